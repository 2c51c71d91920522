import { expect, test } from 'vitest';
import { formatBibliography, STYLE_NAMES } from '../../src/citation/csl.ts';
import type { Reference } from '../../src/citation/reference.ts';

const article: Reference = {
  id: 'a',
  type: 'article-journal',
  title: 'R&D and <i>Bacillus</i>: is 3 < 5?',
  author: [{ family: 'Beethoven', given: 'Ludwig', particle: 'van' }, { family: '李', given: '善蘭' }, { literal: 'World Bank' }, { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, { family: 'Ñandú', given: 'José María' }],
  'container-title': 'Journal of Tests',
  volume: '12',
  issue: '3',
  page: '101-125',
  issued: { 'date-parts': [[2011, 5, 17]] },
  DOI: '10.5555/tests.1',
  language: 'en',
};
const later: Reference = { ...article, id: 'b', title: 'Another', DOI: '10.5555/tests.2' };

test('an article in each style', () => {
  expect(Object.fromEntries(STYLE_NAMES.map((style) => [style, formatBibliography(style, [article]).entries[0]?.text]))).toMatchInlineSnapshot(`
    {
      "apa": "van Beethoven, L., 李善蘭, World Bank, King, M. L., Jr., & Ñandú, J. M. (2011). R&D and Bacillus: is 3 < 5? Journal of Tests, 12(3), 101–125. https://doi.org/10.5555/tests.1",
      "chicago": "Beethoven, Ludwig van, 李善蘭, World Bank, Martin Luther King Jr., and José María Ñandú. 2011. “R&D and Bacillus: Is 3 < 5?” Journal of Tests 12 (3): 101–25. https://doi.org/10.5555/tests.1.",
      "gbt": "van Beethoven L，李善蘭，World Bank，et al. R&D and Bacillus: is 3 < 5?[J/OL]. Journal of Tests，2011，12（3）：101-125. DOI:10.5555/tests.1.",
      "ieee": "L. van Beethoven, 李善蘭, World Bank, M. L. King Jr., and J. M. Ñandú, “R&D and Bacillus: is 3 < 5?,” Journal of Tests, vol. 12, no. 3, pp. 101–125, May 2011, doi: 10.5555/tests.1.",
      "mla": "van Beethoven, Ludwig, et al. “R&D and Bacillus: Is 3 < 5?” Journal of Tests, vol. 12, no. 3, May 2011, pp. 101–25, https://doi.org/10.5555/tests.1.",
    }
  `);
});

test('HTML keeps italics, escapes signs and links addresses without the stop behind them', () => {
  const { html } = formatBibliography('chicago', [article]);
  expect(html).toContain('R&amp;D and <i>Bacillus</i>: Is 3 &lt; 5?');
  expect(html).toContain('<a href="https://doi.org/10.5555/tests.1" rel="external">https://doi.org/10.5555/tests.1</a>.</p>');
});

test('works of the same names and year are sorted by title and told apart', () => {
  const { entries } = formatBibliography('apa', [article, later]);
  expect(entries.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(entries.map(({ text }) => /\((\d+\w?)[,)]/.exec(text)?.[1])).toEqual(['2011a', '2011b']);
});

test('numbered styles keep the order of the text, without the numbers', () => {
  const { entries, text } = formatBibliography('ieee', [article, later]);
  expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(text).not.toContain('[1]');
});

test('words come in the language that is asked for', () => {
  const edited: Reference = { id: 'c', type: 'chapter', title: 'T', author: [1, 2, 3, 4].map((n) => ({ family: `A${n}`, given: 'B' })), 'container-title': 'C' };
  expect(formatBibliography('gbt', [edited], 'zh-Hans').text).toContain('等');
  expect(formatBibliography('gbt', [edited], 'en').text).toContain('et al');
  expect(formatBibliography('gbt', [edited], 'fr').text).toBe(formatBibliography('gbt', [edited], 'en').text);
});

test('one call leaves nothing for the next', () => {
  const first = formatBibliography('mla', [later]).text;
  formatBibliography('mla', [article]);
  expect(formatBibliography('mla', [later]).text).toBe(first);
  expect(formatBibliography('mla', [{ ...later, title: 'Changed since' }]).text).toContain('Changed Since');
});

test('another work of the same id is another work', () => {
  formatBibliography('mla', [article]);
  expect(formatBibliography('mla', [{ ...later, id: 'a' }]).text).toContain('“Another.”');
});

test('two references of one id are refused', () => {
  expect(() => formatBibliography('apa', [article, { ...later, id: 'a' }])).toThrow('two references have the same id');
});

test('a period is printed the same whether it is the first or not', () => {
  const period: Reference = { id: 'p', type: 'report', title: 'T', author: [{ literal: 'A' }], issued: { 'date-parts': [[1776], [1778]] } };
  for (const language of ['en', 'zh-Hans']) {
    const [first, second] = [1, 2].map(() => formatBibliography('gbt', [period], language).text);
    expect(first).toContain('1776/1778');
    expect(second).toBe(first);
  }
});
