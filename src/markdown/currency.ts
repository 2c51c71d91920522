import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { SourceText } from './source-text.ts';

// One "$", something, one "$", with Pandoc's rules for maths: no space inside the dollars, no digit after them.
const singleDollars = /(?<![\\$])\$(?![\s$])((?:\\.|[^$\n])*?)(?<![\s\\])\$(?![\d$])/g;

/**
 * A dollar sign is money unless it is doubled. Says where a text would show that rule to be forgotten:
 * maths in single dollars, money in double ones, "$$" without its partner, and "|" inside maths in a table.
 * Returns the stretches of the source that were taken for maths in single dollars, so that braces there are not reported twice.
 */
export function checkCurrency(tree: Root, text: SourceText): { start: number; end: number }[] {
  const stretches: { start: number; end: number }[] = [];
  visit(tree, (node) => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
        for (const { start, end, tex } of singleDollarMaths(text.source, node)) {
          if (stretches.some((stretch) => stretch.start === start)) continue;
          stretches.push({ start, end });
          text.report(text.point(start), complaints.singleDollarMaths(tex));
        }
        checkOpenMaths(node, text);
        checkSingleDisplay(node, text);
        return undefined;
      case 'inlineMath':
        if (looksLikeMoney(node.value)) text.report(node.position?.start, complaints.moneyAsMaths(node.value));
        return undefined;
      case 'math':
        if (!/\n[ \t>]*\$\$+[ \t]*$/.test(slice(text.source, node))) text.report(node.position?.start, complaints.mathsOpen());
        return undefined;
      case 'code':
        return SKIP;
      default:
        return undefined;
    }
  });
  return stretches;
}

/** Maths in single dollars at an offset of a text that could not be parsed; for the explanation of a syntax error. */
export function singleDollarsAround(source: string, offset: number): { start: number; tex: string } | undefined {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = source.indexOf('\n', offset);
  const line = source.slice(lineStart, lineEnd === -1 ? source.length : lineEnd);
  for (const match of line.matchAll(singleDollars)) {
    const start = lineStart + match.index;
    if (looksLikeMaths(match[1] ?? '') && offset >= start && offset <= start + match[0].length) return { start, tex: match[1] ?? '' };
  }
  return undefined;
}

function singleDollarMaths(source: string, node: Nodes): { start: number; end: number; tex: string }[] {
  const base = node.position?.start.offset ?? 0;
  // Code and real maths are blanked, so that dollars inside them do not pair with dollars outside.
  let words = slice(source, node);
  visit(node, (inner) => {
    if (inner.type !== 'inlineCode' && inner.type !== 'inlineMath') return;
    const start = (inner.position?.start.offset ?? base) - base;
    const length = slice(source, inner).length;
    words = words.slice(0, start) + ' '.repeat(length) + words.slice(start + length);
  });
  return [...words.matchAll(singleDollars)].flatMap((match) => {
    const tex = match[1] ?? '';
    const start = base + match.index;
    return looksLikeMaths(tex) ? [{ start, end: start + match[0].length, tex }] : [];
  });
}

/** A display between single dollars that stand on lines of their own. */
function checkSingleDisplay(node: Nodes, text: SourceText): void {
  const match = /(^|\n)([ \t>]*)\$[ \t]*\r?\n[\s\S]*?\n[ \t>]*\$[ \t]*(?=\r?\n|$)/.exec(slice(text.source, node));
  if (match) text.report(text.point((node.position?.start.offset ?? 0) + match.index + (match[1] ?? '').length + (match[2] ?? '').length), complaints.singleDollarDisplay());
}

function checkOpenMaths(node: Nodes, text: SourceText): void {
  const base = node.position?.start.offset ?? 0;
  visit(node, 'text', (inner) => {
    const source = slice(text.source, inner);
    const at = /(?<!\\)\$\$/.exec(source)?.index;
    if (at === undefined) return;
    const point = text.point((inner.position?.start.offset ?? base) + at);
    text.report(point, node.type === 'tableCell' ? complaints.pipeInMaths() : complaints.mathsOpen());
  });
}

// A command, a script, a brace, a lone letter, or a short equation of lone letters and numbers.
function looksLikeMaths(tex: string): boolean {
  return /\\[A-Za-z]|[_^{}]/.test(tex) || /^[A-Za-z]$/.test(tex) || /^[A-Za-z]\s*[=<>+*/-]\s*(?:[A-Za-z]|[\d.,]+)$/.test(tex);
}

// A number and a word that goes with amounts, or a number among words.
function looksLikeMoney(tex: string): boolean {
  if (tex.includes('\\')) return false;
  return /^\s*\d[\d.,]*\s*(?:thousand|million|billion|trillion|bn|per|percent|to|and|or|in|of|for|from|by|at)\b/.test(tex) || (/\d/.test(tex) && /\b[A-Za-z]{3,}\s+[A-Za-z]{2,}\b/.test(tex));
}

function slice(source: string, node: Nodes): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
