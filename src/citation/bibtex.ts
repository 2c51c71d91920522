import type { Complaint } from '../diagnostics/complaint.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { lineIndex } from '../diagnostics/place.ts';
import { readAddresses } from './bibtex-addresses.ts';
import { offsetOf, readDates } from './bibtex-dates.ts';
import { editionNumber, isKnownField, languageTag, nameFields, needed, plainFields, printedFields, types } from './bibtex-fields.ts';
import { inherit } from './bibtex-inherit.ts';
import { parseEntries } from './bibtex-syntax.ts';
import type { RawEntry, RawField } from './bibtex-syntax.ts';
import { isCitationKey } from './key.ts';
import { parseNames } from './names.ts';
import type { Name, Reference } from './reference.ts';
import { readTex, texText } from './tex-text.ts';

export interface Bibliography {
  /** In the order of the file. An entry with an error is there as far as it could be read. */
  references: Map<string, Reference>;
  /** Where each entry begins. */
  places: Map<string, Place>;
  diagnostics: Diagnostic[];
}

type Report = (offset: number, complaint: Complaint) => unknown;

/**
 * Reads a bibliography; everything wrong with it has its line and column. An entry that others take over from
 * (`crossref`, `xdata`) is no work of the list, unless it is among those that are named.
 */
export function parseBibtex(file: string, source: string, named: ReadonlySet<string> = new Set()): Bibliography {
  const index = lineIndex(source);
  const syntax = parseEntries(file, source);
  const diagnostics = [...syntax.diagnostics];
  const references = new Map<string, Reference>();
  const places = new Map<string, Place>();
  const told = new Set<string>();
  const report: Report = (offset, complaint) => {
    // What is wrong with a field that others take over is told once.
    const fault = `${offset} ${complaint.rule} ${complaint.message}`;
    if (!told.has(fault)) diagnostics.push(diagnose(index.place(file, offset), complaint));
    told.add(fault);
  };

  const { entries, parents, orphans } = inherit(unique(syntax.entries, index, report), report);
  for (const entry of entries) {
    if (parents.has(entry.key) && !named.has(entry.key)) continue;
    if (!isCitationKey(entry.key)) report(entry.keyOffset, complaints.bibKey(entry.key));
    places.set(entry.key, index.place(file, entry.offset));
    // What an entry would have taken over is told as missing where that is said.
    references.set(entry.key, readEntry(entry, orphans.has(entry.key) ? (offset, complaint) => complaint.rule !== 'bib-missing-field' && report(offset, complaint) : report));
  }
  return { references, places, diagnostics };
}

function unique(entries: readonly RawEntry[], index: ReturnType<typeof lineIndex>, report: Report): RawEntry[] {
  const first = new Map<string, RawEntry>();
  for (const entry of entries) {
    const taken = first.get(entry.key);
    if (taken === undefined) first.set(entry.key, entry);
    else report(entry.keyOffset, complaints.bibDuplicateKey(entry.key, index.spot(taken.offset).line));
  }
  return [...first.values()];
}

function readEntry(entry: RawEntry, report: Report): Reference {
  const type = Object.hasOwn(types, entry.type) ? types[entry.type] : undefined;
  if (type === undefined) report(entry.offset, complaints.bibType(entry.type, nearest(entry.type, Object.keys(types))));
  const misspelt = new Set<string | undefined>();
  for (const field of entry.fields.values()) {
    if (isKnownField(field.name)) continue;
    const near = nearest(field.name, printedFields);
    misspelt.add(near);
    report(field.offset, complaints.bibField(field.name, near));
  }

  const tex = (field: RawField): string => {
    reportEntity(field, report);
    return texText(field.value, (command, offset) => report(field.valueOffset + offset, complaints.bibCommand(command)));
  };
  const get = (name: string): string | undefined => {
    const field = entry.fields.get(name);
    const value = field === undefined ? '' : tex(field);
    return value === '' ? undefined : value;
  };
  const first = (names: readonly string[]): string | undefined => names.map(get).find((value) => value !== undefined);

  const [title, subtitle] = [get('title'), get('subtitle')];
  const reference: Reference = { id: entry.key, type: type ?? 'document', title: whole(title, subtitle) ?? '', author: [] };
  for (const [target, names] of plainFields) Object.assign(reference, { [target]: first(names) });
  readNames(reference, entry, tex, report);
  readTitles(reference, entry, get);
  readNumbers(reference, get);
  if (reference.edition !== undefined) reference.edition = editionNumber(reference.edition);
  const language = first(['langid', 'language']);
  if (language !== undefined) reference.language = languageTag(language);
  readDates(
    reference,
    get,
    (name, value, expected, fix) => report(offsetOf(entry, name), complaints.bibValue(name, value, expected, fix)),
    () => report(entry.offset, complaints.bibMissing(entry.key, 'year')),
  );
  readAddresses(reference, entry, get, (name, value, expected, fix) => report(entry.fields.get(name)?.valueOffset ?? entry.offset, complaints.bibValue(name, value, expected, fix)));

  if (title === undefined) report(entry.offset, complaints.bibMissing(entry.key, 'title'));
  const fields = Object.hasOwn(needed, entry.type) ? (needed[entry.type] ?? []) : [];
  // A field that is misspelt is told as that.
  if (fields.length > 0 && first(fields) === undefined && !fields.some((name) => misspelt.has(name))) report(entry.offset, complaints.bibMissing(entry.key, fields[0] ?? ''));
  return Object.fromEntries(Object.entries(reference).filter(([, value]) => value !== undefined)) as unknown as Reference; // its fields, without those that are undefined
}

function readNames(reference: Reference, entry: RawEntry, tex: (field: RawField) => string, report: Report): void {
  const given = new Set<string>();
  for (const [name, target] of Object.entries(nameFields)) {
    const field = entry.fields.get(name);
    if (field === undefined || tex(field) === '') continue;
    given.add(name);
    const names: Name[] = parseNames(field.value, (written, fault, offset) => report(field.valueOffset + offset, complaints.bibName(written, fault)));
    if (names.length > 0) Object.assign(reference, { [target]: names });
  }
  // A name that cannot be read is told where it stands.
  if (given.has('author') || given.has('editor')) return;
  const body = ['organization', 'organisation', 'institution'].map((name) => entry.fields.get(name)).find((field) => field !== undefined);
  if (body !== undefined) reference.author = [{ literal: tex(body) }];
  else report(entry.offset, complaints.bibMissing(entry.key, 'author (or editor, or organization)'));
}

/** Titles with their subtitles, and what braces and commands say of them. */
function readTitles(reference: Reference, entry: RawEntry, get: (name: string) => string | undefined): void {
  const rich: NonNullable<Reference['rich']> = {};
  const marked = (name: string): string | undefined => {
    const field = entry.fields.get(name);
    return field && readTex(field.value).rich;
  };
  const set = (target: keyof typeof rich, plain: string | undefined, text: string | undefined): void => {
    if (text !== undefined && text !== plain) rich[target] = text;
  };
  set('title', reference.title, whole(marked('title'), marked('subtitle')));
  for (const [name, added] of [['journaltitle', 'journalsubtitle'], ['journal', 'journalsubtitle'], ['booktitle', 'booksubtitle'], ['maintitle', '']] as const) {
    if (get(name) === undefined) continue;
    reference['container-title'] = whole(get(name), get(added));
    set('container-title', reference['container-title'], whole(marked(name), marked(added)));
    break;
  }
  set('collection-title', reference['collection-title'], marked('series'));
  if (Object.keys(rich).length > 0) reference.rich = rich;
  // BibLaTeX's way to say that a journal is none.
  const kind = get('entrysubtype');
  if (reference.type === 'article-journal' && (kind === 'newspaper' || kind === 'magazine')) reference.type = `article-${kind}`;
}

function whole(title: string | undefined, subtitle: string | undefined): string | undefined {
  return title === undefined || subtitle === undefined ? title : `${title}${/[?!:.]$/.test(title) ? '' : ':'} ${subtitle}`;
}

const numbered = new Set(['report', 'thesis', 'patent', 'standard', 'legislation', 'legal_case', 'webpage', 'dataset', 'software', 'document']);

function readNumbers(reference: Reference, get: (name: string) => string | undefined): void {
  const number = get('number');
  if (number !== undefined) {
    // BibTeX calls a journal's issue its number, and a book's place in its series too.
    if (/^(?:article-|periodical)/.test(reference.type)) reference.issue ??= number;
    else if (reference['collection-title'] !== undefined && !numbered.has(reference.type)) reference['collection-number'] = number;
    else reference.number = number;
  }
  if (reference.page !== undefined) reference.page = reference.page.replace(/\s*[-–—]+\s*/g, '–');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ' };

// Exports of publishers' pages hold HTML.
function reportEntity({ value, valueOffset }: RawField, report: Report): void {
  const [entity, name, decimal, hex] = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,6})|#x([\da-f]{1,5}));/i.exec(value) ?? [];
  if (entity === undefined) return;
  const character = name === undefined ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) : entities[name.toLowerCase()];
  report(valueOffset + value.indexOf(entity), complaints.bibEntity(entity, character ?? ''));
}
