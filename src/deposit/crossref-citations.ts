import { familyName } from '../citation/author-date.ts';
import type { Reference } from '../citation/reference.ts';
import { element, optional, type Xml } from './xml.ts';

/** What a deposit says of a work that is cited. */
export interface CitationWords {
  /** The work as the list of the chapter prints it. */
  plain(reference: Reference): string;
  /** Whether its DOI was seen to lead to it: a wrong one would credit another work. */
  verified(doi: string): boolean;
}

/** The works that a paper cites, as Crossref matches them; null where there are none. */
export function citationList(references: readonly Reference[], words: CitationWords): Xml | null {
  return references.length === 0 ? null : element('citation_list', references.map((reference) => citation(reference, words)));
}

function citation(reference: Reference, { plain, verified }: CitationWords): Xml {
  const { id, type, title, author, editor = [], issued, DOI, ISBN, edition } = reference;
  const article = type.startsWith('article');
  const part = !article && reference['container-title'] !== undefined;
  const [first] = [...author, ...editor];
  return element('citation', { key: id }, [
    article ? optional('journal_title', reference['container-title']) : null,
    optional('author', first && familyName(first)),
    optional('volume', within(reference.volume)),
    optional('issue', within(reference.issue)),
    optional('first_page', within(reference.page?.split('–')[0])),
    optional('cYear', issued?.['date-parts'][0]?.[0]?.toString()),
    DOI !== undefined && verified(DOI) ? element('doi', DOI) : null,
    optional('isbn', isbn(ISBN)),
    article ? null : optional('series_title', reference['collection-title']),
    part ? optional('volume_title', reference['container-title']) : article ? null : element('volume_title', title),
    article ? null : optional('edition_number', edition !== undefined && edition.length <= 15 ? edition : undefined),
    article || part ? element('article_title', title) : null,
    element('unstructured_citation', plain(reference)),
  ]);
}

function within(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 32 ? text : undefined;
}

// Only what the schema takes for one.
function isbn(text: string | undefined): string | undefined {
  const first = text?.split(/[\s,;]+/)[0] ?? '';
  return /^(?:97[89]-?)?\d[\d-]{8,15}[\dX]$/.test(first) && [10, 13].includes(first.replaceAll('-', '').length) ? first : undefined;
}
