import { escapeMarkup } from '../markup/escape.ts';
import { recent } from '../store/recent.ts';
import type { Html } from '../volume/model.ts';
import { formatBibliography, headline, pageRange, type StyleName } from './csl.ts';
import type { Name, Reference } from './reference.ts';

// The engine takes a millisecond or two for a work, whatever the work is. Works that have the same parts differ in
// their entries by these alone, as long as they are plain: an entry with signs in the places of its parts gives those
// of all. Where a style does more to a part than to print it, the engine is asked for the work itself.

/** A sign that stands for a part, and what is printed in its place. */
interface Place {
  sign: string;
  words: string;
  /** A style may print it in headline case. */
  title?: true;
}

const SIGNS = /xx|7003|7[12]00[123]|83001/i;
const entries = recent<Html>(200);

/** A work without what no style prints. */
export function printedParts({ abstract: _abstract, keyword: _keyword, license: _license, note: _note, ...work }: Reference): Reference {
  return work;
}

/** The entry of one work in a list; undefined where the style prints nothing of it. */
export function entryOf(style: StyleName, work: Reference, language = 'en'): Html | undefined {
  return entryByPattern(style, work, language) ?? formatBibliography(style, [work], language).entries[0]?.html;
}

/** The entry of a work as the engine prints it, by the pattern of works that have the same parts; null where the work is not plain enough. */
export function entryByPattern(style: StyleName, reference: Reference, language = 'en'): Html | null {
  const work = printedParts(reference);
  if (work.rich !== undefined || SIGNS.test(JSON.stringify(work))) return null;
  const { pattern, places } = patternOf(work, style, language);
  const entry = entries.get(JSON.stringify([style, language, pattern]), () => formatBibliography(style, [pattern], language).entries[0]?.html ?? '');
  // A style that makes initials of given names makes them of the signs, too.
  const whole = pattern.author.every(({ family = '', given = '' }) => !SIGNS.test(family) || entry.includes(family) === entry.includes(given));
  if (entry === '' || !whole) return null;
  const filled = places.reduce((html, place) => html.replaceAll(new RegExp(place.sign, place.title ? 'gi' : 'g'), (found) => escapeMarkup(printed(place, found, work.language ?? language))), entry);
  return SIGNS.test(filled) ? null : filled;
}

/** The sign of a title has two words, so that a style shows by them in which case it prints titles. */
function printed({ sign, words, title }: Place, found: string, language: string): string {
  if (!title || found === sign) return words;
  return found === sign.replace(/\bx/g, 'X') ? headline(words, language) : found;
}

// No mark that a style joins with its own, and no other script than that of the signs.
const TITLE = /^(?!The )[A-Za-z\d\u00c0-\u017f][A-Za-z\d\u00c0-\u017f ,:;()&–-]*[A-Za-z\d\u00c0-\u017f]$/;
const WORDS = /^[A-Z][A-Za-z\u00c0-\u017f ,.&–-]*[A-Za-z\u00c0-\u017f]$/;
const NUMBER = /^[1-9]\d{0,3}$/;
const PAGES = /^([1-9]\d{0,4})[-–]([1-9]\d{0,4})$/;
const FAMILY = /^[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u017f-]*(?: [A-Z\u00c0-\u00de\d][A-Za-z\u00c0-\u017f\d-]*)*$/;
const GIVEN = /^(?:[A-Z\u00c0-\u00de](?:[A-Za-z\u00c0-\u017f-]+|\.)(?: (?=.)|$))+$/;

const PARTS: readonly { field: 'title' | 'container-title' | 'publisher' | 'publisher-place' | 'volume' | 'issue' | 'chapter-number' | 'DOI' | 'URL'; plain: RegExp; sign: string; title?: true }[] = [
  { field: 'title', plain: TITLE, sign: 'xxtitlexx xxwordxx', title: true },
  { field: 'container-title', plain: TITLE, sign: 'xxbookxx xxwordxx', title: true },
  { field: 'publisher', plain: WORDS, sign: 'Xxpublisherxx' },
  { field: 'publisher-place', plain: WORDS, sign: 'Xxplacexx' },
  { field: 'volume', plain: NUMBER, sign: '71001' },
  { field: 'issue', plain: NUMBER, sign: '71002' },
  { field: 'chapter-number', plain: NUMBER, sign: '71003' },
  { field: 'DOI', plain: /^10\.\d{4,9}\/[\w./-]*\w$/, sign: '10.5555/xxdoixx' },
  { field: 'URL', plain: /^https:\/\/[\w./-]*[\w/]$/, sign: 'https://xxaddressxx.example/' },
];

/** A work with signs for those of its parts that are plain. */
function patternOf(work: Reference, style: StyleName, language: string): { pattern: Reference; places: Place[] } {
  const places: Place[] = [];
  const pattern: Reference = { ...work, id: 'pattern', author: work.author.map((name, index) => signed(name, index, places)) };
  for (const { field, plain, ...part } of PARTS) {
    const words = work[field];
    if (words === undefined || !plain.test(words)) continue;
    pattern[field] = part.sign;
    places.push({ ...part, words });
  }
  const [, first, last] = PAGES.exec(work.page ?? '') ?? [];
  if (first !== undefined && last !== undefined) {
    pattern.page = '72001-83001';
    places.push({ sign: '72001–83001', words: pageRange(style, `${first}-${last}`, language) });
  }
  const [[year, ...day] = [], second] = work.issued?.['date-parts'] ?? [];
  if (year !== undefined && year >= 1000 && second === undefined) {
    pattern.issued = { ...work.issued, 'date-parts': [[7003, ...day]] };
    places.push({ sign: '7003', words: String(year) });
  }
  return { pattern, places };
}

function signed(name: Name, index: number, places: Place[]): Name {
  const { family = '', given = '', ...rest } = name;
  if (!FAMILY.test(family) || !GIVEN.test(given) || Object.keys(rest).length > 0) return name;
  // The stop of an initial may be the sentence's.
  const stop = given.endsWith('.') ? '.' : '';
  const signs = { family: `Xxfamily${index}xx`, given: `Xxgiven${index}xx` };
  places.push({ sign: signs.family, words: family }, { sign: signs.given, words: given.slice(0, given.length - stop.length) });
  return { ...signs, given: signs.given + stop };
}
