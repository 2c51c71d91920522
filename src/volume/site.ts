import type { Volume } from './model.ts';

/** The volume that is printed, and where the site will stand. */
export interface Site {
  volume: Volume;
  /** Origin: "https://example.org". */
  origin: string;
  /** "/" or "/vol/": always with both slashes. */
  base: string;
}

/** What a build shares with the pages that it prints. */
export interface Printing {
  /** Absolute folder of the volume's texts, which Astro reads before the volume is whole. */
  content: string;
  /** Comes when every figure is drawn; rejects when the volume cannot be printed. */
  site: Promise<Site>;
}

// Node loads this module, and so does the bundle that renders pages: the global symbol is what both see.
const KEY = Symbol.for('volume.printing');
const shared = globalThis as { [KEY]?: Printing }; // no type of the global object can know our key

export function setPrinting(printing: Printing): void {
  // Whoever prints waits for the site; until then a failure has its own listener.
  printing.site.catch(() => undefined);
  shared[KEY] = printing;
}

export function printing(): Printing {
  const current = shared[KEY];
  if (!current) throw new Error('no volume is loaded: pages are rendered by `npm run build` and `npm run dev`');
  return current;
}
