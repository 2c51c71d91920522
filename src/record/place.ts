import { sha256 } from '../store/sums.ts';
import { withBase } from '../volume/addresses.ts';
import type { Address } from '../volume/model.ts';
import type { RecordFile } from './record.ts';
import type { Site } from '../volume/site.ts';

/** Where the site will stand, and what stands there besides its pages. */
export type Place = Pick<Site, 'origin' | 'base' | 'files'>;

/** An address of the site in full: "https://example.org/volume/chapters/overview/". */
export function fullAddress({ origin, base }: Place, address: Address): string {
  return new URL(withBase(base, address), origin).href;
}

/** Files that give a page's text in another form, as far as the build makes them. */
export function filesOf(page: Address, place: Place): RecordFile[] {
  return (place.files ?? []).filter(({ of }) => of === page).map(({ address, type }) => ({ role: 'text', address, url: fullAddress(place, address), type }));
}

// Pages ask again and again, for one place.
const keys = new WeakMap<object, string>();

/** Tells places apart, for what is made for one. */
export function placeKey({ origin, base, files = NO_FILES }: Place): string {
  const known = keys.get(files);
  if (known !== undefined && known.startsWith(`${origin}${base} `)) return known;
  const key = `${origin}${base} ${sha256(JSON.stringify(files)).slice(0, 12)}`;
  keys.set(files, key);
  return key;
}

const NO_FILES: NonNullable<Place['files']> = [];
