import { escapeMarkup } from '../markup/escape.ts';
import type { Html } from '../volume/model.ts';
import { authorDates } from './author-date.ts';
import type { AuthorDate } from './author-date.ts';
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
}

/** Citations of one page. The same clusters in the same order give the same HTML. */
export function createCiter(references: readonly Reference[], { ids = true, address = '' }: CiterOptions = {}): Citer {
  const dates = authorDates(references);
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
    const { names, year } = date(item.key);
    const place = after(item);
    return link(item.key, item.suppressAuthor === true ? `(${year}${place})` : `${names} (${year}${place})`);
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
      html += link(item.key, joins || item.suppressAuthor === true ? year : `${names} ${year}`) + escapeMarkup(after(item));
    }
    return `(${html})`;
  }

  return {
    cite: ({ mode, items }) => `<span class="citation">${mode === 'narrative' ? items.map(narrative).join(', ') : parenthetical(items)}</span>`,
    citedAt: (key) => places.get(key) ?? [],
  };
}

function bare({ locator, suffix, suppressAuthor }: CitationItem): boolean {
  return locator === undefined && suffix === undefined && suppressAuthor !== true;
}

function after({ locator, suffix }: CitationItem): string {
  return (locator === undefined ? '' : `, ${locator}`) + (suffix === undefined ? '' : ` ${suffix}`);
}
