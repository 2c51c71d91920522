import { escapeMarkup } from './escape.ts';

/** A stretch of a title: words, words in italics, or a formula as TeX. */
export interface TitleRun {
  kind: 'text' | 'italic' | 'formula';
  text: string;
}

/** A title as words, for whatever prints only words, and with the little markup that titles may have. */
export interface Title {
  /** Plain; formulas as TeX. */
  text: string;
  runs: readonly TitleRun[];
}

const MARKED = /\$\$(?<formula>[^$]+)\$\$|\*(?<italic>(?=\S)[^*$]*[^*$\s])\*/g;

/** Reads a title: `*Bacillus*` is set in italics, `$$x^2$$` as a formula; everything else, "&" and "<" too, is words. */
export function titleOf(written: string): Title {
  const runs: TitleRun[] = [];
  let end = 0;
  for (const { 0: whole, index, groups } of written.matchAll(MARKED)) {
    if (index > end) runs.push({ kind: 'text', text: written.slice(end, index) });
    runs.push(groups?.['formula'] === undefined ? { kind: 'italic', text: groups?.['italic'] ?? '' } : { kind: 'formula', text: groups['formula'].trim() });
    end = index + whole.length;
  }
  if (end < written.length) runs.push({ kind: 'text', text: written.slice(end) });
  return { text: runs.map(({ text }) => text).join(''), runs };
}

/** A title that has no markup, such as a figure's. */
export function titleOfWords(text: string): Title {
  return { text, runs: [{ kind: 'text', text }] };
}

/** The same title with words before or behind it. */
export function titleWithin(title: Title, { before = '', after = '' }: { before?: string; after?: string }): Title {
  const around = (text: string): TitleRun[] => (text === '' ? [] : [{ kind: 'text', text }]);
  return { text: before + title.text + after, runs: [...around(before), ...title.runs, ...around(after)] };
}

/** The title as HTML or XML, with the given elements; without one for formulas their TeX is printed. */
export function titleMarkup({ runs }: Title, { italic = 'i', formula = escapeMarkup }: { italic?: string; formula?: (tex: string) => string } = {}): string {
  return runs.map(({ kind, text }) => (kind === 'formula' ? formula(text) : kind === 'italic' ? `<${italic}>${escapeMarkup(text)}</${italic}>` : escapeMarkup(text))).join('');
}
