import { expect, test } from 'vitest';
import { formatBibliography } from '../../src/citation/csl.ts';
import { pageRange } from '../../src/citation/page-range.ts';

const firsts = [3, 9, 71, 100, 101, 107, 321, 600, 998, 1002, 1100, 1496, 9999, 12991];
const lasts = firsts.flatMap((first) => [first - 1, first, first + 1, first + 6, first + 45, first + 105, first + 1200, 4, 38, 504].map((last) => [first, last] as const)).filter(([, last]) => last > 0);

test('pages are printed with the digits that the engine prints', () => {
  for (const style of ['chicago', 'mla'] as const) {
    for (const [first, last] of lasts) {
      const { text } = formatBibliography(style, [{ id: 'a', type: 'article-journal', title: 'T', author: [], 'container-title': 'J', volume: '1', page: `${first}-${last}` }]);
      expect(text, `${style} ${first}-${last}`).toMatch(new RegExp(`(?<!\\d)${pageRange(style, String(first), String(last))}(?!\\d)`));
    }
  }
});

test('other styles are left to the engine', () => {
  expect(pageRange('gbt', '101', '125')).toBeNull();
});
