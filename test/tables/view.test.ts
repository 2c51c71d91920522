import { describe, expect, test } from 'vitest';
import { cellHtml, hasMaths } from '../../src/tables/cell.ts';
import { viewOfDataset, viewOfFigure, viewOfTable } from '../../src/tables/view.ts';

describe('a cell', () => {
  test('is text, with mathematics between double dollars', () => {
    expect(cellHtml('R&D <b>')).toBe('R&amp;D &lt;b&gt;');
    expect(cellHtml('$5 to $6')).toBe('$5 to $6');
    expect(cellHtml('log of $$x_t$$')).toMatch(/^log of <span class="katex">.*<\/span>$/);
    expect(hasMaths('$$x$$')).toBe(true);
    expect(hasMaths('$5')).toBe(false);
  });

  test('stops the build on mathematics that cannot be set', () => {
    expect(() => cellHtml('$$\\frac{1$$')).toThrow(/KaTeX/);
  });
});

describe('a table', () => {
  const view = viewOfTable({
    columns: {
      name: { label: 'Variable', kind: 'text', header: true },
      mean: { label: 'Mean', kind: 'number', unit: 'percent', digits: 2 },
      remark: { label: 'Remark', kind: 'text' },
    },
    rows: () => [
      { name: 'A', mean: -16_983.2, remark: 'x' },
      { name: 'B', mean: null, remark: null },
    ],
  });

  test('prints its columns in order, with unit and kind', () => {
    expect(view.columns).toMatchObject([
      { labelHtml: 'Variable', header: true, numeric: false },
      { labelHtml: 'Mean', header: false, numeric: true, unit: 'percent' },
      { labelHtml: 'Remark', numeric: false },
    ]);
  });

  test('tells a missing number from a text that is empty', () => {
    expect(view.rows.map(({ cells }) => cells.map(({ html }) => html))).toEqual([['A', '−16,983.20', 'x'], ['B', null, '']]);
  });
});

describe('the data of a figure', () => {
  const columns = [
    { field: 'year', label: 'Year', numeric: true },
    { field: 'value', label: 'Value', numeric: true },
  ];

  test('names the ground of each row where there are several, or a gap', () => {
    const rows = [
      { cells: [2000, 1.5], basis: 'source' as const },
      { cells: [2001, null], basis: null },
    ];
    const view = viewOfFigure({ columns, rows });
    expect(view.grounds).toBe(true);
    expect(view.rows.map((row) => row.basis)).toEqual(['source', null]);
    expect(viewOfFigure({ columns, rows: rows.slice(0, 1) }).grounds).toBe(false);
  });

  test('can be cut short without changing how its numbers are set', () => {
    const rows = [1.5, 20_000].map((value) => ({ cells: [2000, value], basis: 'source' as const }));
    expect(viewOfFigure({ columns, rows }, 1).rows).toEqual([{ basis: 'source', cells: [{ html: '2000', pad: '' }, { html: '1.5', pad: '' }] }]);
  });
});

test('a dataset is printed under its own column names, years plain, and no further than asked', () => {
  const declaration = {
    title: '', description: '', file: new URL('file:///x.csv'), basis: 'source' as const, sources: {}, key: ['year'],
    columns: { year: { type: 'year' as const, meaning: '' }, value: { type: 'number' as const, meaning: '', unit: 'percent', label: 'Share' } },
  };
  const view = viewOfDataset({ declaration, rows: () => [{ year: 2000, value: 1 }, { year: 2001, value: 2 }] }, 1);
  expect(view.columns.map((column) => column.labelHtml)).toEqual(['year', 'Share']);
  expect(view.columns[0]?.header).toBe(true);
  expect(view.rows).toHaveLength(1);
});
