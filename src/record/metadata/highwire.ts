import type { Name, Reference } from '../../citation/reference.ts';
import { agentName } from '../agent.ts';
import { fullTitle, plainTitle, volumeOf } from '../csl.ts';
import type { CitableRecord } from '../record.ts';
import { namedTags, type MetaTag } from './tag.ts';

/**
 * The tags by which Google Scholar and reference managers know a chapter. Nothing else of a volume has them: they
 * would list a figure, or an entry that reports another's paper, as a paper.
 */
export function highwireTags(record: CitableRecord): MetaTag[] {
  if (record.kind !== 'chapter') return [];
  const { creators, editors, publisher, date, doi, url, isbn, language, keywords, event, files, references } = record;
  const day = date.replaceAll('-', '/');
  const volume = volumeOf(record);
  return namedTags([
    ['citation_title', plainTitle(fullTitle(record))],
    ...creators.flatMap((agent) => [
      ['citation_author', agentName(agent)] as const,
      ...(agent.kind === 'person'
        ? [
            ...agent.affiliations.map(({ name }) => ['citation_author_institution', name] as const),
            ['citation_author_orcid', agent.orcid] as const,
            ['citation_author_email', agent.email] as const,
          ]
        : []),
    ]),
    ['citation_publication_date', day],
    ['citation_online_date', day],
    ['citation_inbook_title', plainTitle(fullTitle(volume))],
    ['citation_conference_title', event && event.name],
    ...editors.map((agent) => ['citation_editor', agentName(agent)] as const),
    ['citation_publisher', publisher && agentName(publisher)],
    ['citation_isbn', isbn],
    ['citation_doi', doi],
    ['citation_language', language],
    ['citation_keywords', keywords.length === 0 ? null : keywords.join('; ')],
    ['citation_abstract_html_url', url],
    ['citation_fulltext_html_url', url],
    ...files.filter(({ role, type }) => role === 'text' && type === 'application/pdf').map((file) => ['citation_pdf_url', file.url] as const),
    ...references.map((reference) => ['citation_reference', citedWork(reference)] as const),
  ]);
}

/** "citation_title=…; citation_author=…": what a reference list holds of a work. */
function citedWork({ title, author, issued, volume, issue, page, publisher, DOI, type, ['container-title']: container }: Reference): string {
  const [first, last] = page?.split(/[-–—]+/) ?? [];
  const journal = type === 'article-journal' || type === 'article-magazine' || type === 'article-newspaper';
  const pairs: (readonly [string, string | undefined])[] = [
    ['citation_title', plainTitle(title)],
    ...author.map((name) => ['citation_author', written(name)] as const),
    ['citation_publication_date', issued?.['date-parts'][0]?.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('/')],
    [journal ? 'citation_journal_title' : type === 'paper-conference' ? 'citation_conference_title' : 'citation_inbook_title', container],
    ['citation_volume', volume],
    ['citation_issue', issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    [type === 'report' ? 'citation_technical_report_institution' : type === 'thesis' ? 'citation_dissertation_institution' : 'citation_publisher', publisher],
    ['citation_doi', DOI],
  ];
  // A semicolon would end the value.
  return pairs.flatMap(([key, value]) => (value === undefined || value === '' ? [] : [`${key}=${value.replace(/\s*;\s*/g, ', ')}`])).join('; ');
}

function written({ family, given, particle, suffix, literal }: Name): string {
  return literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');
}
