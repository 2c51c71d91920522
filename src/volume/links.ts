import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { ChapterDraft } from './draft.ts';

/** Links inside the site that lead to no page of it. Files that stand beside pages are checked in the built site. */
export function checkAddresses(drafts: readonly ChapterDraft[], addresses: ReadonlySet<string>): Diagnostic[] {
  return drafts.flatMap(({ scan }) =>
    scan.links
      .filter(({ kind }) => kind === 'internal')
      .flatMap(({ address, place }): Diagnostic[] => {
        const page = address.replace(/[?#].*$/, '');
        if (addresses.has(page)) return [];
        const near = nearest(page, [...addresses]);
        return [{ ...place, severity: 'error', rule: 'link-address', message: `there is no page ${page}`, fix: near ? `did you mean ${near}?` : 'addresses begin and end with a slash; docs/addresses.md lists them' }];
      }),
  );
}
