import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/dataset/catalogue.ts';
import type { Column, Columns, Declaration } from '../../src/dataset/declaration.ts';
import { validate } from '../../src/dataset/validate.ts';

// What a cell may hold: text without outer spaces or carriage returns, finite numbers, nothing.
const text = fc.string({ unit: fc.constantFrom(...'ab,"\n é中😀') }).filter((written) => written.trim() === written);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value));
const valueOf: Record<Column['type'], fc.Arbitrary<string | number>> = {
  text: text.filter((written) => written !== ''),
  number,
  integer: fc.maxSafeInteger(),
  year: fc.integer({ min: 1900, max: 2100 }),
};
const cellOf = ({ type, optional }: Column) => (optional ? fc.option(valueOf[type]) : valueOf[type]);
const column = fc.record({ type: fc.constantFrom<Column['type'][]>('text', 'number', 'integer', 'year'), meaning: fc.constant('m'), optional: fc.constantFrom(true as const, undefined) });
const table = fc
  .dictionary(fc.string({ unit: fc.constantFrom(...'xyz,"é'), minLength: 1 }), column, { minKeys: 1, maxKeys: 4 })
  .chain((columns) => {
    const cells = Object.fromEntries(Object.entries(columns).map(([name, declared]) => [name, cellOf(declared)]));
    return fc.record({ columns: fc.constant(columns), rows: fc.array(fc.record(cells), { minLength: 1, maxLength: 6 }) });
  });

describe('canonical CSV', () => {
  it('gives back every table that it is written from', () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const key = Object.keys(columns);
        const seen = new Set<string>();
        const distinct = rows.filter((row) => {
          const name = JSON.stringify(key.map((column) => row[column]));
          return !seen.has(name) && seen.add(name);
        });
        const declaration = declare(columns, key);
        const written = toCsv({ declaration, rows: () => distinct });
        const read = validate(written, declaration, 'data.csv');
        expect(read.diagnostics).toEqual([]);
        expect(read.rows.map((row) => ({ ...row }))).toEqual(distinct.map((row) => ({ ...row })));
        expect(toCsv({ declaration, rows: () => read.rows })).toBe(written);
      }),
    );
  });

  it('never reads a row from text that is not a table, and never fails to say why', () => {
    const columns: Columns = { year: { type: 'year', meaning: 'm' }, value: { type: 'number', meaning: 'm' } };
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'year,value\n\r"12.x ') }), (written) => {
        const { rows, diagnostics } = validate(written, declare(columns, ['year', 'value']), 'data.csv');
        const lines = written.split(/\r\n?|\n/);
        expect(rows.length > 0 || diagnostics.length > 0).toBe(true);
        for (const { line, column } of diagnostics) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function declare(columns: Columns, key: readonly string[]): Declaration<Columns> {
  const source = { publisher: 'p', title: 't', vintage: 'v', licence: 'l', obtained: 'o' };
  return { title: 't', description: 'd', file: new URL('file:///t/data.csv'), columns, key, basis: 'source', sources: { source } };
}

