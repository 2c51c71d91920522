import type { Volume } from './model.ts';

/** The volume that is printed, and where the site will stand. */
export interface Site {
  volume: Volume;
  /** Origin: "https://example.org". */
  origin: string;
  /** "/" or "/vol/": always with both slashes. */
  base: string;
}

// Node loads this module, and so does the bundle that renders pages: the global symbol is what both see.
const KEY = Symbol.for('volume.site');
const shared = globalThis as { [KEY]?: Promise<Site> }; // no type of the global object can know our key

/** Hands a volume to the pages; it may still be in the making, and rejects when it cannot be printed. */
export function setSite(site: Promise<Site>): void {
  // Whoever prints waits for the site; until then a failure has its own listener.
  site.catch(() => undefined);
  shared[KEY] = site;
}

export function currentSite(): Promise<Site> {
  const current = shared[KEY];
  if (!current) throw new Error('no volume is loaded: pages are rendered by `npm run build` and `npm run dev`');
  return current;
}
