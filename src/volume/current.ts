import { withBase } from './addresses.ts';
import type { Address, Volume } from './model.ts';
import { currentSite } from './site.ts';

// For pages only. They are evaluated when printing begins, and wait here for the last drawing.
const site = await currentSite();

export function volume(): Volume {
  return site.volume;
}

/** Puts the base before an address of this site; what is not an address (a fragment, another host) stays as it is. */
export function href(address: Address): string {
  return withBase(site.base, address);
}

/** The full URL, for citations and metadata. */
export function absolute(address: Address): string {
  return new URL(href(address), site.origin).href;
}
