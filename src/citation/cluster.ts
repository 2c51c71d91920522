import { escapeMarkup } from '../markup/escape.ts';
import type { Html } from '../volume/model.ts';
import { authorDates } from './author-date.ts';
import type { AuthorDate } from './author-date.ts';
import { defaultManner, type Manner } from './manner.ts';
import type { CitationCluster, CitationItem, Reference } from './reference.ts';

export interface Citer {
  /** A citation's words, each work linked to its entry in the reference list. */
  cite(cluster: CitationCluster): Html;
  /** Ids of the places that have cited a work so far, in order: "cite-rodrik2006-1". */
  citedAt(key: string): readonly string[];
}

export interface CiterOptions {
  /** Whether places are counted and get ids; not in captions, which stand on several pages. */
  ids?: boolean;
  /** Address of the page that has the reference list, if it is another one. */
  address?: string;
  manner?: Manner;
  /** Keys in the order in which the list numbers them, for styles that cite by number. */
  numbered?: readonly string[];
}

/** Citations of one page. The same clusters in the same order give the same HTML. */
export function createCiter(references: readonly Reference[], { ids = true, address = '', manner = defaultManner, numbered = [] }: CiterOptions = {}): Citer {
  const dates = authorDates(references, manner);
  const numbers = new Map(numbered.map((key, index) => [key, String(index + 1)]));
  const places = new Map<string, string[]>();

  function link(key: string, words: string): Html {
    const href = `href="${escapeMarkup(`${address}#ref-${key}`)}"`;
    if (!ids) return `<a ${href}>${escapeMarkup(words)}</a>`;
    const earlier = places.get(key) ?? [];
    const id = `cite-${key}-${earlier.length + 1}`;
    places.set(key, [...earlier, id]);
    return `<a ${href} id="${escapeMarkup(id)}">${escapeMarkup(words)}</a>`;
  }

  function date(key: string): AuthorDate {
    const found = dates.get(key);
    if (found === undefined) throw new Error(`no reference with the key ${key}`);
    return found;
  }

  function narrative(item: CitationItem): Html {
    const { spoken, year } = date(item.key);
    const place = after(item);
    const number = numbers.get(item.key);
    const cited = number === undefined ? `(${year}${place})` : `[${number}${place}]`;
    return link(item.key, item.suppressAuthor === true ? cited : `${spoken} ${cited}`);
  }

  function parenthetical(items: readonly CitationItem[]): Html {
    let html = '';
    for (const [index, item] of items.entries()) {
      const { names, year } = date(item.key);
      const previous = items[index - 1];
      // Years of the same names follow one another: (Balassa 1965, 1987).
      const joins = previous !== undefined && date(previous.key).names === names && bare(previous) && item.prefix === undefined && item.suppressAuthor !== true;
      if (index > 0) html += joins ? ', ' : '; ';
      if (item.prefix !== undefined) html += `${escapeMarkup(item.prefix)} `;
      html += link(item.key, joins || item.suppressAuthor === true ? year : `${names}${separator(year)}${year}`) + escapeMarkup(after(item));
    }
    return `(${html})`;
  }

  // What is no number stands apart: "Smith, n.d.".
  function separator(year: string): string {
    return /^\d/.test(year) ? manner.beforeYear : ', ';
  }

  // [see 3, p. 9; 5]
  function numeric(items: readonly CitationItem[]): string {
    return `[${items.map((item) => `${item.prefix === undefined ? '' : `${escapeMarkup(item.prefix)} `}${link(item.key, numbers.get(item.key) ?? date(item.key).year)}${escapeMarkup(after(item))}`).join('; ')}]`;
  }

  return {
    cite: ({ mode, items }) => `<span class="citation">${mode === 'narrative' ? items.map(narrative).join(', ') : manner.by === 'number' ? numeric(items) : parenthetical(items)}</span>`,
    citedAt: (key) => places.get(key) ?? [],
  };
}

function bare({ locator, suffix, suppressAuthor }: CitationItem): boolean {
  return locator === undefined && suffix === undefined && suppressAuthor !== true;
}

function after({ locator, suffix }: CitationItem): string {
  return (locator === undefined ? '' : `, ${locator}`) + (suffix === undefined ? '' : ` ${suffix}`);
}
