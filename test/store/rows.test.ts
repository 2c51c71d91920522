import { expect, it } from 'vitest';
import { packedRows, rowsIn } from '../../src/store/rows.ts';

it('gives rows back as they were added, however many', () => {
  const rows = packedRows<[string, number]>();
  const all = Array.from({ length: 2345 }, (_, at): [string, number] => [`row ${at}`, at]);
  for (const row of all) rows.add(row);
  expect(rowsIn(rows.bytes())).toEqual(all);
  expect(rowsIn(packedRows().bytes())).toEqual([]);
});
