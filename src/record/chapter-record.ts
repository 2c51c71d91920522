import { personOf } from './agent.ts';
import { doiAddress, doiOf } from './identifier.ts';
import { originalWork, relationRemark } from './original.ts';
import { titleOf, titleWithin } from '../markup/title.ts';
import { filesOf, fullAddress, type Place } from './place.ts';
import type { Abstract, CitableRecord, Correction } from './record.ts';
import { fundingOf, keyOf, translations } from './volume-record.ts';
import { chapterName } from '../components/words.ts';
import { spelledDate } from '../components/dates.ts';
import type { ChapterMatter, VolumeMatter } from '../volume/matter.ts';
import type { Chapter, Html, Paper } from '../volume/model.ts';

/** What stands before the title of a work that is retracted, wherever the title stands. */
export const RETRACTED = 'RETRACTED: ';

/** The record of a chapter, which restates another publication if it names one. */
export function chapterRecord(chapter: Chapter, volume: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  const { slug, number, address, matter: own } = chapter;
  const doi = doiOf(matter.doiPrefix, { kind: 'chapter', slug });
  const url = fullAddress(place, address);
  const corrections = correctionsOf(own);
  const retraction = corrections.findLast(({ kind }) => kind === 'retraction');
  const marked = (title: Parameters<typeof titleWithin>[0]) => (retraction ? titleWithin(title, { before: RETRACTED }) : title);
  const authors = own.authors.map(personOf);
  const key = `${keyOf(authors[0]?.family ?? '')}${matter.edition.date.slice(0, 4)}-${slug}`;
  const latest = corrections.at(-1)?.date ?? '';
  return {
    ...volume,
    kind: 'chapter',
    key,
    address,
    url,
    doi,
    id: doi === null ? url : doiAddress(doi),
    name: chapterName(number),
    title: marked(chapter.title),
    subtitle: null,
    language: own.lang,
    translations: translations(matter, address, place, (_, tag) => {
      const said = own.translations[tag];
      const html = chapter.translatedAbstracts[tag];
      return said ? { title: marked(titleOf(said.title)), subtitle: null, abstract: html === undefined ? null : abstractOf(html, chapter.translatedParagraphs[tag] ?? []), keywords: said.keywords ?? [] } : null;
    }),
    creators: authors,
    abstract: abstractOf(chapter.abstractHtml, chapter.abstractParagraphs),
    description: null,
    keywords: own.keywords,
    modified: latest > matter.edition.date ? latest : null,
    status: retraction ? 'retracted' : 'current',
    corrections,
    funding: fundingOf(own.funding),
    number,
    original: own.original ? { relation: 'restates', work: originalWork(own.original, `${key}-original`, chapter.title.text, authors), note: own.original.note ?? null } : null,
    remark: [retraction && `Retracted on ${spelledDate(retraction.date)}.`, own.original && relationRemark('restates', own.original, own.title)].filter(Boolean).join(' ') || null,
    references: chapter.references.map(({ reference }) => reference),
    parent: volume,
    files: filesOf(address, place),
  };
}

/** The record of an entry, which reports a paper whose text is not in the volume. */
export function paperRecord({ slug, order, address, matter: own, title, words }: Paper, volume: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  const url = fullAddress(place, address);
  const authors = own.authors.map(personOf);
  const key = `${keyOf(authors[0]?.family ?? '')}${matter.edition.date.slice(0, 4)}-${slug}`;
  const original = own.original ?? { type: 'article' as const };
  return {
    ...volume,
    kind: 'paper',
    key,
    address,
    url,
    doi: null,
    id: url,
    name: null,
    title,
    subtitle: null,
    translations: translations(matter, address, place, (_, tag) => {
      const said = own.translations[tag];
      return said ? { title: titleOf(said.title), subtitle: null, abstract: null, keywords: [] } : null;
    }),
    creators: authors,
    description: words.text.split('\n')[0] ?? null,
    keywords: own.keywords,
    funding: [],
    number: order,
    original: { relation: 'reports', work: originalWork(original, `${key}-original`, title.text, authors), note: original.note ?? null },
    remark: relationRemark('reports', original, title.text),
    parent: volume,
    files: filesOf(address, place),
  };
}

function abstractOf(html: Html, paragraphs: readonly string[]): Abstract {
  return { html, paragraphs };
}

function correctionsOf({ corrections = [] }: Pick<ChapterMatter, 'corrections'>): Correction[] {
  return [...corrections].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
