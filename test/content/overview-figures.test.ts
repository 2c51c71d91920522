import { describe, expect, test } from 'vitest';
import * as figures from '../../content/chapters/overview/figures.ts';
import type { FigureDefinition, FigureRow } from '../../src/figures/figure.ts';
import { renderFigure, NARROW, WIDE } from '../../src/figures/render.ts';

// Seen as figures of any rows, so that what holds of all is said once.
const all = Object.entries(figures) as unknown as [string, FigureDefinition<FigureRow>][];

/** Numbers in a text, with their decimals, without their signs; years apart. */
function numbersOf(text: string): string[] {
  return (text.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => !/^(19|20)\d\d$/.test(number));
}

/** The ends of all scales in a specification. */
function domainsOf(part: unknown): number[] {
  if (Array.isArray(part)) return part.flatMap(domainsOf);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === 'domain' && Array.isArray(value) ? value.filter((end) => typeof end === 'number') : domainsOf(value)));
}

/** What is written in a drawing. */
function wordsOf(svg: string): string {
  return [...svg.replace(/<(title|desc)[^>]*>[^<]*/g, '').matchAll(/>([^<]*[a-z][^<]*)</gi)].map(([, words]) => words).join('\n');
}

const counts: Readonly<Record<string, readonly [found: number, needed: number]>> = {
  exports: [10, 20],
  exportComposition: [2, 100],
  exportSectors: [3, 20],
  exportShareDifference: [1, 30],
  imports: [13, 20],
  importsFromChina: [12, 20],
  importComposition: [2, 100],
  chinaSectors: [2, 20],
  chinaShareDifference: [1, 30],
};

// Printed by the text, and no row of the figure: the growth of exports, and semiconductors within electronics.
const inPassing: Readonly<Record<string, readonly string[]>> = { exports: ['13'], exportComposition: ['90'] };

describe.each(all)('%s of the overview', (name, definition) => {
  const rows = definition.rows();
  const drawn = renderFigure(definition, { id: name.toLowerCase(), chapter: 'overview', file: 'content/chapters/overview/figures.ts' });
  const numbers = rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'));
  const ends = domainsOf(definition.spec(WIDE, rows)).map(Math.abs);
  const foreign = (text: string) =>
    numbersOf(text).filter((number) => {
      const decimals = number.split('.')[1]?.length ?? 0;
      return !(inPassing[name] ?? []).includes(number) && ![...numbers, ...ends].some((value) => Math.abs(value).toFixed(decimals) === number);
    });

  test('draws, on the page and on a phone, no taller than a screen', async () => {
    const { wide, narrow } = await drawn;
    expect([wide.width, narrow.width]).toEqual([WIDE.width, NARROW.width]);
    expect(Math.max(wide.height, narrow.height)).toBeLessThan(520);
  });

  test('is described and labelled with numbers that it draws, or at which its scales end', async () => {
    const { wide, narrow } = await drawn;
    expect(foreign(definition.alt)).toEqual([]);
    expect(foreign(wordsOf(wide.svg))).toEqual([]);
    expect(foreign(wordsOf(narrow.svg))).toEqual([]);
  });

  test('explains its arithmetic', () => {
    if (rows.some(({ basis }) => basis === 'derived')) expect(definition.formula).toBeTruthy();
  });

  test('says how much of the paper’s figure is here, unless it is none of the paper’s', async () => {
    const { coverage } = await drawn;
    expect(coverage && [coverage.found, coverage.needed]).toEqual(counts[name] ?? null);
    expect(definition.companionOf === undefined).toBe(coverage !== null);
  });
});

test('the parts of a composition make up the whole', () => {
  for (const definition of [figures.exportComposition, figures.importComposition]) {
    const shares = definition.rows().flatMap(({ share }) => (share === null ? [] : [share]));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 6);
  }
});

test('a bound that the text prints is drawn as one', () => {
  const bounds = figures.exportSectors.rows().map(({ group, market, bound }) => [group, market, bound]);
  expect(bounds).toEqual([
    ['Electronics', 'China', null],
    ['Electronics', 'Rest of the world', 'at most'],
    ['Aerospace', 'China', 'at least'],
    ['Eight other groups together', 'China', 'at most'],
  ]);
  expect(figures.exportShareDifference.rows().filter(({ difference }) => difference !== null)).toMatchObject([{ group: 'Electronics', year: 2009, difference: 20, bound: 'at least' }]);
});

test('China’s imports stand only in years whose share is printed', () => {
  const china = figures.imports.rows().filter(({ partner }) => partner === 'China');
  expect(china.map(({ year, share }) => [year, share])).toEqual([[2000, 6], [2006, 25], [2009, 30]]);
  expect(figures.importsFromChina.rows().filter(({ goods }) => goods === 'ATP').map(({ year }) => year)).toEqual([2000, 2009]);
});

test('lines of the United States do not cross the breaks of 2006 and 2009', () => {
  const stretches = figures.highRdBalance.rows().filter(({ economy }) => economy === 'United States');
  expect(Math.min(...stretches.map(({ year }) => year))).toBe(2006);
  const [before, after] = [2008, 2009].map((year) => stretches.find((row) => row.year === year)?.stretch);
  expect(before).not.toBe(after);
});
