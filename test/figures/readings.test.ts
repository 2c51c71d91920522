import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../src/figures/figure.ts';
import { readings, rolesOf } from '../../src/figures/readings.ts';

const read = (columns: Parameters<typeof readings>[0]['columns'], rows: FigureRow[], by?: string[]) =>
  readings({ columns, ...(by ? { coverage: { by, cells: [], noun: 'cells' } } : {}) }, rows);

describe('the reading of a mark', () => {
  it('names category and year, and gives the value with its unit and basis', () => {
    const rows: FigureRow[] = [{ flow: 'Exports', year: 2009, value: 244.71, basis: 'derived' }];
    expect(read({ flow: { label: 'Flow' }, year: { label: 'Year' }, value: { label: 'Value', unit: 'billion crowns', digits: 1 } }, rows)).toEqual([{ head: 'Exports, 2009', value: '244.7 billion crowns', basis: 'derived' }]);
  });

  it('says on which side of its number a bound lies', () => {
    const rows: FigureRow[] = [{ group: 'Boats', share: 20, bound: 'at most', basis: 'stated' }];
    expect(read({ group: { label: 'Group' }, share: { label: 'Share', unit: 'percent' }, bound: { label: 'Bound' } }, rows)[0]?.value).toBe('at most 20 percent');
  });

  it('tells both ends of a range by the names of their columns', () => {
    const rows: FigureRow[] = [{ year: 2004, least: 36.267, most: 36.322, basis: 'derived' }];
    expect(read({ year: { label: 'Year' }, least: { label: 'At least', unit: 'billion' }, most: { label: 'At most', unit: 'billion' } }, rows)).toEqual([{ head: '2004', value: 'At least 36.267 billion; At most 36.322 billion', basis: 'derived' }]);
  });

  it('sets thousands off as the table does, and shows no dust of binary fractions', () => {
    const rows: FigureRow[] = [{ year: 2000, value: 12345.600000000002, basis: 'source' }, { year: 2001, value: 0.1 + 0.2, basis: 'source' }];
    expect(read({ year: { label: 'Year' }, value: { label: 'Value' } }, rows).map(({ value }) => value)).toEqual(['12,345.6', '0.3']);
  });

  it('gives words that only comment on a value after it', () => {
    const rows: FigureRow[] = [
      { town: 'A', place: 'coast', year: 2000, value: 1, basis: 'source' },
      { town: 'B', place: 'inland', year: 2000, value: 2, basis: 'source' },
    ];
    expect(read({ town: { label: 'Town' }, place: { label: 'Place' }, year: { label: 'Year' }, value: { label: 'Value' } }, rows, ['year'])[1]).toEqual({ head: 'B, 2000', value: '2; Place: inland', basis: 'source' });
  });

  it('takes no measure for a year', () => {
    const rows: FigureRow[] = [{ year: 2000, tons: 1500, basis: 'source' }];
    expect(rolesOf({ columns: { year: { label: 'Year' }, tons: { label: 'Load', unit: 'tons' } } }, rows).map(({ role }) => role)).toEqual(['key', 'measure']);
  });
});
