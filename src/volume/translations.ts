import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { YamlReading } from '../diagnostics/yaml.ts';
import { translationsOf } from '../languages/languages.ts';
import type { ChapterDraft, PaperDraft } from './draft.ts';
import type { VolumeMatter } from './matter.ts';
import type { LanguageTag } from './translation.ts';

type Place = YamlReading<unknown>['place'];

/** A translated list whose things stand beside those of the original. */
interface Paired {
  what: string;
  path: readonly (string | number)[];
  original: readonly unknown[];
  said: readonly unknown[] | undefined;
}

/** Holds translations against what they translate, and against the languages that the volume can be entered in. */
export function checkTranslations(matter: VolumeMatter, place: Place, chapters: readonly ChapterDraft[], papers: readonly PaperDraft[]): Diagnostic[] {
  const tags = translationsOf(matter).map(({ tag }) => tag as LanguageTag); // translations are found by their tags
  const spare = (translations: VolumeMatter['translations'] | ChapterDraft['matter']['translations'] | PaperDraft['matter']['translations'], at: Place): Diagnostic[] =>
    Object.keys(translations).filter((tag) => !tags.some((known) => known === tag)).map((tag) => diagnose(at(['translations', tag]), complaints.translationUnused(tag, matter.language)));
  return [
    ...spare(matter.translations, place),
    ...tags.flatMap((tag) => {
      const said = matter.translations[tag];
      return unlike(tag, place, [
        { what: 'parts', path: ['parts'], original: matter.parts, said: said?.parts },
        { what: 'editors', path: ['editors'], original: matter.editors, said: said?.editors },
        { what: 'organisers', path: ['event', 'organisers'], original: matter.event?.organisers ?? [], said: said?.event?.organisers },
      ]);
    }),
    ...chapters.filter(({ titled }) => titled).flatMap(({ matter: { translations, keywords }, placeOf }) => [
      ...spare(translations, placeOf),
      ...tags.flatMap((tag) => {
        const said = translations[tag];
        if (said === undefined) return [diagnose(placeOf(['title']), complaints.translationMissing('chapter', tag))];
        const missing = said.abstract === undefined && chapters.some((other) => other.matter.translations[tag]?.abstract !== undefined);
        return [...(missing ? [diagnose(placeOf(['translations', tag]), complaints.abstractUntranslated(tag))] : []), ...unlike(tag, placeOf, [{ what: 'keywords', path: ['keywords'], original: keywords, said: said.keywords }])];
      }),
    ]),
    ...papers.flatMap(({ matter: { translations }, placeOf }) => [
      ...spare(translations, placeOf),
      ...tags.flatMap((tag) => (translations[tag] === undefined ? [diagnose(placeOf(['title']), complaints.translationMissing('paper', tag))] : [])),
    ]),
  ];
}

/** Lists that could not be laid beside each other. */
function unlike(tag: LanguageTag, place: Place, lists: readonly Paired[]): Diagnostic[] {
  return lists.flatMap(({ what, path, original, said }) => (said === undefined || said.length === original.length ? [] : [diagnose(place(['translations', tag, ...path]), complaints.translationList(what, said.length, original.length))]));
}
