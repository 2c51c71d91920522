import type { CitableRecord, RecordKind } from '../record.ts';
import type { Records } from '../records.ts';

/** A typed link of a page, after FAIR Signposting: https://signposting.org/FAIR/. */
export interface TypedLink {
  rel: 'cite-as' | 'describedby' | 'item' | 'collection' | 'author' | 'license' | 'type' | 'linkset';
  href: string;
  /** Media type. */
  type?: string;
  profile?: string;
}

const TYPES: Readonly<Record<RecordKind, string>> = {
  volume: 'https://schema.org/Book',
  chapter: 'https://schema.org/ScholarlyArticle',
  paper: 'https://schema.org/CreativeWork',
  figure: 'https://schema.org/ImageObject',
  table: 'https://schema.org/Dataset',
  dataset: 'https://schema.org/Dataset',
  claim: 'https://schema.org/Claim',
};

/**
 * What a page about a thing says of it to machines: level 2 together with `linkset`.
 * @param parts what it holds: chapters of the volume, figures and tables of a chapter
 */
export function typedLinks(record: CitableRecord, parts: readonly CitableRecord[]): TypedLink[] {
  const { kind, id, creators, files, licences, parent, url } = record;
  const orcids = creators.flatMap((agent) => (agent.kind === 'person' && agent.orcid !== null ? [agent.orcid] : []));
  return [
    { rel: 'cite-as', href: id },
    { rel: 'type', href: 'https://schema.org/AboutPage' },
    { rel: 'type', href: TYPES[kind] },
    ...orcids.map((href): TypedLink => ({ rel: 'author', href })),
    ...licences.flatMap((licence): TypedLink[] => (licence.url === null ? [] : [{ rel: 'license', href: licence.url }])),
    ...files.map((file): TypedLink => ({ rel: file.role === 'citation' ? 'describedby' : 'item', href: file.url, type: file.type })),
    // A text is its own page.
    ...(kind === 'chapter' || kind === 'paper' ? [{ rel: 'item', href: url, type: 'text/html' } as const] : []),
    ...parts.map((part): TypedLink => ({ rel: 'item', href: part.url, type: 'text/html' })),
    ...(parent ? [{ rel: 'collection', href: parent.url, type: 'text/html' } as const] : []),
  ];
}

/** All typed links of a site, and from what they are made back to it: RFC 9264, application/linkset+json. */
export function linkset(records: readonly CitableRecord[], partsOf: Records['partsOf']): object {
  return {
    linkset: records.flatMap((record) => {
      const links = typedLinks(record, partsOf(record));
      const rels = [...new Set(links.map(({ rel }) => rel))];
      const targets = (rel: string) => links.filter((link) => link.rel === rel).map(({ href, type, profile }) => ({ href, ...(type !== undefined && { type }), ...(profile !== undefined && { profile }) }));
      return [
        { anchor: record.url, ...Object.fromEntries(rels.map((rel) => [rel, targets(rel)])) },
        ...record.files.map((file) => ({ anchor: file.url, [file.role === 'citation' ? 'describes' : 'collection']: [{ href: record.url, type: 'text/html' }] })),
      ];
    }),
  };
}
