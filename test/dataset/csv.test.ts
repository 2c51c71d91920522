import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/dataset/csv.ts';

const places = (text: string) => parseCsv(text).records?.map((record) => record.map(({ value, line, column }) => [value, line, column]));

describe('reading comma-separated text', () => {
  it('says where each cell begins', () => {
    expect(places('year,flow\n2009,"exports, all"\n')).toEqual([
      [['year', 1, 1], ['flow', 1, 6]],
      [['2009', 2, 1], ['exports, all', 2, 6]],
    ]);
  });

  it('passes over a byte-order mark, carriage returns and blank lines without losing the count', () => {
    expect(places('\uFEFFa,b\r\n\r\n1,2\r\n')).toEqual([
      [['a', 1, 1], ['b', 1, 3]],
      [['1', 3, 1], ['2', 3, 3]],
    ]);
  });

  it('keeps the count after a cell that runs over lines', () => {
    expect(places('a,b\r\n1,"two\r\nlines"\r\n\r\n"x\ny",z\n3,4')).toEqual([
      [['a', 1, 1], ['b', 1, 3]],
      [['1', 2, 1], ['two\nlines', 2, 3]],
      [['x\ny', 5, 1], ['z', 6, 4]],
      [['3', 7, 1], ['4', 7, 3]],
    ]);
  });

  it('reads doubled quotes as one', () => {
    expect(places('a,b\n"say ""x, y""",2\n')?.[1]).toEqual([['say "x, y"', 2, 1], ['2', 2, 16]]);
  });

  it('finds no record in an empty text', () => {
    expect(places('')).toEqual([]);
    expect(places('\uFEFF\r\n\r\n')).toEqual([]);
  });

  it.each([
    ['a,b\n\n1,2\n"x\ny","open\n3,4\n', 5, 4, 'A quote opens here and is never closed.'],
    ['a,b\n\n1,2\n"x\ny",in"side\n3,4\n', 5, 6, 'A quote stands inside a cell.'],
    ['a,b\n1,"x"y\n', 2, 5, 'A quote stands inside a cell.'],
  ])('points at the quote that breaks %j', (text, line, column, message) => {
    expect(parseCsv(text).fault).toMatchObject({ line, column, message });
  });
});
