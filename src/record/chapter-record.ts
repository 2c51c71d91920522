import { agentName, personOf } from './agent.ts';
import { citationFiles } from './citing/files.ts';
import { doiAddress, doiOf } from './identifier.ts';
import { originalWork, reports, restates } from './original.ts';
import { titleOf, titleWithin } from '../markup/title.ts';
import { filesOf, fullAddress, type Place } from './place.ts';
import type { Abstract, CitableRecord } from './record.ts';
import { fundingOf, imageOf, keyOf, translations } from './volume-record.ts';
import { chapterName } from '../components/words.ts';
import { joined } from '../components/names.ts';
import { spelledDate } from '../components/dates.ts';
import type { VolumeMatter } from '../volume/matter.ts';
import { correctionsOf, retractedMark } from '../volume/retraction.ts';
import type { Chapter, Html, Paper } from '../volume/model.ts';

/** The record of a chapter, which restates another publication if it names one. */
export function chapterRecord(chapter: Chapter, volume: CitableRecord, matter: VolumeMatter, place: Place): CitableRecord {
  const { slug, number, address, matter: own } = chapter;
  const doi = doiOf(matter.doiPrefix, { kind: 'chapter', slug });
  const url = fullAddress(place, address);
  const corrections = correctionsOf(own);
  const retraction = corrections.findLast(({ kind }) => kind === 'retraction');
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
    title: retraction ? titleWithin(chapter.title, { before: retractedMark(own.lang) }) : chapter.title,
    subtitle: null,
    language: own.lang,
    translations: translations(matter, address, place, (_, tag) => {
      const said = own.translations[tag];
      const html = chapter.translatedAbstracts[tag];
      return said ? { title: titleOf(said.title), subtitle: null, abstract: html === undefined ? null : abstractOf(html, chapter.translatedParagraphs[tag] ?? []), keywords: said.keywords ?? [] } : null;
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
    remark: [retraction && `Retracted on ${spelledDate(retraction.date)}.`, own.original && restates(own.original, chapter.title.text)].filter(Boolean).join(' ') || null,
    references: chapter.references.map(({ reference }) => reference),
    parent: volume,
    files: [...filesOf(address, place), ...citationFiles(address, place)],
    image: imageOf(chapter, place),
  };
}

/**
 * The record of an entry, which reports a paper whose text is not in the volume. Its words and its date are the
 * editors', so it is theirs; the paper is `original`.
 */
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
    title: titleWithin(title, { before: 'Entry on “', after: `”, by ${joined(authors.map(agentName))}` }),
    subtitle: null,
    translations: translations(matter, address, place, (_, tag) => {
      const said = own.translations[tag];
      return said ? { title: titleWithin(titleOf(said.title), { before: '《', after: '》条目' }), subtitle: null, abstract: null, keywords: [] } : null;
    }),
    creators: volume.editors,
    description: words.text.split('\n')[0] ?? null,
    keywords: own.keywords,
    funding: [],
    number: order,
    original: { relation: 'reports', work: originalWork(original, `${key}-original`, title.text, authors), note: original.note ?? null },
    remark: reports(original),
    parent: volume,
    files: citationFiles(address, place),
  };
}

function abstractOf(html: Html, paragraphs: readonly string[]): Abstract {
  return { html, paragraphs };
}
