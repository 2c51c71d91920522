import { absolute, href, volume } from '../volume/current.ts';
import type { Address, Html, Volume } from '../volume/model.ts';
import type { LanguageTag } from '../volume/translation.ts';
import type { Language } from './english.ts';
import { isTranslated, ownLanguage, translationsOf } from './languages.ts';
import { translated } from './translated.ts';

/** What a page needs to speak one language: its words, the volume in it, and the way to other pages in it. */
export interface PageLanguage {
  language: Language;
  /** As `<html lang>` has it. */
  tag: string;
  /** The volume, its titles and abstracts in this language where they are translated. */
  volume: Volume;
  /** For what stays in the language of the volume, such as titles of figures: that language, nothing on a page in it. */
  original: string | undefined;
  /** For the page's own words inside such a thing: the page's language, nothing on a page in the volume's. */
  own: string | undefined;
  /** For a text in some language: that language, nothing where it is the page's. */
  foreign(lang: string): string | undefined;
  /** Language of a title or abstract: nothing where it is in the page's. */
  langOf(text: Translatable): string | undefined;
  /** With the base, to the page in this language if it is there in it. */
  href(address: Address): Address;
  /** Links of a text that was rendered for the volume's own language, as they are here. */
  localized(html: Html): Html;
  /** The same page in each language of the volume; none where it is there once. */
  alternates(address: Address): readonly Alternate[];
  /** As it stands in the addresses of this language. */
  address(address: Address): Address;
}

interface Translatable {
  matter: { lang?: string; translations: Partial<Record<LanguageTag, object>> };
}

export interface Alternate {
  language: Language;
  /** As `<html lang>` has it. */
  tag: string;
  href: Address;
  url: string;
  current: boolean;
}

/** Parameters of the routes of the reading pages: none for the volume's own language, which has the addresses without a first step. */
export function languagePaths(): (string | undefined)[] {
  return [undefined, ...translationsOf(volume().matter).map(({ path }) => path)];
}

/** Paths of a route in each language. */
export function inLanguages<Params extends Record<string, string | undefined>, Props>(paths: readonly { params: Params; props?: Props }[]): { params: Params & { lang: string | undefined }; props: Props }[] {
  return languagePaths().flatMap((lang) => paths.map(({ params, props }) => ({ params: { ...params, lang }, props: props as Props }))); // a route without props has none to miss
}

// Every component of a page asks.
const known = new WeakMap<Volume, Map<string | undefined, PageLanguage>>();

/** The language of a page, by the parameter of its route. Components find it in `Astro.params.lang`. */
export function pageLanguage(path: string | undefined): PageLanguage {
  // Every page that asks has read the matter, whoever asked first.
  const { matter } = volume();
  const languages = known.get(volume()) ?? new Map<string | undefined, PageLanguage>();
  known.set(volume(), languages);
  const language = languages.get(path) ?? speaking(path, matter);
  languages.set(path, language);
  return language;
}

function speaking(path: string | undefined, matter: Volume['matter']): PageLanguage {
  const own = ownLanguage(matter);
  const others = translationsOf(matter);
  const translation = others.find((language) => language.path === path);
  const tag = translation?.tag as LanguageTag | undefined; // translations are found by their tags
  const at = (address: Address, language: Language): Address => (language === own || !isTranslated(address) ? address : `/${language.path}${address}`);
  const here = translation ?? own;
  const to = (address: Address): Address => href(at(address, here));
  const base = href('/');
  const said = tag ?? matter.language;
  const foreign = (lang: string): string | undefined => (lang === said ? undefined : lang);
  return {
    language: here,
    tag: said,
    volume: tag ? translated(volume(), tag) : volume(),
    original: foreign(matter.language),
    own: tag,
    foreign,
    langOf: ({ matter: { lang = matter.language, translations } }) => (tag !== undefined && translations[tag] ? undefined : foreign(lang)),
    href: to,
    localized: (html) => (translation ? html.replace(/(<a\b[^>]*?\shref=")(\/[^"]*)"/g, (_, before: string, target: string) => `${before}${target.startsWith(base) ? to(`/${target.slice(base.length)}`) : target}"`) : html),
    alternates: (address) => {
      if (others.length === 0 || !isTranslated(address)) return [];
      return [own, ...others].map((language) => ({ language, tag: language === own ? matter.language : language.tag, href: href(at(address, language)), url: absolute(at(address, language)), current: language === here }));
    },
    address: (address) => at(address, here),
  };
}
