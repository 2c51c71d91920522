import type { RawEntry } from './bibtex-syntax.ts';
import type { PartialDate, Reference } from './reference.ts';

/** A value that is none, with what was expected and what to write. */
export type Wrong = (field: string, value: string, expected: string, fix?: string) => void;

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const seasons = ['spring', 'summer', 'autumn', 'winter'];
const DATE = 'a date such as 2009-10-23';

/** Reads when a work appeared, was read and first appeared. `missing` is told where it has no year at all. */
export function readDates(reference: Reference, get: (name: string) => string | undefined, wrong: Wrong, missing: () => void): void {
  const [date, year] = [get('date'), get('year')];
  const to = (name: string, value: string): PartialDate | undefined => {
    const found = isoDates(value);
    if (found === undefined) wrong(name, value, DATE, `Write ${name} = {2009-10-23}, {2009-10} or {2009}; two dates with / between them are a period.`);
    return found;
  };
  if (date !== undefined) reference.issued = to('date', date);
  else if (year === undefined) missing();
  else reference.issued = readYear(year, get, wrong);
  const [accessed, original] = [get('urldate'), get('origdate') ?? get('origyear')];
  if (accessed !== undefined) reference.accessed = to('urldate', accessed);
  if (original !== undefined) reference['original-date'] = to('origdate', original);
}

function readYear(year: string, get: (name: string) => string | undefined, wrong: Wrong): PartialDate | undefined {
  if (/^n\.\s?d\.?$/i.test(year)) return undefined;
  if (/^(?:forthcoming|in press|to appear|accepted)\.?$/i.test(year)) return { 'date-parts': [], literal: /press/i.test(year) ? 'in press' : 'forthcoming' };
  const period = /^(\d{4})\s*[-–/]+\s*(\d{4}|\d{2})$/.exec(year);
  if (period !== null) {
    const [, first = '', last = ''] = period;
    return { 'date-parts': [[Number(first)], [Number(last.length === 2 ? first.slice(0, 2) + last : last)]] };
  }
  if (!/^\d{3,4}$/.test(year)) {
    const meant = /(?<!\d)\d{4}(?!\d)/.exec(year)?.[0];
    wrong('year', year, 'a year such as 2006; “n.d.” and “forthcoming” are known too', `Write year = {${meant ?? '2006'}}${/^\d{4}[a-z]$/.test(year) ? '; letters are added where works would read the same' : ''}.`);
    return undefined;
  }
  return { 'date-parts': [[Number(year)]], ...monthAndDay(Number(year), get('month'), get('day'), wrong) };
}

// "5", "may", "May.", "6 May", "May 6", "September/October", "Spring".
function monthAndDay(year: number, month: string | undefined, day: string | undefined, wrong: Wrong): Partial<PartialDate> {
  if (month === undefined) return {};
  const written = month.toLowerCase().replace(/[.,]/g, ' ').replace(/\u00a0/g, ' ').trim();
  const season = seasons.indexOf(written.replace('fall', 'autumn'));
  if (season !== -1) return { season: season + 1 };
  const names = written.split(/\s*(?:-|–|—|\/|&|\band\b)\s*/);
  const [first, second] = names.map(monthOf);
  if (first === undefined || names.length > 2 || (names.length === 2 && second === undefined)) {
    wrong('month', month, 'a month: a name, or a number from 1 to 12', 'Write month = sep, or month = {9}.');
    return {};
  }
  if (second !== undefined) return { 'date-parts': [[year, first.month], [year, second.month]] };
  const days = (first.day ?? day)?.split(/\s*[-–—]+\s*/) ?? [];
  if (days.length === 0) return { 'date-parts': [[year, first.month]] };
  if (days.length > 2 || !days.every((text) => /^\d{1,2}$/.test(text) && isDay(year, first.month, Number(text)))) {
    wrong('day', days.join('–'), 'a day of that month', 'Write day = {23}, or leave it out.');
    return { 'date-parts': [[year, first.month]] };
  }
  return { 'date-parts': days.map((text) => [year, first.month, Number(text)]) };
}

function monthOf(written: string): { month: number; day?: string } | undefined {
  if (/^\d{1,2}$/.test(written)) return Number(written) >= 1 && Number(written) <= 12 ? { month: Number(written) } : undefined;
  const [, before, name = '', after] = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?(\p{L}{3,})(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?$/u.exec(written) ?? [];
  const month = name === '' ? 0 : months.findIndex((known) => known.startsWith(name)) + 1;
  return month === 0 ? undefined : { month, day: before ?? after };
}

// "2009-10-23", "2009-10", "2009", and a period of two with "/" between them.
function isoDates(text: string): PartialDate | undefined {
  const parts = text.split('/').map(isoDate);
  return parts.length <= 2 && parts.every((part) => part !== undefined) ? { 'date-parts': parts } : undefined;
}

function isoDate(text: string): number[] | undefined {
  const [, ...written] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  const [year, month, day] = written.filter((part) => part !== undefined).map(Number);
  if (year === undefined || (month !== undefined && (month < 1 || month > 12)) || (day !== undefined && !isDay(year, month ?? 0, day))) return undefined;
  return [year, month, day].filter((part) => part !== undefined);
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Where a date was looked for, for messages: its own field, or else the entry. */
export function offsetOf(entry: RawEntry, field: string): number {
  const found = entry.fields.get(field) ?? (field === 'day' ? entry.fields.get('month') : field === 'origdate' ? entry.fields.get('origyear') : undefined);
  return found?.valueOffset ?? entry.offset;
}
