import { formatBibliography, STYLE_NAMES, type StyleName } from '../../citation/csl.ts';
import { escapeMarkup } from '../../markup/escape.ts';
import type { Reference } from '../../citation/reference.ts';
import type { Html } from '../../volume/model.ts';
import { cslOf, remarks } from '../csl.ts';
import type { Original, CitableRecord } from '../record.ts';

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
      return kept(record.key, JSON.stringify([reference, remarks(record)]), () => (record.kind === 'claim' ? claimCitations(record, reference) : inAllStyles(reference, record.language, remarks(record))));
    },
    citeOriginal: ({ work }, language) => kept(work.id, JSON.stringify(work), () => inAllStyles(work, language, [])),
  };
}

/**
 * Of a claim. A chapter has a hundred, which differ in what is called and in its address: their citations are formatted
 * once for all, with words in the places of both.
 */
function claimCitations(record: CitableRecord, reference: Reference): Citation[] {
  const name = JSON.stringify({ ...reference, id: '', title: '', URL: '' });
  const made = patterns.get(name) ?? inAllStyles({ ...reference, id: 'claim', title: TITLE, URL: ADDRESS }, record.language, remarks(record));
  patterns.set(name, made);
  return made.map(({ style, text, html }) => {
    const title = text.includes(`“${TITLE}`) ? reference.title.replaceAll('“', '‘').replaceAll('”', '’') : reference.title;
    const filled = (line: string, escape: (words: string) => string) => line.replace(TITLE, () => escape(title)).replaceAll(ADDRESS, () => escape(record.url));
    return { style, text: filled(text, (words) => words), html: filled(html, escapeMarkup) };
  });
}

// No style changes these.
const TITLE = 'Xxtitlexx';
const ADDRESS = 'https://xxaddressxx.example/';
const patterns = new Map<string, readonly Citation[]>();

function inAllStyles(reference: Reference, language: string, after: readonly string[]): Citation[] {
  return STYLE_NAMES.map((style) => {
    const [entry] = formatBibliography(style, [reference], language).entries;
    if (!entry) throw new Error(`no citation of ${reference.id}`);
    // Some styles end with an address and no stop.
    const stop = after.length > 0 && !/[.。]$/.test(entry.text) ? '.' : '';
    return { style, text: [entry.text + stop, ...after].join(' '), html: [entry.html + stop, ...after.map(escapeMarkup)].join(' ') };
  });
}
