import type { Parents, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from './visit.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { findPointers } from './citation-syntax.ts';
import type { Pointer } from './citation-syntax.ts';
import type { MarkdownContext } from './context.ts';
import { unwrapped } from './wrapper.ts';
import { htmlTree } from '../markup/html-tree.ts';
import type { Citation } from './nodes.ts';
import type { SourceText } from './source-text.ts';
import { textOffsets } from './text-offsets.ts';

/** Turns citations and cross-references in plain text into nodes; code, maths, links and addresses stay as they are. */
export function recognizePointers(tree: Root, text: SourceText): void {
  const footnotes: string[] = [];
  visit(tree, 'footnoteDefinition', (node) => void footnotes.push(node.label ?? node.identifier));

  visit(tree, (node, index, parent) => {
    // Link text is the link's own; a citation there would put one link into another.
    if (node.type === 'link' || node.type === 'linkReference') return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
    if (!/[@[]/.test(node.value)) return undefined;
    const nodes = replace(node, text, footnotes);
    if (nodes === undefined) return undefined;
    // Text only stands where phrasing may stand, and all replacements are phrasing.
    (parent as Extract<Parents, { children: PhrasingContent[] }>).children.splice(index, 1, ...nodes);
    return [SKIP, index + nodes.length];
  });
}

function replace(node: Text, text: SourceText, footnotes: readonly string[]): PhrasingContent[] | undefined {
  const offsets = textOffsets(text.source, node);
  const pointers = findPointers(node.value, offsets.escaped);
  if (pointers.length === 0) return undefined;
  const point = (index: number) => text.point(offsets.at(index));
  const plain = (start: number, end: number): Text => ({ type: 'text', value: node.value.slice(start, end), position: { start: point(start), end: point(end) } });

  const nodes: PhrasingContent[] = [];
  let done = 0;
  for (const pointer of pointers) {
    const made = pointerNode(pointer, text, point, footnotes);
    if (made === undefined) continue;
    if (pointer.start > done) nodes.push(plain(done, pointer.start));
    nodes.push(made);
    done = pointer.end;
  }
  if (done < node.value.length) nodes.push(plain(done, node.value.length));
  return nodes;
}

function pointerNode(pointer: Pointer, text: SourceText, point: (index: number) => ReturnType<SourceText['point']>, footnotes: readonly string[]): PhrasingContent | undefined {
  const position = { start: point(pointer.start), end: point(pointer.end) };
  switch (pointer.type) {
    case 'citation':
      return { type: 'citation', cluster: pointer.cluster, points: pointer.keys.map(point), position };
    case 'crossReference':
      return { type: 'crossReference', label: pointer.label, position };
    case 'footnote':
      // GFM has already taken every reference whose note exists.
      text.report(position.start, complaints.unknownFootnote(pointer.name, nearest(pointer.name, footnotes)));
      return undefined;
    case 'open':
      text.report(position.start, complaints.citationOpen());
      return undefined;
    case 'mixed':
      text.report(position.start, complaints.citationMixed());
      return undefined;
    case 'item':
      text.report(position.start, complaints.citationItem(pointer.item));
      return undefined;
  }
}

/** Puts the words of each citation in its place; a key that the bibliography lacks is reported. */
export function resolveCitations(tree: Root, text: SourceText, context: MarkdownContext): void {
  const known = new Set(context.citationKeys());
  visit(tree, 'citation', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const missing = node.cluster.items.flatMap((item, position) => (known.has(item.key) ? [] : [{ key: item.key, point: node.points[position] }]));
    for (const { key, point } of missing) text.report(point, complaints.unknownCitation(key, nearest(key, context.citationKeys())));
    const words: PhrasingContent =
      missing.length > 0 ? { type: 'text', value: written(node) } : { type: 'element', data: { hName: 'span', hProperties: {}, hChildren: htmlTree(context.cite(node.cluster)) }, children: [] };
    parent.children[index] = unwrapped(words);
    return SKIP;
  });
}

function written(node: Citation): string {
  return node.cluster.items.map((item) => `@${item.key}`).join('; ');
}
