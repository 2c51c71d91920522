import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Citeproc from 'citeproc';
import type { Html } from '../volume/model.ts';
import { compareReferences } from './author-date.ts';
import { cslItem } from './csl-item.ts';
import type { Reference } from './reference.ts';
import { textOf } from '../markup/text.ts';
import { recent } from '../store/recent.ts';

// Citations in the styles that readers are asked for, formatted by the engine that Zotero uses, from the styles that it
// uses. Both are read when the first citation of a style is wanted.

/** Styles that citations are formatted in, with the files that describe them. */
const STYLES = {
  chicago: 'chicago-author-date',
  apa: 'apa',
  mla: 'modern-language-association',
  ieee: 'ieee',
  gbt: 'china-national-standard-gb-t-7714-2025-numeric',
} as const;

export type StyleName = keyof typeof STYLES;

export const STYLE_NAMES = Object.keys(STYLES) as readonly StyleName[]; // the keys of a constant

export interface FormattedEntry {
  /** `id` of the reference. */
  id: string;
  text: string;
  /** One line of HTML, with links. */
  html: Html;
}

export interface FormattedBibliography {
  /** By names and years; as they were given, in a style whose lists follow the text. */
  entries: readonly FormattedEntry[];
  /** Plain, an entry a line. */
  text: string;
  /** A paragraph an entry. */
  html: Html;
}

/**
 * Formats references as a list in a style, with the words of a language. Works of the same names and year get their
 * letters. A number that a style puts before each entry is left out.
 * @param language of those words, as HTML names it: "en", "zh-Hans"; English, where the words of another are not here
 */
export function formatBibliography(style: StyleName, references: readonly Reference[], language = 'en'): FormattedBibliography {
  const ordered = NUMBERED.has(style) ? references : [...references].sort(compareReferences);
  if (new Set(ordered.map(({ id }) => id)).size < ordered.length) throw new Error('two references have the same id');
  const list = ordered.length > 1;
  const engine = engineOf(`${style} ${list}`, localeOf(language), () => trimmed(read(`${STYLES[style]}.csl`), list));
  const entries = entriesOf(engine, ordered.map((reference) => cslItem(reference, style))).map(({ at, html }): FormattedEntry => {
    const entry = entryOf(html);
    return { id: ordered[at]?.id ?? '', text: textOf(entry), html: linked(entry) };
  });
  return { entries, text: entries.map(({ text }) => `${text}\n`).join(''), html: entries.map(({ html }) => `<p>${html}</p>`).join('') };
}

// Lists in the order in which works are cited.
const NUMBERED: ReadonlySet<StyleName> = new Set(['ieee', 'gbt']);

const LOCALES: Readonly<Record<string, string>> = { en: 'en-US', zh: 'zh-CN' };

// Their English titles are in headline case.
const HEADLINES: ReadonlySet<StyleName> = new Set(['chicago', 'mla']);

/** A style that prints one part of a work, and nothing else. */
const styleOf = (text: string, settings = ''): string =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"${settings}><info><id>part</id><title/><updated>2026-01-01T00:00:00Z</updated></info><citation><layout/></citation><bibliography><layout><text ${text}/></layout></bibliography></style>`;

// The same for both, which are asked for one after the other; "Figure 1: Exports" may be the title of many.
const headlines = recent<string>(100);

/** A title in the case in which a style sets it. */
export function casedTitle(style: StyleName, title: string, language = 'en'): string {
  return HEADLINES.has(style) ? headline(title, language) : title;
}

/** A title in headline case, where that is a custom of its language. */
export function headline(title: string, language: string): string {
  return headlines.get(JSON.stringify([language, title]), () => partOf({ language, title }, engineOf('headline', localeOf(language), () => styleOf('variable="title" text-case="title"'))));
}

/** Pages as a style prints them: "101–25" for "101-125". */
export function pageRange(style: StyleName, page: string, language: string): string {
  const engine = engineOf(`pages ${style}`, localeOf(language), () => styleOf('variable="page"', / page-range-format="[^"]*"/.exec(read(`${STYLES[style]}.csl`))?.[0]));
  return partOf({ language, page }, engine);
}

function partOf(work: Readonly<Record<string, string>>, engine: InstanceType<typeof Citeproc.Engine>): string {
  const [entry] = entriesOf(engine, [{ type: 'article', ...work }]);
  return textOf(entryOf(entry?.html ?? ''));
}

function localeOf(language: string): string {
  return LOCALES[language.split('-')[0] ?? ''] ?? 'en-US';
}

/** What an engine makes of items, with the place of each among those given. */
function entriesOf(engine: InstanceType<typeof Citeproc.Engine>, items: readonly Readonly<Record<string, unknown>>[]): { at: number; html: Html }[] {
  // An engine remembers what it was given under a name, so every item has a name that it has not heard.
  const named = new Map(items.map((item, at) => [`item-${(given += 1)}`, { item, at }]));
  held.items = new Map([...named].map(([id, { item }]) => [id, { ...item, id }]));
  engine.updateItems([...named.keys()]);
  const list = engine.makeBibliography();
  if (list === false) throw new Error('the style has no list of references');
  const [{ entry_ids: ids }, htmls] = list;
  return htmls.map((html, index) => ({ at: named.get(ids[index]?.[0] ?? '')?.at ?? index, html }));
}

let given = 0;

const require = createRequire(import.meta.url);

// One engine of each kind is kept; it asks for items by name.
const engines = new Map<string, InstanceType<typeof Citeproc.Engine>>();
const held: { items: ReadonlyMap<string, Readonly<Record<string, unknown>>> } = { items: new Map() };

function engineOf(kind: string, locale: string, style: () => string): InstanceType<typeof Citeproc.Engine> {
  const name = `${kind} ${locale}`;
  const known = engines.get(name);
  if (known) return known;
  const system = {
    // It asks for American English besides, and for whatever a style or an item names.
    retrieveLocale: (lang: string) => read(`locales-${Object.values(LOCALES).includes(lang) ? lang : 'en-US'}.xml`),
    retrieveItem: (id: string) => {
      const item = held.items.get(id);
      if (!item) throw new Error(`no reference ${id}`);
      return item;
    },
  };
  // A megabyte of program, which nobody needs who has every citation already.
  const { Engine } = require('citeproc') as typeof Citeproc; // its module is that object
  const engine = new Engine(system, style(), locale, true);
  engines.set(name, engine);
  // The first period of years is printed with brackets that belong elsewhere, "1776/[1778]", and none after it.
  if (kind.startsWith('gbt')) entriesOf(engine, [{ type: 'report', title: 'T', issued: { 'date-parts': [[2001], [2002]] } }]);
  return engine;
}

/**
 * A style without what is not asked of it. References come sorted, by rules that are the same for all styles; what a
 * style sorts by takes ten times as long to build as the rest. Citations in a text are formatted elsewhere; here they
 * only tell works of a list apart.
 */
function trimmed(style: string, list: boolean): string {
  const unsorted = style.replace(/<sort>[\s\S]*?<\/sort>/g, '');
  return list ? unsorted : unsorted.replace(/<citation\b[\s\S]*?<\/citation>/, '<citation><layout><text variable="title"/></layout></citation>');
}

const texts = new Map<string, string>();

function read(name: string): string {
  const text = texts.get(name) ?? readFileSync(new URL(`styles/${name}`, import.meta.url), 'utf8');
  texts.set(name, text);
  return text;
}

// "[1]" stands in a box of its own, before the entry's.
function entryOf(html: Html): Html {
  const inner = /<div class="csl-right-inline">([\s\S]*?)<\/div>/.exec(html)?.[1] ?? /<div class="csl-entry">([\s\S]*)<\/div>/.exec(html)?.[1] ?? html;
  const line = inner.replace(/<\/?div[^>]*>/g, ' ').replace(/\s+/g, ' ').trim().replace(/&#(?:38|60|62);/g, (sign) => NAMED[sign] ?? sign);
  // A body's name within a sentence: "edited by the editors of this edition"; titles are in italics or quotes.
  return line.replace(/\b(edited by|In) The /g, '$1 the ');
}

// The engine writes these as numbers.
const NAMED: Readonly<Record<string, string>> = { '&#38;': '&amp;', '&#60;': '&lt;', '&#62;': '&gt;' };

// An address ends before the stop or bracket that ends its sentence.
function linked(html: Html): Html {
  return html.replace(/https?:\/\/[^\s<>"]*[^\s<>".,;:)\]]/g, (address) => `<a href="${address}" rel="external">${address}</a>`);
}
