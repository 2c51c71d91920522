import { isLabel, nameAt } from '../citation/key.ts';
import type { CitationCluster, CitationItem } from '../citation/reference.ts';

/** A stretch of text that points at something; offsets are indices into the text, the end is exclusive. */
export type Pointer =
  | { type: 'citation'; start: number; end: number; cluster: CitationCluster; keys: number[] }
  | { type: 'crossReference'; start: number; end: number; label: string }
  | { type: 'footnote'; start: number; end: number; name: string }
  | { type: 'open' | 'mixed'; start: number; end: number }
  | { type: 'item'; start: number; end: number; item: string };

const locator = /^(?:pp?\.|paras?\.|chaps?\.|chapters?|secs?\.|sections?|vols?\.|nos?\.|figs?\.|tables?|§+|\d)/u;

/**
 * Finds citations and cross-references in plain text by Pandoc's rules: `[see @a, p. 9; -@b]`, `@a`, `@a [p. 9]`, `@fig-x`.
 * An `@` after a letter or digit is an e-mail address. `literal(index)` says that a character means itself.
 */
export function findPointers(text: string, literal: (index: number) => boolean = () => false): Pointer[] {
  const pointers: Pointer[] = [];
  let index = 0;
  while (index < text.length) {
    const pointer = literal(index) ? undefined : text[index] === '[' ? bracketed(text, index, literal) : text[index] === '@' ? narrative(text, index, literal) : undefined;
    if (pointer === undefined) {
      index += 1;
      continue;
    }
    pointers.push(pointer);
    index = pointer.end;
  }
  return pointers;
}

interface At {
  /** Index of the `@`. */
  at: number;
  name: string;
  /** `-@key`. */
  suppressed: boolean;
  end: number;
}

function keyAt(text: string, at: number, literal: (index: number) => boolean): At | undefined {
  if (text[at] !== '@' || literal(at)) return undefined;
  const suppressed = text[at - 1] === '-' && !/[\p{L}\p{N}_]/u.test(text[at - 2] ?? '');
  if (!suppressed && /[\p{L}\p{N}_]/u.test(text[at - 1] ?? '')) return undefined;
  const name = nameAt(text, at + 1);
  return name === undefined ? undefined : { at, name, suppressed, end: at + 1 + name.length };
}

function keysBetween(text: string, start: number, end: number, literal: (index: number) => boolean): At[] {
  const keys: At[] = [];
  for (let index = start; index < end; ) {
    const found = keyAt(text, index, literal);
    if (found !== undefined && found.end <= end) keys.push(found);
    index = found?.end ?? index + 1;
  }
  return keys;
}

function narrative(text: string, at: number, literal: (index: number) => boolean): Pointer | undefined {
  const found = keyAt(text, at, literal);
  if (found === undefined) return undefined;
  const start = found.suppressed ? at - 1 : at;
  if (isLabel(found.name)) return { type: 'crossReference', start: at, end: found.end, label: found.name };
  // A bracket that closes here was opened in another node, before emphasis or maths.
  if (closesOutside(text, found.end)) return { type: 'open', start: at, end: found.end };
  const item: CitationItem = { key: found.name };
  if (found.suppressed) item.suppressAuthor = true;
  const after = /^ ?\[([^[\]@^]+)\]/.exec(text.slice(found.end));
  if (after?.[1] !== undefined) item.locator = tidy(after[1]);
  return { type: 'citation', start, end: found.end + (after?.[0].length ?? 0), cluster: { mode: 'narrative', items: [item] }, keys: [at] };
}

function bracketed(text: string, start: number, literal: (index: number) => boolean): Pointer | undefined {
  const note = /^\[\^([^\s[\]]+)\]/.exec(text.slice(start));
  if (note?.[1] !== undefined) return { type: 'footnote', start, end: start + note[0].length, name: note[1] };

  const close = closingBracket(text, start, literal);
  if (close === undefined) {
    const rest = keysBetween(text, start, text.length, literal).filter((found) => !isLabel(found.name));
    return rest.length > 0 && !text.slice(start + 1, rest[0]?.at).includes('.') ? { type: 'open', start, end: start + 1 } : undefined;
  }
  const end = close + 1;
  const keys = keysBetween(text, start + 1, close, literal);
  const labels = keys.filter((found) => isLabel(found.name));
  const only = labels[0];
  if (only !== undefined && keys.length === 1 && text.slice(start + 1, close).trim() === `@${only.name}`) {
    return { type: 'crossReference', start, end, label: only.name };
  }
  if (keys.length === labels.length) return undefined;
  if (labels.length > 0) return { type: 'mixed', start, end };

  const items: CitationItem[] = [];
  const places: number[] = [];
  for (const [from, to] of parts(text, start + 1, close)) {
    const [found, second] = keysBetween(text, from, to, literal);
    if (found === undefined || second !== undefined) return { type: 'item', start: from, end, item: text.slice(from, to).trim() };
    items.push(readItem(text, from, to, found));
    places.push(found.at);
  }
  return { type: 'citation', start, end, cluster: { mode: 'parenthetical', items }, keys: places };
}

function readItem(text: string, from: number, to: number, found: At): CitationItem {
  const item: CitationItem = { key: found.name };
  const prefix = tidy(text.slice(from, found.suppressed ? found.at - 1 : found.at));
  const rest = text.slice(found.end, to);
  const words = tidy(rest.replace(/^\s*,/, ''));
  if (prefix !== '') item.prefix = prefix;
  if (found.suppressed) item.suppressAuthor = true;
  if (words !== '') item[/^\s*,/.test(rest) || locator.test(words) ? 'locator' : 'suffix'] = words;
  return item;
}

function closingBracket(text: string, start: number, literal: (index: number) => boolean): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (literal(index)) continue;
    if (text[index] === '[') depth += 1;
    else if (text[index] === ']') depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function closesOutside(text: string, start: number): boolean {
  let depth = 0;
  for (let index = start; index < text.length && depth >= 0; index += 1) {
    if (text[index] === '[') depth += 1;
    else if (text[index] === ']') depth -= 1;
  }
  return depth < 0;
}

function parts(text: string, start: number, end: number): [number, number][] {
  const bounds: [number, number][] = [];
  let from = start;
  for (let index = start; index <= end; index += 1) {
    if (index === end || text[index] === ';') {
      bounds.push([from, index]);
      from = index + 1;
    }
  }
  return bounds;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
