import type { Wrong } from './bibtex-dates.ts';
import type { RawEntry } from './bibtex-syntax.ts';
import type { Reference } from './reference.ts';

/** Reads DOI and address of a work, which are no TeX: an underscore or a tilde means itself. */
export function readAddresses(reference: Reference, entry: RawEntry, get: (name: string) => string | undefined, wrong: Wrong): void {
  const raw = (name: string): string => entry.fields.get(name)?.value.replace(/\{?\\([_%&#~$])(?:\{\})?\}?/g, '$1').replace(/^\\url\s*\{(.*)\}$/, '$1').replace(/^\{(.*)\}$/, '$1').trim() ?? '';
  const doi = raw('doi').replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)/i, '');
  if (/^10\.\d{4,9}\/\S+$/.test(doi)) reference.DOI = doi;
  else if (doi !== '') wrong('doi', doi, 'a DOI such as 10.1000/182', 'Write what stands behind https://doi.org/, or leave doi out.');
  const printed = get('howpublished') ?? '';
  const url = raw('url') || (/^https?:/.test(printed) ? printed : '') || preprint(raw('eprint'), (raw('eprinttype') || raw('archiveprefix')).toLowerCase());
  if (url !== '') {
    const resolver = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(10\.\d{4,9}\/\S+)$/i.exec(url)?.[1];
    // The address of the resolver says no more than the DOI.
    if (resolver !== undefined) reference.DOI ??= decodeURIComponent(resolver);
    else if (URL.canParse(url) && /^https?:/.test(url)) reference.URL = url;
    else wrong('url', url, 'an address that begins with https://', /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(url) ? `Write url = {https://${url}}.` : undefined);
    if (reference.genre === url) delete reference.genre;
  }
}

// Archives whose addresses follow from the number.
function preprint(number: string, archive: string): string {
  if (number === '') return '';
  if (archive === 'arxiv') return `https://arxiv.org/abs/${number.replace(/^arxiv:/i, '')}`;
  if (archive === 'jstor') return `https://www.jstor.org/stable/${number}`;
  return archive === 'hdl' ? `https://hdl.handle.net/${number}` : '';
}
