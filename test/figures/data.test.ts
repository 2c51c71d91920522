import { describe, expect, test } from 'vitest';
import { measureCoverage } from '../../src/figures/coverage.ts';
import { figureCsv } from '../../src/figures/csv.ts';
import { figureData } from '../../src/figures/data-table.ts';
import { defineFigure } from '../../src/figures/figure.ts';
import { breakAtGaps, gapsOf } from '../../src/figures/gaps.ts';
import type { Basis } from '../../src/dataset/basis.ts';
import { datasets } from './fixtures.ts';

type Row = { group: string; year: number; value: number | null; note: string | null; basis: Basis };

const row = (group: string, year: number, value: number | null): Row => ({ group, year, value, note: null, basis: 'source' });

const figure = (rows: readonly Row[]) =>
  defineFigure<Row>({
    title: 'T',
    measure: 'M',
    alt: 'A',
    datasets,
    rows: () => rows,
    columns: { group: { label: 'Group' }, value: { label: 'Value', unit: 'crowns' }, year: { label: 'Year' } },
    coverage: { by: ['group', 'year'], cells: ['A', 'B'].flatMap((group) => [2000, 2001, 2002].map((year) => ({ group, year }))), noun: 'cells' },
    spec: () => ({ mark: 'bar' }),
  });

const tableOf = (rows: readonly Row[]) => figureData(figure(rows), rows).rows.map(({ cells, basis }) => [...cells, basis]);

describe('the data table', () => {
  test('has the columns in their order, with what is a number', () => {
    expect(figureData(figure([row('A', 2000, 1)]), [row('A', 2000, 1)]).columns).toEqual([
      { field: 'group', label: 'Group', numeric: false },
      { field: 'value', label: 'Value', unit: 'crowns', numeric: true },
      { field: 'year', label: 'Year', numeric: true },
    ]);
  });

  test('shows missing cells in their places', () => {
    expect(tableOf([row('A', 2000, 1), row('A', 2002, 3), row('B', 2001, 5)])).toEqual([
      ['A', 1, 2000, 'source'],
      ['A', null, 2001, null],
      ['A', 3, 2002, 'source'],
      ['B', null, 2000, null],
      ['B', 5, 2001, 'source'],
      ['B', null, 2002, null],
    ]);
  });

  test('takes a row without a number for a gap, and shows it once', () => {
    expect(tableOf([row('A', 2000, null)]).filter(([group, , year]) => group === 'A' && year === 2000)).toEqual([['A', null, 2000, null]]);
  });

  test('keeps rows that the coverage does not ask for', () => {
    expect(tableOf([row('Z', 1999, 9)])[0]).toEqual(['Z', 9, 1999, 'source']);
  });

  test('puts cells before the first row when they come before it', () => {
    expect(tableOf([row('A', 2001, 2)]).slice(0, 2)).toEqual([
      ['A', null, 2000, null],
      ['A', 2, 2001, 'source'],
    ]);
  });
});

test('coverage counts cells once and only with a number', () => {
  const rows = [row('A', 2000, 1), row('A', 2000, 2), row('B', 2000, null), row('Z', 2000, 1)];
  expect(measureCoverage(figure(rows), rows)).toEqual({ found: 1, needed: 6, noun: 'cells' });
  const { coverage: _, ...open } = figure(rows);
  expect(measureCoverage(open, rows)).toBeNull();
});

test('CSV quotes what must be quoted and names the basis', () => {
  const data = {
    columns: [
      { field: 'name', label: 'Name', numeric: false },
      { field: 'value', label: 'Value', numeric: true },
    ],
    rows: [
      { cells: ['a, "b"\nc', 1.5], basis: 'stated' as const },
      { cells: ['d', null], basis: null },
    ],
  };
  expect(figureCsv(data)).toBe('name,value,basis\n"a, ""b""\nc",1.5,stated\nd,,missing\n');
});

test('gaps are the stretches without a row', () => {
  expect(gapsOf([2000, 2003, 2004], (year) => year, 2000, 2006)).toEqual([
    [2001, 2002],
    [2005, 2006],
  ]);
  expect(gapsOf([2000], (year) => year, 2000, 2000)).toEqual([]);
  expect(breakAtGaps(2000, 2009)).toEqual({ value: null, keyvals: { start: 2000, stop: 2010 } });
});
