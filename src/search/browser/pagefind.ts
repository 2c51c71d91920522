// What this site uses of the script that Pagefind writes beside its index.

export interface Found {
  raw_url: string;
  /** A piece of the text with `<mark>` around what was found; of other markup only "<" and ">" are escaped. */
  excerpt: string;
  /** The same without marks. */
  plain_excerpt: string;
  /** The whole text. */
  content: string;
  meta: Readonly<Record<string, string>>;
}

export interface Answer {
  results: readonly { id: string; data(): Promise<Found> }[];
  /** How many of these results have each value of each filter. */
  filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export type Filters = Readonly<Record<string, string>>;

export interface Pagefind {
  options(options: { excerptLength?: number; ranking?: { metaWeights?: Readonly<Record<string, number>> } }): Promise<void>;
  /** Every value of every filter, with how many records have it. */
  filters(): Promise<Answer['filters']>;
  search(question: string | null, options: { filters: Filters }): Promise<Answer>;
}

/**
 * Loads the index that stands beside the pages, under whatever base. Rejects where there is none, as while a volume is
 * written, or where it cannot be read, as from a disk.
 * @param site way from the page to the root of the site: "../"
 */
export async function loadPagefind(site: string): Promise<Pagefind> {
  if (location.protocol === 'file:') throw new Error('an index cannot be read from a disk');
  const address = new URL(`${site}pagefind/pagefind.js`, document.baseURI).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind; // Pagefind has no types of it
  await pagefind.options({ excerptLength: 32, ranking: { metaWeights: { title: 6, place: 1, kind: 0, pairs: 1 } } });
  return pagefind;
}
