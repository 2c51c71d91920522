import { describe, expect, test } from 'vitest';
import * as figures from '../../content/chapters/trade-imbalance/figures.ts';
import { descriptive, granger, stationarity } from '../../content/chapters/trade-imbalance/tables.ts';
import type { FigureRow } from '../../src/figures/figure.ts';

const tables = [descriptive, stationarity, granger];

/** Numbers of a text with a decimal sign or thousands, apart from those that only say how far an axis goes. */
function decimals(text: string): string[] {
  const said = text.replaceAll(/axis from \S+ to [\d.]+\d/g, '').replaceAll('−', '-');
  return [...said.matchAll(/-?\d+(\.\d+|,\d{3}\b)/g)].map(([number]) => number.replace(',', ''));
}

function stands(number: string, rows: readonly FigureRow[]): boolean {
  const digits = number.split('.')[1]?.length ?? 0;
  const values = rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === 'number'));
  return values.some((value) => value.toFixed(digits) === number || (value / 1000).toFixed(digits) === number);
}

describe('the figures on the trade imbalance', () => {
  test.each(Object.entries(figures))('%s says only numbers that it draws to those who do not see it', (_, figure) => {
    const said = decimals(figure.alt);
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((number) => !stands(number, figure.rows()))).toEqual([]);
  });

  test('the range of 2004 has the printed minimum of ln y as its logarithm, cut or rounded', () => {
    const [range] = figures.deficit.rows();
    expect(range).toMatchObject({ year: 2004, deficit: null, basis: 'derived' });
    expect(Math.log((range?.least ?? 0) * 10)).toBeCloseTo(5.8935, 4);
    expect(Math.log((range?.most ?? 0) * 10)).toBeCloseTo(5.895, 4);
  });

  test('no bound is drawn as a value, and imports are not counted as balances', () => {
    const rows = figures.deficitProducts.rows();
    expect(rows.filter(({ bound }) => bound === 'at most').map(({ value }) => value)).toEqual([80, 156]);
    expect(rows.some(({ quantity }) => quantity === 'balance')).toBe(false);
  });

  test('both ratios exceed the maximum that the paper publishes', () => {
    const rows = figures.ratio.rows();
    const most = rows.find(({ series }) => series.endsWith('maximum'))?.ratio ?? 0;
    const ratios = rows.filter(({ series }) => series === 'Ratio').map(({ ratio }) => ratio ?? 0);
    expect(ratios).toHaveLength(2);
    expect(Math.min(...ratios)).toBeGreaterThan(most);
  });
});

describe('the tables on the trade imbalance', () => {
  test('stand as the paper prints them, zeros at the end included', () => {
    const text = tables.map(({ title, rows, columns }) => [title, ...rows().map((row) => Object.keys(columns).map((column) => row[column]).join(' | '))].join('\n'));
    expect(text.join('\n\n')).toMatchInlineSnapshot(`
      "Statistical description of variables
      Year | 15 | 2011 | 4.472 | 2004 | 2018
      $$\\ln y$$ | 13 | 6.715 | 0.408 | 5.894 | 7.120
      $$\\mathit{RATIO}$$ | 15 | 0.060 | 0.014 | 0.036 | 0.079
      $$\\mathit{PATENT}$$ | 14 | 11.547 | 0.226 | 11.076 | 11.820
      $$\\mathit{FDIGDP}$$ | 15 | 3.068 | 1.098 | 1.367 | 4.554

      Stationarity test
      $$\\ln y$$ | 0 | -3.515 | 0.0076
      $$\\mathit{RATIO}$$ | 3 | -3.400 | 0.0110
      $$\\mathit{PATENT}$$ | 1 | -3.647 | 0.0049
      $$\\mathit{FDIGDP}$$ | 1 | -4.703 | 0.0001

      Granger causality test results
      $$\\mathit{RATIO}$$ is the Granger cause of $$\\ln y$$ | 16.77 | 0.003
      $$\\ln y$$ is the Granger cause of $$\\mathit{RATIO}$$ | 0.28 | 0.761
      $$\\mathit{PATENT}$$ is the Granger cause of $$\\ln y$$ | 57.54 | 0.000
      $$\\ln y$$ is the Granger cause of $$\\mathit{PATENT}$$ | 0.11 | 0.900
      $$\\mathit{FDIGDP}$$ is the Granger cause of $$\\ln y$$ | 53.38 | 0.000
      $$\\ln y$$ is the Granger cause of $$\\mathit{FDIGDP}$$ | 0.65 | 0.543"
    `);
  });

  test('fill every column that they declare', () => {
    for (const { rows, columns } of tables) {
      for (const row of rows()) expect(Object.keys(row)).toEqual(expect.arrayContaining(Object.keys(columns)));
    }
  });
});
