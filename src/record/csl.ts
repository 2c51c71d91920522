import type { Reference } from '../citation/reference.ts';
import type { Title } from '../markup/title.ts';
import { nameOf } from './agent.ts';
import { dateParts } from './date.ts';
import type { CitableRecord, RecordKind } from './record.ts';

const TYPES: Readonly<Record<RecordKind, string>> = { volume: 'book', chapter: 'chapter', paper: 'entry', figure: 'figure', table: 'figure', dataset: 'dataset', claim: 'entry' };

/** The record in CSL-JSON's words: what citation programs take, and what citations are formatted from. */
export function cslOf(record: CitableRecord): Reference {
  const { kind, creators, editors, publisher, publisherPlace, event, doi, url, isbn, abstract, keywords, remark, licences, number } = record;
  const volume = volumeOf(record);
  const { parent } = record;
  const place = publisherPlace;
  return {
    id: record.key,
    type: TYPES[kind],
    title: fullTitle(record),
    author: creators.map(nameOf),
    ...(editors.length > 0 && { editor: editors.map(nameOf) }),
    ...(parent && { 'container-title': fullTitle(parent) }),
    ...(parent && parent !== volume && { 'collection-title': fullTitle(volume) }),
    ...(publisher && { publisher: publisher.kind === 'body' ? publisher.name : publisher.family }),
    ...(place !== null && { 'publisher-place': place }),
    ...(kind === 'chapter' && number !== null && { 'chapter-number': String(number) }),
    ...(event && { event: event.name, 'event-place': event.place }),
    issued: { 'date-parts': [dateParts(record.date)] },
    version: record.edition,
    ...(abstract && { abstract: abstract.paragraphs.join('\n') }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(isbn !== null && { ISBN: isbn }),
    ...(doi !== null && { DOI: doi }),
    URL: url,
    language: record.language,
    ...(licences[0] && { license: licences.map(({ name, url: text }) => text ?? name).join('; ') }),
    ...(notes(record, remark) !== '' && { note: notes(record, remark) }),
  };
}

/** Title as citations print it: "Figure 1: U.S. ATP exports to China"; the volume's with its subtitle. */
export function fullTitle({ kind, name, title, subtitle }: Pick<CitableRecord, 'kind' | 'name' | 'title' | 'subtitle'>): string {
  const words = cslTitle(title);
  if (kind === 'volume') return subtitle === null ? words : `${words}: ${subtitle}`;
  return name === null || kind === 'chapter' ? words : `${name}: ${words}`;
}

/** The volume that holds a record; the record itself, if it is the volume's. */
export function volumeOf(record: CitableRecord): CitableRecord {
  return record.parent ? volumeOf(record.parent) : record;
}

// CSL-JSON knows a few tags and nothing else of HTML, so that words are not escaped.
function cslTitle({ runs }: Title): string {
  return runs.map(({ kind, text }) => (kind === 'italic' ? `<i>${text}</i>` : text)).join('');
}

function notes({ digest }: CitableRecord, remark: string | null): string {
  return [remark, digest && `SHA-256 ${digest.short}.`].filter(Boolean).join(' ');
}
