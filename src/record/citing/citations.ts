import { casedTitle, STYLE_NAMES, type StyleName } from '../../citation/csl.ts';
import { entryOf, printedParts } from '../../citation/pattern.ts';
import { escapeMarkup } from '../../markup/escape.ts';
import { textOf } from '../../markup/text.ts';
import type { Reference } from '../../citation/reference.ts';
import { remembered } from '../../store/memory.ts';
import { recent } from '../../store/recent.ts';
import { sha256 } from '../../store/sums.ts';
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

// A thing is asked for by the pages of its chapter and by its own, in each language.
const HELD = 500;

/** Formats each thing once, as long as it is asked for again and again. Not for code that is bundled: the styles are files. */
export function citer(): Citer {
  const known = recent<readonly Citation[]>(HELD);
  return {
    cite: (record) => {
      const reference = cslOf(record);
      const said = remarks(record);
      return known.get(sha256(JSON.stringify([record.kind, reference, said])), () => {
        const citations = hasPattern(record.kind, reference.title) ? filled(reference, record.kind === 'claim') : inAllStyles(reference);
        return citations.map((citation) => withRemarks(citation, said));
      });
    },
    citeOriginal: ({ work }, language) => known.get(sha256(JSON.stringify([work, language])), () => inAllStyles({ ...work, language })),
  };
}

/** A build remembers them from the last. */
function inAllStyles(reference: Reference): readonly Citation[] {
  return remembered(['cited', reference], () => STYLE_NAMES.map((style) => formatted(style, reference)));
}

function formatted(style: StyleName, reference: Reference): Citation {
  const html = entryOf(style, reference, reference.language);
  if (html === undefined) throw new Error(`no citation of ${reference.id}`);
  return { style, text: textOf(html), html };
}

function withRemarks({ style, text, html }: Citation, after: readonly string[]): Citation {
  // Some styles end with an address and no stop.
  const stop = after.length > 0 && !/[.。]$/.test(text) ? '.' : '';
  return { style, text: [text + stop, ...after].join(' '), html: [html + stop, ...after.map(escapeMarkup)].join(' ') };
}

// A chapter, its figures, tables and claims differ in what they are called and in their addresses only, as datasets do
// beside the bodies that they come from. The words of a claim are no title, and keep their case.
const PATTERNED: ReadonlySet<RecordKind> = new Set(['chapter', 'figure', 'table', 'claim', 'dataset']);

/** Marks that a style sets in its own way wherever they stand: typewriter quotes, tags, a quotation that ends a title. */
const SET_BY_STYLE = /["']|<\/?[a-z]|[”’]$/;

function hasPattern(kind: RecordKind, title: string): boolean {
  return PATTERNED.has(kind) && (kind === 'claim' || !SET_BY_STYLE.test(title));
}

// Words that no style changes, in the places of what differs.
const TITLE = 'Qqtitleqq';
const ADDRESS = 'https://qqaddressqq.example/';
const DOI = '10.5555/qqdoiqq';
const body = (index: number): string => `Qqbody${index}qq`;
const patterns = recent<readonly Citation[]>(HELD);

function filled(reference: Reference, keepsCase: boolean): Citation[] {
  // Names of bodies are printed as they are, but for a stop at their end, which may be the sentence's.
  const bodies = reference.author.flatMap(({ literal }) => (literal !== undefined && /[\p{L}\p{N})]$/u.test(literal) && !SET_BY_STYLE.test(literal) ? [literal] : []));
  const author = bodies.length === reference.author.length ? bodies.map((_, index) => ({ literal: body(index) })) : reference.author;
  // What no style prints is left out, so that a chapter and its figures share their pattern.
  const pattern = { ...printedParts(reference), id: 'pattern', title: TITLE, author, URL: ADDRESS, ...(reference.DOI !== undefined && { DOI }) };
  const places = [[ADDRESS, reference.URL], [DOI, reference.DOI], ...bodies.map((name, index) => [body(index), name] as const)] as const;
  return patterns.get(sha256(JSON.stringify(pattern)), () => inAllStyles(pattern)).map(({ style, text, html }) => {
    const title = keepsCase ? reference.title : casedTitle(style, reference.title, reference.language);
    const quoted = text.includes(`“${TITLE}`) ? title.replaceAll('“', '‘').replaceAll('”', '’') : title;
    // A title that ends with a mark of its own takes no stop behind it.
    const place = /[?!.]$/.test(quoted) ? new RegExp(`${TITLE}[.]?`) : TITLE;
    const fill = (line: string, escape: (words: string) => string): string =>
      places.reduce((filling, [stand, words = '']) => filling.replaceAll(stand, () => escape(words)), line.replace(place, () => escape(quoted)));
    return { style, text: fill(text, (words) => words), html: fill(html, escapeMarkup) };
  });
}
