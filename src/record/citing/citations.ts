import { casedTitle, formatBibliography, STYLE_NAMES, type StyleName } from '../../citation/csl.ts';
import { escapeMarkup } from '../../markup/escape.ts';
import type { Reference } from '../../citation/reference.ts';
import type { Html } from '../../volume/model.ts';
import { cslOf, remarks } from '../csl.ts';
import type { CitableRecord, Original, RecordKind } from '../record.ts';

/** A citation of one thing in one style. */
export interface Citation {
  style: StyleName;
  /** On one line. */
  text: string;
  html: Html;
}

/** Formats citations; a page asks for those of a thing when it is printed. */
export interface Citer {
  /** In all styles, with the sentences that no citation may leave out. */
  cite(record: CitableRecord): readonly Citation[];
  /** Of the publication that a record restates or reports. */
  citeOriginal(original: Original, language: string): readonly Citation[];
}

/** Formats each thing once. Not for code that is bundled: the styles are files. */
export function citer(): Citer {
  const known = new Map<string, { of: string; citations: readonly Citation[] }>();
  const kept = (key: string, of: string, make: () => readonly Citation[]): readonly Citation[] => {
    const before = known.get(key);
    if (before?.of === of) return before.citations;
    const citations = make();
    known.set(key, { of, citations });
    return citations;
  };
  return {
    cite: (record) => {
      const reference = cslOf(record);
      return kept(record.key, JSON.stringify([reference, remarks(record)]), () => STYLE_NAMES.map((style) => withRemarks(PATTERNED.has(record.kind) ? filled(style, reference, record.kind === 'claim' ? reference.title : casedTitle(style, reference.title, reference.language)) : formatted(style, reference), remarks(record))));
    },
    citeOriginal: ({ work }, language) => kept(work.id, JSON.stringify(work), () => STYLE_NAMES.map((style) => formatted(style, { ...work, language }))),
  };
}

function formatted(style: StyleName, reference: Reference): Citation {
  const [entry] = formatBibliography(style, [reference], reference.language).entries;
  if (!entry) throw new Error(`no citation of ${reference.id}`);
  return { style, text: entry.text, html: entry.html };
}

function withRemarks({ style, text, html }: Citation, after: readonly string[]): Citation {
  // Some styles end with an address and no stop.
  const stop = after.length > 0 && !/[.。]$/.test(text) ? '.' : '';
  return { style, text: [text + stop, ...after].join(' '), html: [html + stop, ...after.map(escapeMarkup)].join(' ') };
}

// The figures, tables and claims of a chapter differ in what they are called and in their addresses only. The words of a
// claim are no title, and keep their case.
const PATTERNED: ReadonlySet<RecordKind> = new Set(['figure', 'table', 'claim']);

// Words that no style changes, in the places of what differs.
const TITLE = 'Xxtitlexx';
const ADDRESS = 'https://xxaddressxx.example/';
const DOI = '10.5555/xxdoixx';
const patterns = new Map<string, Citation>();

function filled(style: StyleName, reference: Reference, title: string): Citation {
  const pattern = { ...reference, id: 'pattern', title: TITLE, URL: ADDRESS, note: undefined, ...(reference.DOI !== undefined && { DOI }) };
  const name = style + JSON.stringify(pattern);
  const made = patterns.get(name) ?? formatted(style, pattern);
  patterns.set(name, made);
  const quoted = made.text.includes(`“${TITLE}`) ? title.replaceAll('“', '‘').replaceAll('”', '’') : title;
  // A title that ends with a mark of its own takes no stop behind it.
  const place = /[?!.]$/.test(quoted) ? new RegExp(`${TITLE}[.]?`) : TITLE;
  const fill = (line: string, escape: (words: string) => string): string =>
    line.replace(place, () => escape(quoted)).replaceAll(ADDRESS, () => escape(reference.URL ?? '')).replaceAll(DOI, () => escape(reference.DOI ?? ''));
  return { style, text: fill(made.text, (words) => words), html: fill(made.html, escapeMarkup) };
}
