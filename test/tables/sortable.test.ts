import { describe, expect, it } from 'vitest';
import { standAlone } from '../../src/tables/sortable.ts';

const names = { numeric: false, header: true, cells: ['A', 'B', 'C', 'D'] };
const table = (...cells: (string | null)[]) => [names, { numeric: true, header: false, cells }];

describe('the rows of a table may be put in another order', () => {
  it.each([
    ['plain numbers, some of them missing', table('1,000.5', '−2', null, '.5')],
  ])('where they are %s', (_, columns) => expect(standAlone(columns)).toBe(true));

  it.each([
    ['numbers with asterisks', table('0.12***', '1', '2', '3')],
    ['standard errors in brackets', table('0.12', '(2.1)', '0.3', '(1.1)')],
    ['rows that continue the one above', [{ ...names, cells: ['A', '', 'B', ''] }, { numeric: true, header: false, cells: ['1', '2', '3', '4'] }]],
    ['rows of one name', [{ ...names, cells: ['A', 'A', 'B', 'B'] }, { numeric: true, header: false, cells: ['1', '2', '3', '4'] }]],
    ['three rows', [{ ...names, cells: ['A', 'B', 'C'] }]],
  ])('not where they have %s', (_, columns) => expect(standAlone(columns)).toBe(false));
});
