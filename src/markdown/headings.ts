import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { MarkdownContext } from './context.ts';
import type { SourceText } from './source-text.ts';

/** Moves `{#sec-data}` from the end of each heading into the heading; says where an id is missing or misplaced. */
export function takeHeadingIds(tree: Root, text: SourceText, { required }: { required: boolean }): void {
  visit(tree, 'heading', (heading) => {
    const last = heading.children.at(-1);
    if (last?.type === 'headingId') {
      heading.children.pop();
      trimEnd(heading);
      if (!last.value.startsWith('sec-')) text.report(last.position?.start, complaints.headingId(`#${last.value}`));
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: last.value } };
    } else if (required) {
      text.report(heading.position?.start, complaints.headingWithoutId(toString(heading)));
    }
  });
  visit(tree, 'headingId', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    text.report(node.position?.start, complaints.headingIdPlace(node.value));
    parent.children[index] = { type: 'text', value: `{#${node.value}}` };
  });
}

/** Sections begin at level 2, because the title stands in the front matter, and no level is left out. */
export function checkHeadingDepths(tree: Root, text: SourceText): void {
  let before = 1;
  visit(tree, 'heading', ({ depth, position }) => {
    if (depth === 1 || depth > 4) text.report(position?.start, complaints.headingDepth(depth));
    else if (depth > before + 1) text.report(position?.start, complaints.headingSkip(depth, before));
    before = depth;
  });
}

/** Prints each section's number before its title. */
export function numberHeadings(tree: Root, context: MarkdownContext): void {
  visit(tree, 'heading', (heading) => {
    const id = headingId(heading);
    const number = id === undefined ? null : context.sectionNumber(id);
    if (number === null) return;
    heading.children.unshift(
      { type: 'element', data: { hName: 'span', hProperties: { className: ['section-number'] } }, children: [{ type: 'text', value: number }] },
      { type: 'text', value: ' ' },
    );
  });
}

export function headingId(heading: Heading): string | undefined {
  const id = heading.data?.hProperties?.['id'];
  return typeof id === 'string' ? id : undefined;
}

function trimEnd(heading: Heading): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  last.value = last.value.trimEnd();
  if (last.value === '') heading.children.pop();
}
