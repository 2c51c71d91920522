import { agentName } from '../agent.ts';
import { fullTitle, plainTitle, volumeOf } from '../csl.ts';
import type { CitableRecord, RecordKind } from '../record.ts';
import { namedTags, type MetaTag } from './tag.ts';

const TYPES: Readonly<Record<RecordKind, string>> = { volume: 'Text', chapter: 'Text', paper: 'Text', figure: 'StillImage', table: 'Dataset', dataset: 'Dataset', claim: 'Text' };

/** Metadata terms of the Dublin Core, in the form of DCMI's recommendation for HTML. */
export function dublinCoreTags(record: CitableRecord): MetaTag[] {
  const { kind, translations, creators, editors, publisher, date, modified, doi, url, language, licences, keywords, original, status, digest } = record;
  const volume = volumeOf(record);
  const [licence] = licences;
  return namedTags([
    ['DC.title', plainTitle(fullTitle(record))],
    ...translations.map((translation) => ['DCTERMS.alternative', translation.title.text, translation.language] as const),
    ...(kind === 'volume' ? [] : creators.map((agent) => ['DC.creator', agentName(agent)] as const)),
    ...(kind === 'volume' || creators !== editors ? editors.map((agent) => ['DC.contributor', agentName(agent)] as const) : []),
    ['DC.publisher', publisher && agentName(publisher)],
    ['DCTERMS.issued', date],
    ['DCTERMS.modified', modified],
    ['DC.type', TYPES[kind]],
    ['DC.identifier', doi === null ? null : `doi:${doi}`],
    ['DC.identifier', url],
    ['DC.identifier', digest && `sha256:${digest.hex}`],
    ['DC.language', language],
    ['DC.subject', keywords.length === 0 ? null : keywords.join('; ')],
    ...licences.slice(1).map(({ name }) => ['DC.rights', name] as const),
    [licence?.url ? 'DCTERMS.license' : 'DC.rights', licence ? (licence.url ?? licence.name) : null],
    ['DCTERMS.isPartOf', record.parent && record.parent.id],
    ['DCTERMS.bibliographicCitation', record === volume ? null : `${plainTitle(fullTitle(volume))}, ${record.edition}`],
    ['DC.source', original && (original.work.DOI ? `doi:${original.work.DOI}` : (original.work.URL ?? original.work.title))],
    ['DC.description', status === 'retracted' ? record.remark : null],
  ]);
}
