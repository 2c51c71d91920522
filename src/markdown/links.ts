import type { Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { MarkdownContext } from './context.ts';
import { isOwnImage } from './images.ts';
import type { SourceText } from './source-text.ts';

export interface Link {
  /** As written. */
  address: string;
  /** `scheme` is one that no link of a page may have: javascript:, data:, file:. */
  kind: 'internal' | 'fragment' | 'external' | 'mail' | 'scheme' | 'relative';
  image: boolean;
  point: Point | undefined;
}

/** All links and images of a tree, in Markdown and in HTML elements. */
export function findLinks(tree: Root): Link[] {
  const links: Link[] = [];
  const add = (address: string, point: Point | undefined, image = false): void => void links.push({ address, kind: linkKind(address), image, point });
  visit(tree, (node) => {
    // Images of the chapter's own folder are files, not links.
    if (node.type === 'image' && isOwnImage(node)) return;
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') add(node.url, node.position?.start, node.type === 'image');
    const href = node.type === 'element' ? node.data?.hProperties?.['href'] : undefined;
    if (typeof href === 'string') add(href, node.position?.start);
  });
  return links;
}

/** An image without words is nothing to whoever does not see it; those of the chapter's own folder are checked in images.ts. */
export function checkImageWords(tree: Root, text: SourceText): void {
  visit(tree, (node) => {
    if (node.type === 'image' && isOwnImage(node)) return;
    if ((node.type === 'image' || node.type === 'imageReference') && !node.alt?.trim()) text.report(node.position?.start, complaints.imageAlt(node.type === 'image' ? node.url : `“${node.label ?? node.identifier}”`));
  });
}

export function checkLinks(links: readonly Link[], text: SourceText): void {
  for (const { address, kind, image, point } of links) {
    if (kind === 'relative' && !image) text.report(point, complaints.relativeLink(address));
    if (kind === 'scheme' || (kind === 'mail' && image)) text.report(point, complaints.linkScheme(address));
  }
}

/** Puts the base before addresses inside the site, and marks those that leave it. */
export function resolveLinks(tree: Root, context: MarkdownContext): void {
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const kind = linkKind(node.url);
      if (kind === 'internal') node.url = context.href(node.url);
      if (kind === 'external' && node.type !== 'image') node.data = { ...node.data, hProperties: { ...node.data?.hProperties, rel: ['external'] } };
    }
    // Elements of the editors' own; those that transforms make are complete and have no position.
    const properties = node.type === 'element' && node.position !== undefined ? node.data?.hProperties : undefined;
    if (properties !== undefined && typeof properties['href'] === 'string') {
      const kind = linkKind(properties['href']);
      if (kind === 'internal') properties['href'] = context.href(properties['href']);
      if (kind === 'external') properties['rel'] ??= ['external'];
    }
  });
}

function linkKind(address: string): Link['kind'] {
  if (address.startsWith('#')) return 'fragment';
  // Browsers leave tabs and line breaks out before they read a scheme, and what stands before it.
  const [, scheme] = /^(?:([a-z][a-z\d+.-]*):|\/\/)/i.exec(address.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '')) ?? [];
  if (scheme !== undefined) return /^https?$/i.test(scheme) ? 'external' : /^(?:mailto|tel)$/i.test(scheme) ? 'mail' : 'scheme';
  if (address.startsWith('//')) return 'external';
  return address.startsWith('/') ? 'internal' : 'relative';
}
