import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ChapterScan } from '../markdown/index.ts';
import type { Address } from './model.ts';

/** What links may lead to: each page and file of the site with the places on it; null where they are not known here. */
export type Site = ReadonlyMap<Address, ReadonlySet<string> | null>;

/**
 * Links that lead to no page or file of the site, or to no place of a page, and images that are not there.
 * @param own the places on the text's own page
 */
export function checkLinks(links: ChapterScan['links'], site: Site, own: ReadonlySet<string>, images: readonly Address[]): Diagnostic[] {
  return links.flatMap(({ kind, address, image, place }): Diagnostic[] => {
    const complaint = image ? imageFault(address, kind, images) : linkFault(address, kind, site, own);
    return complaint === null ? [] : [diagnose(place, complaint)];
  });
}

type Kind = ChapterScan['links'][number]['kind'];

function linkFault(address: string, kind: Kind, site: Site, own: ReadonlySet<string>) {
  const [, page = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address) ?? [];
  if (kind === 'fragment') return anchor === '' || own.has(anchor) ? null : complaints.linkAnchor(address, null, near(anchor, own, '#'));
  if (kind !== 'internal') return null;
  const places = site.get(page);
  if (places === undefined) return complaints.linkAddress(page, nearest(page, [...site.keys()]));
  return anchor === '' || places === null || places.has(anchor) ? null : complaints.linkAnchor(`#${anchor}`, page, near(anchor, places, `${page}#`));
}

function imageFault(address: string, kind: Kind, images: readonly Address[]) {
  if (kind === 'relative' || kind === 'fragment') return complaints.imageRelative(address);
  if (kind === 'external') return complaints.imageElsewhere(address);
  const file = address.replace(/[?#].*$/, '');
  return kind === 'scheme' || kind === 'mail' || images.includes(file) ? null : complaints.imageMissing(file, nearest(file, images));
}

function near(anchor: string, places: ReadonlySet<string>, before: string): string | undefined {
  const found = nearest(anchor, [...places]);
  return found === undefined ? undefined : before + found;
}
