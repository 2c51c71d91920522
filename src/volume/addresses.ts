import type { Address } from './model.ts';

// The addresses that are cited: see docs/addresses.md before changing one.

export const chapterAddress = (slug: string): Address => `/chapters/${slug}/`;
/** The picture that stands for a chapter where its address is passed on. */
export const cardAddress = (slug: string): Address => `/chapters/${slug}/card.png`;
export const replicationAddress = (slug: string): Address => `/chapters/${slug}/replication/`;
export const paperAddress = (slug: string): Address => `/papers/${slug}/`;
export const figureAddress = (chapter: string, id: string): Address => `/chapters/${chapter}/figures/${id}/`;
export const tableAddress = (chapter: string, id: string): Address => `/chapters/${chapter}/tables/${id}/`;
/** A file of a chapter's images/. */
export const imageAddress = (chapter: string, name: string): Address => `/chapters/${chapter}/images/${name}`;
export const claimAddress = (chapter: string, id: string): Address => `/audit/#${chapter}-${id}`;
/** The drawings and the claims of one chapter, where a volume has too many for one page: src/indexes/division.ts. */
export const galleryAddress = (slug: string): Address => `/figures/${slug}/`;
export const auditPageAddress = (slug: string): Address => `/audit/${slug}/`;
export const termAddress = (id: string): Address => `/glossary/#${kebab(id)}`;
export const datasetAddress = (id: string): Address => `/data/${id}/`;

/** An export's name as an id: "xCompanion" gives "x-companion", "deficit2014" stays. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** Pages that every volume has, whatever its contents. */
export const FIXED_ADDRESSES: readonly Address[] = ['/', '/papers/', '/figures/', '/tables/', '/data/', '/references/', '/about/', '/audit/', '/search/', '/authors/'];

/** Files that stand beside a figure's page. */
export const FIGURE_FILES = ['svg', 'png', 'csv', 'vl.json'] as const;

/** Forms in which a citation is taken away, by the ends of their names. */
export const CITATION_FILES = ['bib', 'biblatex.bib', 'ris', 'csl.json'] as const;

/** Where the citation of a page stands: "/chapters/overview/cite.bib", "/data/us-atp-trade.bib", "/volume.bib". */
export function citationAddress(page: Address, ending: (typeof CITATION_FILES)[number]): Address {
  if (page === '/') return `/volume.${ending}`;
  return /^\/chapters\/[^/]+\/$/.test(page) ? `${page}cite.${ending}` : `${page.replace(/\/$/, '')}.${ending}`;
}

/** What a site has for programs, and an editor may link to. */
export const FIXED_FILES: readonly Address[] = ['/audit.json', '/audit.schema.json', '/linkset.json', '/feed.xml', '/sitemap.xml', '/ro-crate-metadata.json', '/zenodo.json'];

/** Puts the base before an address of the site; what is not an address (a fragment, another host) stays as it is. */
export function withBase(base: string, address: Address): Address {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}
