import { auditPagesOf, galleriesOf } from '../indexes/division.ts';
import { yearsOfVolume } from '../indexes/years.ts';
import { CITATION_FILES, FIGURE_FILES, FIXED_ADDRESSES, FIXED_FILES, citationAddress, chapterAddress, datasetAddress, figureAddress, paperAddress, tableAddress } from './addresses.ts';
import type { Registry } from './context.ts';
import type { NumberedChapter } from './labels.ts';
import type { Site } from './links.ts';
import type { Address, Volume } from './model.ts';

/**
 * Everything that a text of the volume may link to. Places are known on chapters' pages and on the audit's; on other
 * pages they are made by the layout, and are checked in the built site.
 * @param failed something is wrong already: with broken data nobody can say which years it holds
 */
export function placesOf(volume: Volume, numbered: readonly NumberedChapter[], { unread }: Registry, failed: boolean): Site {
  const { chapters, papers, datasets, audit, glossary, events } = volume;
  const unknown = (addresses: readonly Address[]): [Address, null][] => addresses.map((address) => [address, null]);
  const known = new Map(numbered.map((chapter) => [chapter.draft.slug, chapter]));
  const cited = (page: Address): Address[] => CITATION_FILES.map((ending) => citationAddress(page, ending));
  const beside = (address: Address, endings: readonly string[]): Address[] => endings.map((ending) => `${address.replace(/\/$/, '')}.${ending}`);
  return new Map<Address, ReadonlySet<string> | null>([
    ...unknown(FIXED_ADDRESSES),
    ...unknown(FIXED_FILES),
    ...unknown(['/', ...chapters.map(({ address }) => address), ...papers.map(({ address }) => address), ...datasets.map(({ address }) => address)].flatMap(cited)),
    ['/audit/', new Set([...audit.entries.map(({ chapter, id }) => `${chapter}-${id}`), ...chapters.map(({ slug }) => slug)])],
    ...unknown([...galleriesOf(volume), ...auditPagesOf(volume)].map(({ address }) => address)),
    ...(glossary.length > 0 ? [['/glossary/', new Set(glossary.map(({ anchor }) => anchor))] as const] : []),
    ...(events.length > 0 ? [['/timeline/', new Set(events.map(({ id }) => id))] as const] : []),
    ...unknown(failed || yearsOfVolume(volume).length > 0 ? ['/years/'] : []),
    // A chapter that could not be read is told once, and not at every link to it.
    ...unknown([...unread].map(chapterAddress)),
    ...chapters.flatMap(({ slug, references, replication }): [Address, ReadonlySet<string> | null][] => {
      const chapter = known.get(slug);
      const places = new Set([
        'abstract',
        'references',
        'contents',
        'cite-as',
        ...correctionPlaces(known.get(slug)),
        'main',
        ...(chapter?.labels.keys() ?? []),
        ...references.flatMap(({ id, citedAt }) => [id, ...citedAt.map((place) => place.id)]),
        ...(chapter?.draft.scan.footnotes.map((name) => `fn-${name}`) ?? []),
        ...(chapter?.draft.scan.footnotes.length ? ['notes'] : []),
      ]);
      return [[chapterAddress(slug), unread.has(slug) ? null : places], ...unknown(replication ? [replication.address] : [])];
    }),
    ...unknown(papers.map(({ slug }) => paperAddress(slug))),
    // As the text shows them: one that cannot be drawn is told where it is declared, and not at every link to it.
    ...unknown(numbered.flatMap(({ draft: { slug }, figures, tables }) => [...figures.map(({ id }) => figureAddress(slug, id)).flatMap((address) => [address, ...beside(address, FIGURE_FILES), ...cited(address)]), ...tables.map(({ id }) => tableAddress(slug, id)).flatMap((address) => [address, ...beside(address, ['csv']), ...cited(address)])])),
    ...unknown(datasets.flatMap(({ dataset }) => [datasetAddress(dataset.id), `/data/${dataset.id}.csv`, `/data/${dataset.id}.datacite.json`, '/data/datapackage.json'])),
  ]);
}

function correctionPlaces(chapter: NumberedChapter | undefined): string[] {
  const { corrections = [] } = chapter?.draft.matter ?? {};
  return corrections.length === 0 ? [] : ['corrections', ...corrections.map(({ kind, date }) => `${kind}-${date}`)];
}
