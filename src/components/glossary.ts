import { escapeMarkup } from '../markup/escape.ts';
import type { Address, Chapter, GlossaryTerm, Html } from '../volume/model.ts';
import { chapterName } from './words.ts';

export const glossaryWords = { seeAlso: 'See also', usedIn: 'Used in', after: 'After' } as const;

/** What a term is called in other languages, by their codes in the order of the alphabet. */
export function namesOf({ names }: Pick<GlossaryTerm, 'names'>): { lang: string; name: string }[] {
  return Object.entries(names).map(([lang, name]) => ({ lang, name })).sort((a, b) => (a.lang < b.lang ? -1 : 1));
}

/** Where a term is used: chapter and section, in reading order. */
export function placesOf({ uses }: Pick<GlossaryTerm, 'uses'>, chapters: readonly Pick<Chapter, 'slug' | 'number' | 'address' | 'sections'>[]): { address: Address; html: Html }[] {
  return uses.flatMap((use) => {
    const chapter = chapters.find(({ slug }) => slug === use.chapter);
    if (!chapter) return [];
    const section = chapter.sections.find(({ id }) => id === use.section);
    if (!section) return [{ address: chapter.address, html: escapeMarkup(chapterName(chapter.number)) }];
    const number = section.number === null ? '' : `${section.number} `;
    return [{ address: `${chapter.address}#${section.id}`, html: `${escapeMarkup(chapterName(chapter.number))}: ${number}${section.titleHtml}` }];
  });
}
