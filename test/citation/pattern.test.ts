import { expect, test } from 'vitest';
import { formatBibliography, STYLE_NAMES } from '../../src/citation/csl.ts';
import { entryByPattern } from '../../src/citation/pattern.ts';
import type { Reference } from '../../src/citation/reference.ts';

const article: Reference = {
  id: 'a',
  type: 'article-journal',
  title: 'The growth of trade in parts: an account from the yards',
  author: [{ family: 'Adler', given: 'A.' }, { family: 'Smith-Jones', given: 'Robert B.' }, { family: 'Ñandú', given: 'José María' }],
  'container-title': 'Journal of international economics & policy',
  volume: '12',
  issue: '3',
  page: '101–125',
  issued: { 'date-parts': [[2011, 5, 17]] },
  DOI: '10.5555/tests.1',
  language: 'en',
};

const direct = (style: (typeof STYLE_NAMES)[number], work: Reference, language = 'en') => formatBibliography(style, [work], language).entries[0]?.html;

// Parts as works have them, plain ones and such as a style treats in its own way.
const parts: Readonly<Record<string, readonly Partial<Reference>[]>> = {
  types: [{ type: 'book', publisher: 'MIT Press', 'publisher-place': 'Cambridge, MA' }, { type: 'chapter', editor: [{ family: 'Xu', given: 'Yao-jun' }] }, { type: 'report', number: '2007-01-A', genre: 'Working Paper' }, { type: 'thesis' }, { type: 'webpage', URL: 'https://example.org/a_b', DOI: undefined }, { type: 'dataset', URL: 'https://example.org/x.csv' }, { type: 'paper-conference' }],
  titles: [{ title: 'what is an iPod?' }, { title: 'Don’t “stop”' }, { title: 'E-commerce in the US–China trade, 1990–2000 (2nd)' }, { title: 'Exxon' }, { title: 'Trade in the U.S.' }, { title: 'of DNA and an IMF: the AND of it' }, { title: 'Is <i>it</i> so', rich: { title: 'Is <i>it</i> so' } }, { 'container-title': 'The economist' }],
  names: [{ author: [] }, { author: [{ literal: 'World Bank' }] }, { author: [{ family: 'Beethoven', given: 'Ludwig', particle: 'van' }] }, { author: [{ family: '李', given: '善蘭' }, { family: 'Wei', given: 'S.-J.' }] }, { author: [{ family: 'de Souza', given: 'M' }, { family: 'O’Neil', given: 'Th.' }] }, { author: Array.from({ length: 12 }, (_, n) => ({ family: `Name${'abcdefghijkl'[n]}`, given: 'Ann C.' })) }],
  numbers: [{ volume: '12-13' }, { volume: '71001' }, { volume: undefined, issue: undefined }, { page: '7' }, { page: 'e12' }, { page: '1496-504' }, { page: '7001-7003' }, { issued: undefined }, { issued: { 'date-parts': [[1998], [2001]] } }, { issued: { 'date-parts': [], literal: 'forthcoming' } }, { issued: { 'date-parts': [[7003]] } }, { DOI: '10.1002/(SICI)1099' }, { DOI: undefined }, { language: 'zh' }, { language: undefined }],
};

test.each(Object.entries(parts))('is what the engine prints, or is left to the engine: %s', (_, variants) => {
  for (const style of STYLE_NAMES) {
    for (const variant of variants) {
      for (const work of [{ ...article, ...variant }, { ...article, type: 'book', ...variant }]) {
        const filled = entryByPattern(style, work, 'en');
        if (filled !== null) expect(filled, `${style} ${JSON.stringify(variant)}`).toBe(direct(style, work));
      }
    }
  }
});

test('plain works in styles that print names in full need no engine but for the first of their parts', () => {
  for (const style of ['chicago', 'mla'] as const) {
    for (const year of [1990, 2001]) {
      const work = { ...article, issued: { 'date-parts': [[year]] } };
      expect(entryByPattern(style, work, 'en')).toBe(direct(style, work));
    }
  }
  // Initials of signs would be none of the name.
  expect(entryByPattern('apa', article, 'en')).toBeNull();
});

const firsts = [3, 9, 71, 100, 101, 107, 321, 600, 998, 1002, 1100, 1496, 9999, 12991];
const ranges = firsts.flatMap((first) => [first - 1, first, first + 1, first + 6, first + 45, first + 105, first + 1200, 4, 38, 504].filter((last) => last > 0).map((last) => `${first}-${last}`));

test.each(STYLE_NAMES)('pages are shortened as in a whole entry of %s', (style) => {
  for (const page of ranges) {
    const filled = entryByPattern(style, { ...article, page }, 'en');
    if (filled !== null) expect(filled, page).toBe(direct(style, { ...article, page }));
  }
  if (style === 'chicago' || style === 'mla') expect(entryByPattern(style, { ...article, page: '101-125' }, 'en')).toContain('101–25');
});

test('no part is taken for a sign', () => {
  for (const work of [{ ...article, DOI: '10.5555/j.7003.71001' }, { ...article, title: 'Growth of Xxfamily0xx' }]) expect(entryByPattern('chicago', work, 'en')).toBeNull();
});
