import type { PhrasingContent, Root, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { visit } from './visit.ts';
import { attributeValue, isComponent } from './components.ts';

const kind = 'Editors’ note';

/** Turns `<Note title="…">` into an aside whose first line says that the editors speak. */
export function placeNotes(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined || !isComponent(node) || node.name !== 'Note') return;
    const title = attributeValue(node, 'title');
    const named = typeof title === 'string' && title !== '';
    const heading: PhrasingContent[] = [{ type: 'element', data: { hName: 'span', hProperties: { className: ['note-kind'] } }, children: [{ type: 'text', value: kind }] }];
    if (named) heading.push({ type: 'text', value: ' ' }, { type: 'element', data: { hName: 'span', hProperties: { className: ['note-name'] } }, children: [{ type: 'text', value: title }] });
    parent.children[index] = {
      type: 'element',
      data: { hName: 'aside', hProperties: { className: ['note'], role: 'note', ariaLabel: named ? `${kind}: ${title}` : kind } },
      children: [
        { type: 'element', data: { hName: 'p', hProperties: { className: ['note-title'] } }, children: heading },
        // An element of ours may hold blocks; mdast has no type for such a node among phrasing.
        ...(blocks(node.children) as PhrasingContent[]),
      ],
      position: node.position,
    };
  });
}

/** Wraps runs of phrasing into paragraphs, for text that stood on one line with its tags. */
export function blocks(children: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const flush = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) result.push({ type: 'paragraph', children: run });
    run = [];
  };
  for (const node of children) {
    if (isPhrasing(node)) run.push(node);
    else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

function isPhrasing(node: RootContent): node is PhrasingContent {
  return phrasing(node) || node.type === 'inlineMath' || node.type === 'citation' || node.type === 'crossReference' || node.type === 'mdxJsxTextElement' || node.type === 'element';
}
