import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { lineIndex } from '../diagnostics/place.ts';
import { parseEntries } from './bibtex-syntax.ts';
import type { RawEntry, RawField } from './bibtex-syntax.ts';
import { isCitationKey } from './key.ts';
import { parseNames } from './names.ts';
import type { Name, Reference } from './reference.ts';
import { texText } from './tex-text.ts';

export interface Bibliography {
  /** In the order of the file. An entry with an error is there as far as it could be read. */
  references: Map<string, Reference>;
  /** Where each entry begins. */
  places: Map<string, Place>;
  diagnostics: Diagnostic[];
}

/** BibTeX's and BibLaTeX's entry types as CSL's. */
const types: Readonly<Record<string, string>> = {
  article: 'article-journal', book: 'book', mvbook: 'book', booklet: 'pamphlet', inbook: 'chapter', incollection: 'chapter', collection: 'book', proceedings: 'book',
  inproceedings: 'paper-conference', conference: 'paper-conference', techreport: 'report', report: 'report', manual: 'report', phdthesis: 'thesis', mastersthesis: 'thesis',
  thesis: 'thesis', unpublished: 'manuscript', online: 'webpage', electronic: 'webpage', www: 'webpage', misc: 'document', dataset: 'dataset', patent: 'patent', software: 'software',
};

// Fields whose text carries over; what they mean depends on the type only for `number`.
const plain: Readonly<Record<string, keyof Reference & string>> = {
  journal: 'container-title', journaltitle: 'container-title', booktitle: 'container-title', series: 'collection-title', edition: 'edition', publisher: 'publisher',
  institution: 'publisher', school: 'publisher', organization: 'publisher', organisation: 'publisher', address: 'publisher-place', location: 'publisher-place',
  type: 'genre', howpublished: 'genre', volume: 'volume', issue: 'issue', pages: 'page', eventtitle: 'event', event: 'event', note: 'note', keywords: 'keyword', langid: 'language', language: 'language',
};

const handled = ['author', 'editor', 'title', 'subtitle', 'year', 'month', 'day', 'date', 'urldate', 'number', 'doi', 'url'];
// Known to reference managers and of no use in a printed list.
const ignored = ['abstract', 'annote', 'annotation', 'file', 'isbn', 'issn', 'eprint', 'eprinttype', 'archiveprefix', 'primaryclass', 'shorttitle', 'timestamp', 'owner', 'copyright', 'urlaccessdate'];
const known = [...Object.keys(plain), ...handled, ...ignored];

/** Reads a bibliography; everything wrong with it has its line and column. */
export function parseBibtex(file: string, source: string): Bibliography {
  const index = lineIndex(source);
  const { entries, diagnostics } = parseEntries(file, source);
  const references = new Map<string, Reference>();
  const places = new Map<string, Place>();
  const report = (offset: number, complaint: Complaint): void => void diagnostics.push(diagnose(index.place(file, offset), complaint));

  for (const entry of entries) {
    const first = places.get(entry.key);
    if (first !== undefined) {
      report(entry.keyOffset, complaints.bibDuplicateKey(entry.key, first.line));
      continue;
    }
    if (!isCitationKey(entry.key)) report(entry.keyOffset, complaints.bibKey(entry.key));
    places.set(entry.key, index.place(file, entry.offset));
    references.set(entry.key, readEntry(entry, report));
  }
  return { references, places, diagnostics };
}

function readEntry(entry: RawEntry, report: (offset: number, complaint: Complaint) => void): Reference {
  const type = Object.hasOwn(types, entry.type) ? types[entry.type] : undefined;
  if (type === undefined) report(entry.offset, complaints.bibType(entry.type, nearest(entry.type, Object.keys(types))));

  const text = (field: RawField, tex = field.value): string => texText(tex, (command, offset) => report(field.valueOffset + offset, complaints.bibCommand(command)));
  const get = (name: string): string | undefined => {
    const field = entry.fields.get(name);
    const value = field === undefined ? '' : text(field);
    return value === '' ? undefined : value;
  };
  const names = (name: string): Name[] => {
    const field = entry.fields.get(name);
    if (field === undefined || field.value.trim() === '') return [];
    return parseNames(field.value, (tex) => text(field, tex), (written) => report(field.valueOffset, complaints.bibName(written)));
  };

  const title = [get('title'), get('subtitle')].filter((part) => part !== undefined).join(': ');
  const reference: Reference = { id: entry.key, type: type ?? 'document', title, author: names('author') };
  const editor = names('editor');
  if (editor.length > 0) reference.editor = editor;

  for (const [name, field] of entry.fields) {
    const target = Object.hasOwn(plain, name) ? plain[name] : undefined;
    if (target !== undefined) Object.assign(reference, { [target]: reference[target] ?? get(name) });
    else if (!known.includes(name)) report(field.offset, complaints.bibField(name, nearest(name, known)));
  }
  readNumbers(reference, get);
  readDates(reference, entry, get, report);
  readAddresses(reference, entry, get, report);

  const body = get('organization') ?? get('organisation') ?? get('institution');
  if (reference.author.length === 0 && editor.length === 0 && body !== undefined) reference.author = [{ literal: body }];
  // A name that cannot be read is told where it stands.
  const named = ['author', 'editor'].some((name) => (entry.fields.get(name)?.value.trim() ?? '') !== '');
  if (reference.author.length === 0 && editor.length === 0 && !named) report(entry.offset, complaints.bibMissing(entry.key, 'author (or editor, or organization)'));
  if (title === '') report(entry.offset, complaints.bibMissing(entry.key, 'title'));
  return Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== undefined)) as unknown as Reference;
}

function readNumbers(reference: Reference, get: (name: string) => string | undefined): void {
  const number = get('number');
  if (number !== undefined) {
    // BibTeX calls a journal's issue its number.
    if (reference.type === 'article-journal') reference.issue ??= number;
    else reference.number = number;
  }
  if (reference.page !== undefined) reference.page = reference.page.replace(/\s*[-–—]+\s*/g, '–');
}

const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

function readDates(reference: Reference, entry: RawEntry, get: (name: string) => string | undefined, report: (offset: number, complaint: Complaint) => void): void {
  const offset = (name: string): number => entry.fields.get(name)?.valueOffset ?? entry.offset;
  const wrong = (name: string, value: string, expected: string): void => report(offset(name), complaints.bibValue(name, value, expected));
  const date = get('date');
  const year = get('year');
  if (date !== undefined) {
    const parts = isoDate(date);
    if (parts === undefined) wrong('date', date, 'a date such as 2009-10-23');
    else reference.issued = { 'date-parts': [parts] };
  } else if (year === undefined) {
    report(entry.offset, complaints.bibMissing(entry.key, 'year'));
  } else if (/^(?:forthcoming|in press)$/i.test(year)) {
    reference.issued = { 'date-parts': [], literal: year.toLowerCase() };
  } else if (!/^n\.\s?d\.$/i.test(year)) {
    const parts = /^\d{3,4}$/.test(year) ? [Number(year)] : undefined;
    if (parts === undefined) wrong('year', year, 'a year such as 2006; “n.d.” and “forthcoming” are known too');
    else reference.issued = { 'date-parts': [[...parts, ...monthAndDay(get('month'), get('day'), wrong)]] };
  }
  const accessed = get('urldate');
  const parts = accessed === undefined ? undefined : isoDate(accessed);
  if (parts !== undefined) reference.accessed = { 'date-parts': [parts] };
  else if (accessed !== undefined) wrong('urldate', accessed, 'a date such as 2009-10-23');
}

function monthAndDay(month: string | undefined, day: string | undefined, wrong: (name: string, value: string, expected: string) => void): number[] {
  if (month === undefined) return [];
  const name = month.toLowerCase().replace(/\.$/, '');
  const number = /^\d{1,2}$/.test(month) ? Number(month) : name.length >= 3 ? monthNames.findIndex((known) => known.startsWith(name)) + 1 : 0;
  if (number < 1 || number > 12) {
    wrong('month', month, 'a month: a name, or a number from 1 to 12');
    return [];
  }
  if (day === undefined) return [number];
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) {
    wrong('day', day, 'a day of the month');
    return [number];
  }
  return [number, Number(day)];
}

function isoDate(text: string): number[] | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  return match?.slice(1).filter((part) => part !== undefined).map(Number);
}

function readAddresses(reference: Reference, entry: RawEntry, get: (name: string) => string | undefined, report: (offset: number, complaint: Complaint) => void): void {
  // Addresses are not TeX: an underscore or a tilde means itself.
  const raw = (name: string): string | undefined => entry.fields.get(name)?.value.replace(/\\([_%&#~$])/g, '$1').replace(/^\\url\{(.*)\}$/, '$1').trim();
  const at = (name: string): number => entry.fields.get(name)?.valueOffset ?? entry.offset;
  const doi = raw('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (doi !== undefined && doi !== '') {
    if (/^10\.\d{4,9}\/\S+$/.test(doi)) reference.DOI = doi;
    else report(at('doi'), complaints.bibValue('doi', doi, 'a DOI such as 10.1000/182'));
  }
  const url = raw('url') ?? (/^https?:/.test(get('howpublished') ?? '') ? get('howpublished') : undefined);
  if (url !== undefined && url !== '') {
    if (URL.canParse(url) && /^https?:/.test(url)) reference.URL = url;
    else report(at('url'), complaints.bibValue('url', url, 'an address that begins with https://'));
    if (reference.genre === url) delete reference.genre;
  }
}
