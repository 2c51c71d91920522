import type { Root } from 'mdast';
import { visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { MarkdownContext } from './context.ts';
import type { SourceText } from './source-text.ts';

// A number stays with its noun; the words of a title may part.
const beforeNumber = / (?=\(?(?:\d[\d.]*|[IVXLCDM]+)\)?(?: |$))/g;

/** Turns `@fig-deficit` into a link that says "Figure 1"; a label that nothing has is reported. */
export function resolveCrossReferences(tree: Root, text: SourceText, context: MarkdownContext): void {
  visit(tree, 'crossReference', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const label = context.label(node.label);
    if (label === undefined) {
      text.report(node.position?.start, complaints.unknownLabel(node.label, nearest(node.label, context.labels())));
      parent.children[index] = { type: 'text', value: `@${node.label}` };
      return;
    }
    parent.children[index] = {
      type: 'element',
      data: { hName: 'a', hProperties: { className: ['xref'], href: context.href(label.address) } },
      children: [{ type: 'text', value: label.text.replace(beforeNumber, '\u00a0') }],
    };
  });
}
