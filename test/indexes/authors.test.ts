import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../src/indexes/authors.ts';
import type { Name } from '../../src/citation/reference.ts';
import type { Chapter, Paper } from '../../src/volume/model.ts';

type Author = Partial<Chapter['matter']['authors'][number]> & { given: string; family: string };

const matter = (authors: readonly Author[]) => ({ title: 'On Trade', keywords: [], translations: {}, authors: authors.map((author) => ({ familyFirst: false, corresponding: false, ...author })) });

function chapter(authors: readonly Author[], cited: readonly Name[]): Chapter {
  const reference = { id: 'a', type: 'book', title: 'A Book', author: cited };
  const own = { abstract: '', numbering: { sections: false, tables: 'arabic' as const }, nocite: [], lang: 'en' };
  return { slug: 'x', number: 1, address: '/chapters/x/', file: '', matter: { ...matter(authors), ...own }, title: { text: '', runs: [] }, abstractHtml: '', abstractParagraphs: [], translatedAbstracts: {}, translatedParagraphs: {}, titleHtml: '', card: null, body: { value: [] }, sections: [], figures: [], tables: [], images: [], equations: [], references: [{ reference, html: '', id: 'ref-a', citedAt: [] }], replication: null };
}

function paper(authors: readonly Author[]): Paper {
  return { slug: 'p', order: 1, address: '/papers/p/', file: '', title: { text: '', runs: [] }, matter: { ...matter(authors), order: 1 }, titleHtml: '', bodyHtml: '', words: { text: '', notes: '' } };
}

const listed = (chapters: Chapter[], papers: Paper[] = []) => authorsOf({ chapters, papers }).map(({ name, chapters: own, papers: entries, works }) => [name, own.length, entries.length, works.length]);

describe('authors', () => {
  it('are one person where their names agree, whatever they wrote', () => {
    expect(listed([chapter([{ given: 'Zhi', family: 'Wang' }], [{ family: 'Wang', given: 'Zhi' }, { family: 'Wei', given: 'Shang-jin' }])], [paper([{ given: 'Shang-Jin', family: 'Wei' }])])).toEqual([
      ['Wang, Zhi', 1, 0, 1],
      ['Wei, Shang-Jin', 0, 1, 1],
    ]);
  });

  it('with initials alone are not taken for the one in full', () => {
    expect(listed([chapter([{ given: 'Yifei', family: 'Wang' }], [{ family: 'Wang', given: 'Y.' }])])).toEqual([['Wang, Y.', 0, 0, 1], ['Wang, Yifei', 1, 0, 0]]);
  });

  it('stand by family name as their bearers write it, with the name in its own script', () => {
    const [huang, li] = authorsOf({ chapters: [chapter([{ given: '善蘭', family: '李', familyFirst: true, native: '李善蘭' }, { given: 'Xianhai', family: 'Huang', familyFirst: true, native: '黄先海' }], [])], papers: [] });
    expect([huang?.name, huang?.native, huang?.address]).toEqual(['Huang Xianhai', '黄先海', '/authors/#huang-xianhai']);
    expect([li?.name, li?.native]).toEqual(['李善蘭', null]);
  });

  it('may be bodies, and are never “others”', () => {
    expect(listed([chapter([{ given: 'A', family: 'B' }], [{ literal: 'World Bank' }, { literal: 'others' }])])).toEqual([['B, A', 1, 0, 0], ['World Bank', 0, 0, 1]]);
  });
});
