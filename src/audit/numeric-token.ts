import type { Vocabulary } from './vocabulary.ts';

/** Why a number in the text is none that could carry a claim. Docs/audit.md states each rule. */
export type Exclusion = 'citation' | 'name' | 'year' | 'date' | 'reference' | 'enumeration';

export interface NumericToken {
  /** With its sign, currency and percent sign, as written. */
  text: string;
  /** In UTF-16 units from the beginning of the text. */
  offset: number;
  excluded: Exclusion | null;
}

// A sign counts after a space or a bracket only; between digits or letters it is a hyphen or a range.
const number = /(?:(?<=^|[\s(\[“"])[-−+])?(?:\p{Sc}\s?)?(?:\d+(?:[.,]\d+|[\u00A0\u2009\u202F]\d{3}(?!\d))*|(?<![\p{L}\d])\.\d+)(?:[\s\u00A0\u202F]?%)?/gu;
const citation = /\[[^\]]*(?<![\p{L}\p{N}])-?@[^\]]*\]|(?<![\p{L}\p{N}])@[\p{L}\p{N}_:./-]+/gu;

/** The numbers in a text that are written in digits, in order. */
export function numericTokens(text: string, vocabulary: Vocabulary): readonly NumericToken[] {
  const citations = [...text.matchAll(citation)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
  return [...text.matchAll(number)].map(({ 0: token, index }) => ({
    text: token,
    offset: index,
    excluded: citations.some(({ start, end }) => index >= start && index < end) ? 'citation' : exclusionOf(token, text.slice(0, index), text.slice(index + token.length), vocabulary),
  }));
}

function exclusionOf(token: string, before: string, after: string, { months, references, scales }: Vocabulary): Exclusion | null {
  if (/\p{Sc}|%/u.test(token) || startsWithWord(after, scales)) return null;
  if (/^(?:1[5-9]|20|21)\d\d$/.test(token) && !/^[.,]?\p{L}{2}/u.test(after)) return 'year';
  // The short second year of "2008–09".
  if (/^\d\d$/.test(token) && /(?<!\d)(?:1[5-9]|20|21)\d\d[-–/]$/.test(before)) return 'year';
  if (/\p{L}$/u.test(before) || /\p{Lu}[\p{L}\p{N}]*[-‐‑/]$/u.test(before) || /^\p{L}/u.test(after)) return 'name';
  if (/^\d{1,2}$/.test(token) && besideMonth(before, after, months)) return 'date';
  if (/^\d+(?:\.\d+)*$/.test(token) && afterReference(before, references)) return 'reference';
  if (/^\d{1,2}$/.test(token) && /(?:^|\s)\($/.test(before) && after.startsWith(')')) return 'enumeration';
  return null;
}

function startsWithWord(text: string, words: readonly string[]): boolean {
  return new RegExp(`^[\\s\\u00A0]+(?:${words.join('|')})(?![\\p{L}])`, 'iu').test(text);
}

// "23 October", "October 23", and the other days of "October 23 and 24" or "23–24 October".
function besideMonth(before: string, after: string, months: readonly string[]): boolean {
  const month = `(?:${months.join('|')})`;
  const between = '(?:\\s*(?:,|\\p{L}{1,3}|-|–)\\s*)';
  return new RegExp(`(?<!\\p{L})${month}\\.?\\s+(?:\\d{1,2}${between})*$`, 'u').test(before) || new RegExp(`^(?:${between}\\d{1,2})*\\.?\\s+${month}(?!\\p{L})`, 'u').test(after);
}

// "Figure 3", and the others of "Figures 1 to 4 and 9".
function afterReference(before: string, references: readonly string[]): boolean {
  return new RegExp(`(?<!\\p{L})(?:${references.join('|')})[\\s\\u00A0]+\\(?(?:\\d+(?:\\.\\d+)*\\)?\\s*(?:,|\\p{L}{1,3}|-|–)\\s*\\(?)*$`, 'iu').test(before);
}

/** The numbers that are written as words, one token for "two thirds". */
export function spelledTokens(text: string, { numerals, magnitudes }: Vocabulary): readonly Omit<NumericToken, 'excluded'>[] {
  const word = `(?:${numerals.join('|')})`;
  const run = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?:[\\s-](?:${word}|${magnitudes.join('|')}))*(?![\\p{L}\\p{N}])`, 'giu');
  return [...text.matchAll(run)].map((match) => ({ text: match[0], offset: match.index }));
}
