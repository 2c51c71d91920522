import type { Address, Volume } from './model.ts';

/** The volume that is being built, and where the site will stand. Set once, before any page is rendered. */
export interface Site {
  volume: Volume;
  /** Absolute folder of the volume's texts. */
  content: string;
  /** Origin: "https://example.org". */
  origin: string;
  /** "/" or "/vol/": always with both slashes. */
  base: string;
}

// Node loads this module, and so does the bundle that renders pages: the global symbol is what both see.
const KEY = Symbol.for('volume.site');
const shared = globalThis as { [KEY]?: Site }; // no type of the global object can know our key

export function setSite(site: Site): void {
  shared[KEY] = site;
}

function current(): Site {
  const site = shared[KEY];
  if (!site) throw new Error('no volume is loaded: pages are rendered by `npm run build` and `npm run dev`');
  return site;
}

export function volume(): Volume {
  return current().volume;
}

export function contentFolder(): string {
  return current().content;
}

/** Puts the base before an address of this site; what is not an address (a fragment, another host) stays as it is. */
export function href(address: Address): string {
  return withBase(current().base, address);
}

/** The full URL, for citations and metadata. */
export function absolute(address: Address): string {
  return new URL(href(address), current().origin).href;
}

export function withBase(base: string, address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? base + address.slice(1) : address;
}
