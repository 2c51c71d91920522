import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ChapterScan } from '../markdown/index.ts';

/**
 * Links that lead to no page of the site, or to no place of their own page. Places on other pages, and files that
 * stand beside pages, are checked in the built site.
 * @param anchors ids that the text's own page has
 */
export function checkLinks(links: ChapterScan['links'], addresses: ReadonlySet<string>, anchors: ReadonlySet<string>): Diagnostic[] {
  return links.flatMap(({ kind, address, place }): Diagnostic[] => {
    if (kind === 'fragment' && address.startsWith('#') && !anchors.has(address.slice(1))) {
      return [{ ...place, severity: 'error', rule: 'link-anchor', message: `this page has no place ${address}`, fix: didYouMean(address.slice(1), anchors) ?? 'write the id of a heading, figure, table or equation' }];
    }
    const page = address.replace(/[?#].*$/, '');
    if (kind !== 'internal' || addresses.has(page)) return [];
    return [{ ...place, severity: 'error', rule: 'link-address', message: `there is no page ${page}`, fix: didYouMean(page, addresses) ?? 'addresses begin and end with a slash; docs/addresses.md lists them' }];
  });
}

function didYouMean(name: string, known: ReadonlySet<string>): string | undefined {
  const near = nearest(name, [...known]);
  return near && `did you mean ${near}?`;
}
