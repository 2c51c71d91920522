import type { Citer } from '../record/citing/citations.ts';
import type { Address, Volume } from './model.ts';

/** The volume that is printed, and where the site will stand. */
export interface Site {
  volume: Volume;
  /** Origin: "https://example.org". */
  origin: string;
  /** "/" or "/vol/": always with both slashes. */
  base: string;
  /** What the build writes beside its pages at an editor's wish, such as PDF. */
  files?: readonly SiteFile[];
  /** Makes one of these files; they are made only when they are asked for. */
  contentOf?: (file: SiteFile) => Promise<string | Uint8Array<ArrayBuffer>>;
  /** Formats citations, outside of what is bundled. */
  citer: Citer;
}

/** A file that gives the whole text of a page in another form. */
export interface SiteFile {
  /** Address of the page: "/chapters/overview/". */
  of: Address;
  /** "/chapters/overview/overview.pdf". */
  address: Address;
  /** Media type: "application/pdf". */
  type: string;
}

/** What whoever prints shares with the pages. */
export interface Printing {
  /** The first site that can be printed: comes when every figure is drawn, rejects when the volume cannot be printed. */
  first: Promise<Site>;
  /** The site as it is now; a development server puts others in its place. */
  current: Site | null;
}

// Node loads this module, and so does the bundle that renders pages: the global symbol is what both see.
const KEY = Symbol.for('volume.printing');
const shared = globalThis as { [KEY]?: Printing }; // no type of the global object can know our key

/** Gives the pages a site to print, or one to wait for. */
export function setPrinting(site: Promise<Site>): Printing {
  const print: Printing = { first: site, current: null };
  // Whoever prints waits for the site; until then a failure has its own listener.
  site.then((ready) => (print.current ??= ready), () => undefined);
  shared[KEY] = print;
  return print;
}

export function printing(): Printing {
  const current = shared[KEY];
  if (!current) throw new Error('no volume is loaded: pages are rendered by `npm run build` and `npm run dev`');
  return current;
}
