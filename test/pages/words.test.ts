import { describe, expect, test } from 'vitest';
import { spelledDate, spelledSpan } from '../../src/components/dates.ts';
import { elsewhere } from '../../src/components/elsewhere.ts';
import { fileBeside } from '../../src/components/files.ts';
import { byline } from '../../src/components/names.ts';
import { pageMargins } from '../../src/components/page-margins.ts';
import { plainText } from '../../src/components/plain-text.ts';
import { counted, coverageWords } from '../../src/components/words.ts';
import { yearsOf, yearSpan } from '../../src/components/years.ts';

describe('words of the interface', () => {
  test('count things in singular and plural', () => {
    expect([0, 1, 2].map((count) => counted(count, 'figure', 'figures'))).toEqual(['0 figures', '1 figure', '2 figures']);
  });

  test('say how much of a figure is there', () => {
    expect(coverageWords({ found: 12, needed: 20, noun: 'country-years' })).toBe('12 of 20 country-years sourced');
    expect(coverageWords({ found: 20, needed: 20, noun: 'country-years' })).toBe('all 20 country-years sourced');
    expect(coverageWords({ found: 5, needed: 13, noun: 'years, one of them as a range' })).toBe('5 of 13 years sourced, one of them as a range');
    expect(coverageWords({ found: 3, needed: 20, noun: 'shares (two as a bound)' })).toBe('3 of 20 shares sourced (two as a bound)');
  });
});

describe('dates', () => {
  test('are spelled as far as they are known', () => {
    expect(['2009-10-03', '2011-05', '2011'].map(spelledDate)).toEqual(['3 October 2009', 'May 2011', '2011']);
  });

  test('span days, months and years without saying anything twice', () => {
    expect(spelledSpan(['2009-10-23', '2009-10-24'])).toBe('23–24 October 2009');
    expect(spelledSpan(['2009-10-30', '2009-11-02'])).toBe('30 October – 2 November 2009');
    expect(spelledSpan(['2009-12-31', '2010-01-01'])).toBe('31 December 2009 – 1 January 2010');
    expect(spelledSpan(['2009-10-23'])).toBe('23 October 2009');
  });

  test('of a dataset are taken from its columns of years', () => {
    const declaration = { title: '', description: '', file: new URL('file:///x'), key: [], basis: 'source' as const, sources: {}, columns: { year: { type: 'year' as const, meaning: '' }, value: { type: 'number' as const, meaning: '' } } };
    expect(yearsOf({ declaration, rows: () => [{ year: 2009, value: 1 }, { year: 2000, value: 9999 }] })).toEqual([2000, 2009]);
    expect(yearsOf({ declaration, rows: () => [] })).toBeNull();
    expect([yearSpan([2000, 2009]), yearSpan([2009, 2009])]).toEqual(['2000–2009', '2009']);
  });
});

test('names are given as their bearers write them', () => {
  const people = [{ given: 'Dani', family: 'Rodrik', familyFirst: false }, { given: 'Xianhai', family: 'Huang', familyFirst: true }];
  expect(byline(people)).toBe('Dani Rodrik and Huang Xianhai');
  expect(byline([{ given: '善蘭', family: '李', familyFirst: true }])).toBe('李善蘭');
  expect(byline([{ given: 'Ludwig', particle: 'van', family: 'Beethoven', familyFirst: false }, { given: 'Martin Luther', family: 'King', suffix: 'Jr.', familyFirst: false }])).toBe('Ludwig van Beethoven and Martin Luther King Jr.');
});

test('a file stands beside its page', () => {
  expect(fileBeside('/chapters/a/figures/b/', 'vl.json')).toBe('/chapters/a/figures/b.vl.json');
});

test('a caption that is printed on another page still leads into its chapter', () => {
  const caption = '<p><a id="cite-a-1" class="citation" href="#ref-a">A</a>, <a class="xref" href="#fig-b">Figure 2</a>, <a href="/data/c/">C</a></p>';
  expect(elsewhere(caption, '/vol/chapters/x/')).toBe(
    '<p><a class="citation" href="/vol/chapters/x/#ref-a">A</a>, <a class="xref" href="/vol/chapters/x/#fig-b">Figure 2</a>, <a href="/data/c/">C</a></p>',
  );
});

test('a description is the first paragraph as text', () => {
  expect(plainText('<p>R&amp;D <em>rose</em>\n to <math><mi>x</mi></math>&#8364;5.</p><p>Then it fell.</p>')).toBe('R&D rose to €5.');
});

test('no title can break out of the print styles', () => {
  const css = pageMargins('A "quoted" \\ title', '</style><script>');
  expect(css).not.toMatch(/<|""|\\ t/);
  expect(css).toContain('"A \\22 quoted\\22  \\5c  title"');
});
