import type { Nodes, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { componentUse, isComponent } from './components.ts';
import type { JsxElement } from './components.ts';
import type { MarkdownContext } from './context.ts';
import type { SourceText } from './source-text.ts';

const linked = new Set<string>(['link', 'linkReference', 'citation', 'crossReference', 'footnoteReference', 'image']);

/** A term becomes a link, so it may hold none and stand in none. */
export function checkTerms(tree: Root, text: SourceText): void {
  visit(tree, (node) => {
    if (node.type === 'heading' || node.type === 'link') {
      visit(node, (inner) => {
        const use = isTerm(inner) ? componentUse(inner) : undefined;
        if (use !== undefined) text.report(use.point, complaints.termPlace(use.name));
      });
      return SKIP;
    }
    const use = isTerm(node) ? componentUse(node) : undefined;
    if (use === undefined || !('children' in node)) return undefined;
    let plain = true;
    visit(node, (inner) => {
      if (inner !== node && (linked.has(inner.type) || isComponent(inner))) plain = false;
    });
    if (!plain) text.report(node.position?.start, complaints.termWords(use.name));
    else if (toString(node).trim() === '') text.report(node.position?.start, complaints.termEmpty(use.name));
    return SKIP;
  });
}

/** Turns the words of a term into a link to its entry in the glossary. */
export function resolveTerms(tree: Root, text: SourceText, context: MarkdownContext): void {
  visit(tree, (node, index, parent) => {
    const use = isTerm(node) ? componentUse(node) : undefined;
    if (use === undefined || !isTerm(node) || parent === undefined || index === undefined) return undefined;
    const address = context.term(use.name);
    if (address === undefined) text.report(use.point, complaints.unknownTerm(use.name, nearest(use.name, context.exports('Term'))));
    // A term holds a part of a sentence, also where its tags stand on lines of their own.
    const words = node.children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child])) as PhrasingContent[];
    const link: PhrasingContent = { type: 'element', data: { hName: 'a', hProperties: { className: ['term'], href: context.href(address ?? '') } }, children: words };
    // What stood there was of the same kind.
    (parent as { children: Nodes[] }).children[index] = node.type === 'mdxJsxFlowElement' ? { type: 'paragraph', children: [link] } : link;
    return SKIP;
  });
}

function isTerm(node: Nodes): node is JsxElement & { name: string } {
  return isComponent(node) && node.name === 'Term';
}
