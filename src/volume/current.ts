import type { Address, Volume } from './model.ts';

/** The volume that is being built, and where the site will stand. Set once, before any page is rendered. */
export interface Site {
  volume: Volume;
  /** Origin: "https://example.org". */
  origin: string;
  /** "/" or "/vol/": always with both slashes. */
  base: string;
}

let site: Site | undefined;

export function setSite(next: Site): void {
  site = next;
}

function current(): Site {
  if (!site) throw new Error('no volume is loaded: pages are rendered through the volume integration only');
  return site;
}

export function volume(): Volume {
  return current().volume;
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
