import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFormula } from '../../src/markup/escape.ts';
import { csvOf } from '../../src/tables/csv.ts';

describe('a CSV file to take along', () => {
  test('holds numbers as they are, missing cells empty, and quotes only what needs it', () => {
    expect(csvOf(['name', 'value'], [['a, "b"', -1.5], ['c', null], ['d', true]])).toBe('name,value\n"a, ""b""",-1.5\nc,\nd,true\n');
  });

  test('is read back by any CSV reader, whatever the texts are', () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\ufeff'));
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read: unknown = parse(csvOf(['one', 'two'], rows), { from_line: 1, relax_column_count: false, skip_empty_lines: false });
        // What a spreadsheet would compute has an apostrophe before it.
        expect(read).toEqual([['one', 'two'], ...rows.map((row) => row.map((cell) => (isFormula(cell) ? `'${cell}` : cell)))]);
      }),
    );
  });
});
