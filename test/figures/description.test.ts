import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/dataset/basis.ts';
import { course, describeFigure, runs } from '../../src/figures/description.ts';

type Row = { partner: string; year: number; value: number | null; bound: 'at most' | 'at least' | null; basis: Basis };

const columns = { partner: { label: 'Partner' }, year: { label: 'Year' }, value: { label: 'Value', unit: 'billion crowns', digits: 1 } };
const lines = { layer: [{ mark: 'line', encoding: {} }, { mark: 'point', encoding: {} }] };
const row = (partner: string, year: number, value: number | null, more: Partial<Row> = {}): Row => ({ partner, year, value, bound: null, basis: 'source', ...more });
const years = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => ({ partner: 'North', year: first + i }));

describe('the description of a chart', () => {
  it('says form, extent, course and extremes of each series', () => {
    const rows = [...[12, 9, 20, 16].map((value, i) => row('North', 2000 + i, value)), ...[1, 2, 3, 4].map((value, i) => row('South', 2000 + i, value))];
    expect(describeFigure({ columns }, rows, lines)).toBe(
      'Lines with points, 2000 to 2003. North: rises overall from 12.0 billion crowns (2000) to 16.0 (2003); lowest 9.0 (2001), highest 20.0 (2002). South: rises at every step from 1.0 billion crowns (2000) to 4.0 (2003). All 8 values are from a source.',
    );
  });

  it('names what is missing, and does not call a course unbroken that has gaps', () => {
    const rows = [2000, 2003, 2004].map((year, i) => row('North', year, 10 + i));
    const text = describeFigure({ columns, coverage: { by: ['partner', 'year'], cells: years(2000, 2006), noun: 'partner-years' } }, rows, lines);
    expect(text).toContain('rises at every known step');
    expect(text).toContain('Missing: North 2001, 2002 and 2005, 2006.');
  });

  it('keeps bounds out of the extremes and says that they are bounds', () => {
    const rows = [row('North', 2000, 5), row('North', 2001, 7), row('North', 2002, 6), row('North', 2003, 99, { bound: 'at most' })];
    const text = describeFigure({ columns }, rows, lines);
    expect(text).toContain('highest 7.0 (2001); at most 99.0 billion crowns (2003)');
    expect(text).toContain('1 is known only as a bound');
  });

  it('counts the grounds that values stand on', () => {
    const rows = [row('North', 2000, 5), row('North', 2001, 7, { basis: 'stated' }), row('North', 2002, 6, { basis: 'proxy' }), row('North', 2003, null)];
    expect(describeFigure({ columns }, rows, lines)).toContain('(2001). Of 3 values 1 is from a source, 1 is stated in the text and 1 is of a proxy series.');
  });

  it('tells how many series spread, instead of each', () => {
    const rows = Array.from({ length: 12 }, (_, i) => [2000, 2001, 2002].map((year) => row(`Town ${i + 1}`, year, (i + 1) * (year === 2002 ? 2 : 1)))).flat();
    const text = describeFigure({ columns }, rows, lines);
    expect(text).toContain('12 series: in 2000 from 1.0 billion crowns (Town 1) to 12.0 billion crowns (Town 12); in 2002 from 2.0 billion crowns (Town 1) to 24.0 billion crowns (Town 12); 12 of 12 end higher than they begin.');
  });

  it.each([
    [{ mark: 'bar', encoding: { x: { field: 'year' }, y: { field: 'value' } } }, 'Bars'],
    [{ mark: 'bar', encoding: { x: { field: 'year' }, y: { field: 'value' }, color: { field: 'partner' } } }, 'Stacked bars'],
    [{ mark: 'bar', encoding: { x: { field: 'year' }, y: { field: 'value' }, xOffset: { field: 'partner' }, color: { field: 'partner' } } }, 'Bars'],
    [{ mark: 'bar', encoding: { x: { field: 'year' }, y: { field: 'low' }, y2: { field: 'high' } } }, 'Ranges'],
    [{ mark: { type: 'point' }, encoding: {} }, 'Points'],
    [{ facet: { row: { field: 'partner' } }, spec: lines }, 'Small multiples, lines with points'],
    [{ vconcat: [lines, { mark: 'bar', encoding: {} }] }, 'Two panels one beneath the other: lines with points, bars'],
    [{ layer: [{ data: { values: [] }, mark: 'rect' }, { mark: 'text' }, { mark: 'line' }] }, 'Lines'],
  ])('names the form of %j', (spec, form) => {
    expect(describeFigure({ columns }, [row('North', 2000, 1), row('North', 2001, 2)], spec)).toMatch(new RegExp(`^${form}, 2000 to 2001\\.`));
  });
});

describe('a course', () => {
  const measure = { digits: 3, grouped: false };
  const points = fc.uniqueArray(fc.record({ at: fc.integer({ min: 1900, max: 2100 }), value: fc.integer({ min: -1e6, max: 1e6 }).map((value) => value / 1000), bound: fc.constantFrom(null, null, null, 'at most' as const) }), { selector: ({ at }) => at, minLength: 3, maxLength: 40 }).map((list) => list.sort((a, b) => a.at - b.at));
  const number = (text: string): number => Number(text.replace('\u2212', '-'));

  it('gives extremes that no exact value passes, at places that have them', () => {
    fc.assert(
      fc.property(points, (all) => {
        const exact = all.filter(({ bound }) => bound === null);
        const text = course(all, measure);
        for (const [word, extreme] of [['lowest', Math.min], ['highest', Math.max]] as const) {
          const said = new RegExp(`${word} (\\S+) \\((\\d{4})`).exec(text);
          if (!said) continue;
          expect(number(said[1] ?? '')).toBe(extreme(...exact.map(({ value }) => value)));
          expect(exact.find(({ at }) => at === Number(said[2]))?.value).toBe(number(said[1] ?? ''));
        }
      }),
    );
  });

  it('says rises and falls as the ends do, and "at every step" only of a course without a turn', () => {
    fc.assert(
      fc.property(points, (all) => {
        const exact = all.filter(({ bound }) => bound === null).map(({ value }) => value);
        const text = course(all, measure);
        const [first = 0, last = 0] = [exact[0], exact.at(-1)];
        if (text.startsWith('rises')) expect(last).toBeGreaterThan(first);
        if (text.startsWith('falls')) expect(last).toBeLessThan(first);
        const steps = exact.slice(1).map((value, i) => Math.sign(value - (exact[i] ?? value)));
        if (/at every (known )?step/.test(text)) expect(new Set(steps).size).toBe(1);
        else if (exact.length > 2) expect(new Set(steps)).not.toEqual(new Set([Math.sign(last - first)]));
      }),
    );
  });

  it('says every place of a tied extreme', () => {
    expect(course([5, 8, 6, 8, 7].map((value, i) => ({ at: 2000 + i, value, bound: null })), { digits: 0, grouped: false })).toContain('highest 8 (2001 and 2003)');
  });
});

it('puts years together that follow each other, and loses none', () => {
  expect(runs([2003, 2001, 2002, 2007])).toEqual(['2001–2003', '2007']);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 })), (numbers) => {
      const again = runs(numbers).flatMap((run) => run.split(', ')).flatMap((run) => {
        const [first = 0, last = first] = run.split('–').map(Number);
        return Array.from({ length: last - first + 1 }, (_, i) => first + i);
      });
      expect(again).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    }),
  );
});
