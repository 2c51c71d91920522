import type { Root } from 'mdast';
import { visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { SourceText } from './source-text.ts';

/**
 * Prose holds no code: comments are dropped, a quoted text such as {'<'} is that text, everything else in braces is refused.
 * `reported` are stretches of the source about which something has been said already.
 */
export function refuseExpressions(tree: Root, text: SourceText, reported: readonly { start: number; end: number }[]): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'mdxjsEsm') {
      text.report(node.position?.start, complaints.esm());
      parent.children.splice(index, 1);
      return index;
    }
    if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined;
    const code = node.value.trim();
    if (isComment(code)) {
      parent.children.splice(index, 1);
      return index;
    }
    const quoted = quotedText(code);
    const offset = node.position?.start.offset ?? 0;
    if (quoted === undefined && !reported.some(({ start, end }) => offset >= start && offset < end)) {
      text.report(node.position?.start, complaints.expression(node.value, text.source.slice(text.source.lastIndexOf('\n', offset - 1) + 1, offset)));
    }
    const words = { type: 'text' as const, value: quoted ?? `{${node.value}}`, position: node.position };
    parent.children[index] = node.type === 'mdxTextExpression' ? words : { type: 'paragraph', children: [words], position: node.position };
    return undefined;
  });
}

function isComment(code: string): boolean {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').trim() === '';
}

function quotedText(code: string): string | undefined {
  return /^(?:'([^'\\\n]*)'|"([^"\\\n]*)")$/.exec(code)?.slice(1).find((words) => words !== undefined);
}
