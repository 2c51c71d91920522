import type { Reference } from '../citation/reference.ts';
import type { Title } from '../markup/title.ts';
import { agentName, nameOf } from './agent.ts';
import { dateParts } from './date.ts';
import type { CitableRecord, RecordKind } from './record.ts';

// A figure is cited as a part of its chapter is, because few styles know of figures, and then only of works of art.
const TYPES: Readonly<Record<RecordKind, string>> = { volume: 'book', chapter: 'chapter', paper: 'chapter', figure: 'chapter', table: 'chapter', dataset: 'dataset', claim: 'chapter' };

/** The record in CSL-JSON's words: what citation programs take, and what citations are formatted from. */
export function cslOf(record: CitableRecord): Reference {
  const { kind, creators, editors, publisher, publisherPlace, doi, url, isbn, abstract, keywords, licences } = record;
  const volume = volumeOf(record);
  const chapter = chapterOf(record);
  const note = remarks(record).join(' ');
  return {
    id: record.key,
    type: TYPES[kind],
    title: fullTitle(record),
    author: kind === 'volume' ? [] : creators.map(nameOf),
    // Who writes as editor edits no other's words.
    ...(editors.length > 0 && (kind === 'volume' || creators !== editors) && { editor: editors.map(nameOf) }),
    ...(volume !== record && { 'container-title': fullTitle(volume) }),
    ...(publisher && { publisher: agentName(publisher) }),
    ...(publisherPlace !== null && { 'publisher-place': publisherPlace }),
    ...(chapter !== null && { 'chapter-number': String(chapter.number) }),
    issued: { 'date-parts': [dateParts(record.date)] },
    version: record.edition,
    ...(abstract && { abstract: abstract.paragraphs.join('\n') }),
    ...(keywords.length > 0 && { keyword: keywords.join(', ') }),
    ...(isbn !== null && { ISBN: isbn }),
    ...(doi !== null && { DOI: doi }),
    URL: url,
    language: record.language,
    ...(licences.length > 0 && { license: licences.map(({ name, url: address }) => address ?? name).join('; ') }),
    ...(note !== '' && { note }),
  };
}

/** Title as citations print it, with CSL's tags: "Figure 1: U.S. ATP exports to China"; the volume's with its subtitle. */
export function fullTitle(record: CitableRecord): string {
  return nameBefore(record) + cslTitle(record.title) + subtitleOf(record);
}

/** The same without tags. */
export function plainTitle(title: string): string {
  return title.replace(/<\/?i>|<span class="nocase">|<\/span>/g, '');
}

/** "Figure 1: " before the title of a part of a chapter; nothing before others. */
export function nameBefore({ kind, name }: Pick<CitableRecord, 'kind' | 'name'>): string {
  return name === null || kind === 'chapter' ? '' : `${name}: `;
}

/** ": with companion studies" after the title of the volume. */
export function subtitleOf({ kind, subtitle }: Pick<CitableRecord, 'kind' | 'subtitle'>): string {
  return kind !== 'volume' || subtitle === null ? '' : `: ${subtitle}`;
}

/** The volume that holds a record; the record itself, if it is the volume's. */
export function volumeOf(record: CitableRecord): CitableRecord {
  return record.parent ? volumeOf(record.parent) : record;
}

// CSL-JSON knows a few tags and nothing else of HTML, so that words are not escaped. What is no plain word keeps its capitals.
function cslTitle({ runs }: Title): string {
  const kept = (text: string): string => `<span class="nocase">${text}</span>`;
  return runs.map(({ kind, text }) => (kind === 'italic' ? `<i>${kept(text)}</i>` : kind === 'formula' ? kept(text) : text)).join('');
}

/** The chapter that a record is, or is of. */
export function chapterOf(record: CitableRecord): CitableRecord | null {
  return record.kind === 'chapter' ? record : record.parent && chapterOf(record.parent);
}

/** Sentences that every citation carries besides what its style asks for: "Restates …", "SHA-256 …". */
export function remarks({ remark, digest }: Pick<CitableRecord, 'remark' | 'digest'>): string[] {
  return [...(remark === null ? [] : [remark]), ...(digest === null ? [] : [`SHA-256 ${digest.short}.`])];
}
