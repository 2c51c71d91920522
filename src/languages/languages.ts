import type { LanguageTag } from '../volume/translation.ts';
import type { VolumeMatter } from '../volume/matter.ts';
import { chinese } from './chinese.ts';
import { english, type Language } from './english.ts';

/** All languages that the interface speaks. */
const LANGUAGES: Readonly<Record<LanguageTag, Language>> = { en: english, 'zh-Hans': chinese };

/** The language that a volume is written in, as far as the interface speaks it; English otherwise. */
export function ownLanguage({ language }: Pick<VolumeMatter, 'language'>): Language {
  return Object.values(LANGUAGES).find(({ path }) => path === language.split('-')[0]) ?? english;
}

/** The languages that a volume can be entered in besides its own. */
export function translationsOf(matter: Pick<VolumeMatter, 'language' | 'translations'>): Language[] {
  const own = ownLanguage(matter);
  return Object.entries(LANGUAGES).flatMap(([tag, language]) => (language !== own && matter.translations[tag as LanguageTag] ? [language] : [])); // its keys are tags
}

/** Pages are there in each language; files, the page of what is not found and the specimen of the design are there once. */
export function isTranslated(address: string): boolean {
  const page = address.replace(/[?#].*$/s, '');
  return page.endsWith('/') && page !== '/design/';
}
