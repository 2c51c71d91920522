import { escapeMarkup } from '../markup/escape.ts';
import { remembered } from '../store/memory.ts';
import type { Html } from '../volume/model.ts';
import { authorDates, compareReferences } from './author-date.ts';
import { formatBibliography, type StyleName } from './csl.ts';
import { defaultManner, type Manner } from './manner.ts';
import { entryOf } from './pattern.ts';
import type { Reference } from './reference.ts';

/** Whether a DOI was seen to lead to its work; one that was not is printed, and is no link. */
export type Verified = (doi: string) => boolean;

export interface ListedReference {
  reference: Reference;
  /** Anchor in the page: "ref-rodrik2006". */
  id: string;
  html: Html;
}

export interface ListOptions {
  manner?: Manner;
  verified?: Verified;
  /** Language of the text, as HTML names it: of the words that the style adds, and of works that name no other. */
  language?: string;
}

/**
 * The list of works in a style: by names, years and titles, or in the order given where the style numbers them. What an
 * editor noted of a work follows its entry.
 */
export function listReferences(references: readonly Reference[], { manner = defaultManner, verified = () => false, language = 'en' }: ListOptions = {}): ListedReference[] {
  const ordered = manner.by === 'number' ? references : [...references].sort(compareReferences);
  const format = (group: readonly Reference[]): [string, Html][] => entriesOf(manner.list, group.map((reference) => plain({ language, ...reference })), language);
  const entries = new Map(remembered(['works', manner, ordered, language], () => groups(ordered, manner).flatMap(format)));
  return ordered.map((reference) => ({ reference, id: `ref-${reference.id}`, html: [linked(entries.get(reference.id) ?? '', verified), ...noted(reference)].join(' ') }));
}

/** One work by itself, as a list would have it. */
export function formatWork(reference: Reference, options: ListOptions = {}): Html {
  return listReferences([reference], options)[0]?.html ?? '';
}

function entriesOf(style: StyleName, works: readonly Reference[], language: string): [string, Html][] {
  const [work, second] = works;
  if (work && second === undefined) return [[work.id, entryOf(style, work, language) ?? '']];
  return formatBibliography(style, works, language).entries.map(({ id, html }) => [id, html]);
}

// Only works that need letters have to be formatted together, which takes the engine twice as long.
function groups(references: readonly Reference[], manner: Manner): Reference[][] {
  if (manner.by === 'number') return references.map((reference) => [reference]);
  const dates = authorDates(references, manner);
  const together = new Map<string, Reference[]>();
  for (const reference of references) {
    const { names = '', year = '' } = dates.get(reference.id) ?? {};
    const key = /[a-z]$/.test(year) ? `${names} ${year.replace(/-?[a-z]+$/, '')}` : `${reference.id}\u0000`;
    together.set(key, [...(together.get(key) ?? []), reference]);
  }
  return [...together.values()];
}

// BibTeX's "and others" are nobody's name; the style's own "et al." is for lists that are longer than it prints.
function plain(reference: Reference): Reference {
  const { author } = reference;
  return author.some(({ literal }) => literal === 'others') ? { ...reference, author: author.map((name) => (name.literal === 'others' ? { literal: 'et al.' } : name)) } : reference;
}

function linked(html: Html, verified: Verified): Html {
  return html
    .replace(/(?<=^[^<“]*\. )(?:forthcoming|in press)(?=\.)/, (word) => word.replace(/^./, (letter) => letter.toUpperCase()))
    .replace(/,? (?:and|&amp;) et al\./, ', et al.')
    .replace(/<a href="https:\/\/doi\.org\/([^"]+)"[^>]*>([^<]*)<\/a>/g, (link, doi: string, words: string) => (verified(decode(doi)) ? link : words))
    .replace(/(?<=\bdoi:\s?)(10\.\d{4,9}\/[^\s<>"]*[^\s<>".,;])/gi, (doi) => (verified(decode(doi)) ? `<a href="https://doi.org/${doi}" rel="external">${doi}</a>` : doi));
}

function decode(doi: string): string {
  return decodeURI(doi.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

function noted({ note }: Reference): Html[] {
  return note === undefined ? [] : [`<span class="reference-note">${escapeMarkup(/[.?!…][”’]?$/.test(note) ? note : `${note}.`)}</span>`];
}
