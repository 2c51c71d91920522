import type { Address, Chapter, GlossaryTerm, Html } from '../volume/model.ts';

export const glossaryWords = { seeAlso: 'See also', usedIn: 'Used in', after: 'After' } as const;

/** What a term is called in other languages, by their codes in the order of the alphabet. */
export function namesOf({ names }: Pick<GlossaryTerm, 'names'>): { lang: string; name: string }[] {
  return Object.entries(names).map(([lang, name]) => ({ lang, name })).sort((a, b) => (a.lang < b.lang ? -1 : 1));
}

export interface TermPlace {
  address: Address;
  chapter: number;
  /** Number and title; null before a chapter's first heading. */
  sectionHtml: Html | null;
}

/** Where a term is used: chapter and section, in reading order. */
export function placesOf({ uses }: Pick<GlossaryTerm, 'uses'>, chapters: readonly Pick<Chapter, 'slug' | 'number' | 'address' | 'sections'>[]): TermPlace[] {
  return uses.flatMap((use): TermPlace[] => {
    const chapter = chapters.find(({ slug }) => slug === use.chapter);
    if (!chapter) return [];
    const section = chapter.sections.find(({ id }) => id === use.section);
    if (!section) return [{ address: chapter.address, chapter: chapter.number, sectionHtml: null }];
    const number = section.number === null ? '' : `${section.number} `;
    return [{ address: `${chapter.address}#${section.id}`, chapter: chapter.number, sectionHtml: number + section.titleHtml }];
  });
}
