import type { ChapterMatter, CorrectionMatter } from './matter.ts';

/** What stands before the title of a retracted work, wherever the title stands, in the language of the title. */
export function retractedMark(language: string): string {
  return language.startsWith('zh') ? '已撤稿：' : 'RETRACTED: ';
}

/** What was changed after publication, oldest first. */
export function correctionsOf({ corrections = [] }: Pick<ChapterMatter, 'corrections'>): CorrectionMatter[] {
  return [...corrections].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function isRetracted({ corrections = [] }: Pick<ChapterMatter, 'corrections'>): boolean {
  return corrections.some(({ kind }) => kind === 'retraction');
}

/** Front matter whose titles say that the chapter is retracted, if it is: no page, list or file can then leave it out. */
export function marked(matter: ChapterMatter): ChapterMatter {
  if (!isRetracted(matter)) return matter;
  const titles = <T extends { title: string; short?: string }>(said: T, language: string): T => {
    const mark = retractedMark(language);
    return { ...said, title: mark + said.title, ...(said.short !== undefined && { short: mark + said.short }) };
  };
  const { en, 'zh-Hans': zh } = matter.translations;
  return { ...titles(matter, matter.lang), translations: { ...matter.translations, ...(en && { en: titles(en, 'en') }), ...(zh && { 'zh-Hans': titles(zh, 'zh-Hans') }) } };
}
