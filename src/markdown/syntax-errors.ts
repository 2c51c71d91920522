import type { VFileMessage } from 'vfile-message';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { lineIndex } from '../diagnostics/place.ts';
import { singleDollarsAround } from './currency.ts';
import type { SourceText } from './source-text.ts';

/** Reports the parser's message in an editor's words, at the place that has to be mended. */
export function reportSyntaxError(message: VFileMessage, text: SourceText): void {
  const offset = offsetOf(message, text.source);
  const [at, complaint] = explain(message, offset, text.source);
  text.report(text.point(at), complaint);
}

function explain(message: VFileMessage, offset: number, source: string): [number, Complaint] {
  const { reason, ruleId } = message;
  if (ruleId === 'end-tag-mismatch') return explainTags(reason, offset, source);
  if (ruleId === 'unexpected-closing-slash') return [source.lastIndexOf('<', offset), complaints.tagUnopened()];
  if (message.source === 'micromark-extension-mdx-jsx') return explainTag(reason, offset, source);
  if (message.source === 'micromark-extension-mdx-expression') return explainBrace(ruleId, offset, source);
  if (message.source === 'micromark-extension-mdxjs-esm') return [paragraphStart(source, offset), complaints.esm()];
  return [offset, complaints.syntax(reason)];
}

const quotedTag = /`(<[^`]*>)`/g;
const spot = /\((\d+):(\d+)/;

function explainTags(reason: string, offset: number, source: string): [number, Complaint] {
  const [first = '<…>', second] = [...reason.matchAll(quotedTag)].map((match) => match[1]);
  const place = spot.exec(reason);
  const other = place === null ? offset : lineIndex(source).offset({ line: Number(place[1]), column: Number(place[2]) });
  if (reason.startsWith('Unexpected closing tag')) return [other, complaints.tagCrossed(second ?? '<…>', first, lineIndex(source).spot(offset).line)];
  if (reason.startsWith('Expected a closing tag')) return [other, complaints.tagOpen(first)];
  return [offset, complaints.tagClosing(first)];
}

function explainTag(reason: string, offset: number, source: string): [number, Complaint] {
  const start = source.lastIndexOf('<', Math.max(offset - 1, 0));
  const rest = source.slice(start);
  if (rest.startsWith('<!--')) return [start, complaints.htmlComment()];
  const address = /^<((?:https?:\/\/|mailto:)[^>\s]*)>?/.exec(rest)?.[1];
  if (address !== undefined) return [start, complaints.autolink(address)];
  if (reason.startsWith('Unexpected end of file')) return [start, complaints.tagUnfinished()];
  if (reason.includes('before name')) return [start, complaints.lessThan(rest.slice(1, 2).trim())];
  return [offset, complaints.tagCharacter()];
}

function explainBrace(ruleId: string | undefined, offset: number, source: string): [number, Complaint] {
  // The parser reads to the end of the file when a brace is not closed, so the brace is the first after the last closing one.
  const open = ruleId === 'unexpected-eof' ? source.indexOf('{', source.lastIndexOf('}') + 1) : braceBefore(source, offset);
  const maths = singleDollarsAround(source, open);
  if (maths !== undefined) return [maths.start, complaints.singleDollarMaths(maths.tex)];
  const written = /^\{(#[^}\n]*)\}?/.exec(source.slice(open))?.[1];
  if (written !== undefined) return [open, complaints.headingId(written)];
  if (ruleId === 'unexpected-eof') return [open, complaints.braceOpen()];
  return [open, complaints.expression(/^\{([^}\n]*)/.exec(source.slice(open))?.[1] ?? '', source.slice(source.lastIndexOf('\n', open - 1) + 1, open))];
}

// The brace that holds an offset: braces that are closed before it do not.
function braceBefore(source: string, offset: number): number {
  let depth = 0;
  for (let index = Math.min(offset, source.length - 1); index >= 0; index -= 1) {
    if (source[index] === '}' && index < offset) depth += 1;
    if (source[index] === '{' && depth-- === 0) return index;
  }
  return offset;
}

function paragraphStart(source: string, offset: number): number {
  const before = source.slice(0, offset).search(/(?:^|\n)(?:import|export)[^\n]*$/);
  if (before === -1) return offset;
  return source[before] === '\n' ? before + 1 : before;
}

function offsetOf(message: VFileMessage, source: string): number {
  const { place } = message;
  const point = place === undefined ? undefined : 'start' in place ? place.start : place;
  if (point?.offset !== undefined) return Math.min(point.offset, source.length);
  return lineIndex(source).offset({ line: message.line ?? 1, column: message.column ?? 1 });
}
