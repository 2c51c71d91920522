import type { Properties } from 'hast';
import type { Image, Nodes, PhrasingContent, Root } from 'mdast';
import type { Point } from 'unist';
import { SKIP, visit } from './visit.ts';
import type { ShownImage } from '../volume/images.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { attributeValue, isComponent, type JsxElement } from './components.ts';
import type { MarkdownContext } from './context.ts';
import type { ElementNode } from './nodes.ts';
import { blocks } from './notes.ts';
import type { SourceText } from './source-text.ts';

/** One image of the chapter's folder, as a text shows it. */
export interface ImageUse {
  /** As written: "images/map.png". */
  src: string;
  alt: string;
  /** "fig-map", where it is a numbered figure. */
  label: string | undefined;
  point: Point | undefined;
}

const kinds = /^images\/[\p{L}\p{N}_-][\p{L}\p{N}._ -]*\.(?:png|jpe?g|gif|svg|webp|avif)$/iu;

export function isOwnImage(node: Image): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/|#)/i.test(node.url);
}

/** The image that a node shows, in Markdown or as `<Image>`; undefined for other nodes and for images of other places. */
export function imageUse(node: Nodes): ImageUse | undefined {
  const point = node.position?.start;
  if (node.type === 'image') return isOwnImage(node) ? { src: decoded(node.url), alt: node.alt ?? '', label: undefined, point } : undefined;
  if (!isComponent(node) || node.name !== 'Image') return undefined;
  const text = (name: string): string | undefined => {
    const value = attributeValue(node, name);
    return typeof value === 'string' ? value : undefined;
  };
  return { src: text('src') ?? '', alt: text('alt') ?? '', label: text('label'), point };
}

/** Says what can be told of images without looking for them: address, words and label. */
export function checkImages(tree: Root, text: SourceText): void {
  visit(tree, (node) => {
    const use = imageUse(node);
    if (use === undefined) return;
    if (use.src === '') text.report(use.point, complaints.imageSource());
    else if (!kinds.test(use.src)) text.report(use.point, complaints.imageAddress(use.src));
    else if (use.alt.trim() === '') text.report(use.point, complaints.imageWithoutAlternative(use.src));
    if (use.label !== undefined && !/^fig-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(use.label)) text.report(use.point, complaints.imageLabel(use.label));
  });
}

/** Points images at their files in the site, with their size; an `<Image>` becomes a figure with its number and caption. */
export function placeImages(tree: Root, text: SourceText, context: MarkdownContext): void {
  visit(tree, (node, index, parent) => {
    const use = imageUse(node);
    if (use === undefined || parent === undefined || index === undefined) return undefined;
    const found = context.image?.(use.src);
    if (found === undefined && kinds.test(use.src)) text.report(use.point, complaints.imageAbsent(use.src, nearest(use.src, context.images?.() ?? [])));
    const picture = pictureOf(found ?? { src: use.src, width: undefined, height: undefined, sources: [] }, use.alt, node.type === 'image' ? MEASURE : COLUMN);
    const shown = node.type === 'image' ? picture : figure(node as JsxElement, use, picture, context);
    parent.children[index] = shown as PhrasingContent;
    // A picture by itself is not indented as a paragraph is.
    if (parent.type === 'paragraph' && parent.children.length === 1) parent.data = { ...parent.data, hProperties: { className: ['image'] } };
    return node.type === 'image' ? SKIP : undefined;
  });
}

// As wide as lines of text and as figures may become, and the margins of phones: src/styles/.
const MEASURE = '40rem';
const COLUMN = '50rem';
const MARGINS = '2.5rem';

/** An image with its size, so that nothing moves while it loads, and with what browsers may take in its place. */
function pictureOf({ src, width, height, sources }: Omit<ShownImage, 'width' | 'height'> & { width: number | undefined; height: number | undefined }, alt: string, widest: string): ElementNode {
  const image = element('img', { src, alt, width, height, loading: 'lazy', decoding: 'async' });
  if (sources.length === 0) return image;
  const sizes = `min(${width}px, ${widest}, 100vw - ${MARGINS})`;
  const offers = sources.map(({ type, candidates }) => element('source', { type, srcSet: candidates.map((candidate) => `${candidate.src} ${candidate.width}w`).join(', '), sizes }));
  return element('picture', {}, [...offers, image]);
}

function element(hName: string, hProperties: Properties, children: PhrasingContent[] = []): ElementNode {
  return { type: 'element', data: { hName, hProperties }, children };
}

function figure(node: JsxElement, { label }: ImageUse, picture: ElementNode, context: MarkdownContext): ElementNode {
  const name = label === undefined ? undefined : context.label(label)?.text;
  const children = blocks(node.children) as PhrasingContent[];
  const title: ElementNode[] = name === undefined ? [] : [{ type: 'element', data: { hName: 'p', hProperties: { className: ['figure-title'] } }, children: [{ type: 'element', data: { hName: 'span', hProperties: { className: ['figure-name'] } }, children: [{ type: 'text', value: name }] }] }];
  const caption: ElementNode[] = title.length === 0 && children.length === 0 ? [] : [{ type: 'element', data: { hName: 'figcaption', hProperties: {} }, children: [...title, ...(children.length === 0 ? [] : [{ type: 'element' as const, data: { hName: 'div', hProperties: { className: ['figure-caption'] } }, children }])] }];
  return { type: 'element', data: { hName: 'figure', hProperties: { id: label, className: ['figure', 'image', ...(name === undefined ? [] : ['numbered'])] } }, children: [picture, ...caption], position: node.position };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // A percent sign that encodes nothing is one.
    return url;
  }
}
