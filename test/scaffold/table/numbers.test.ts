import { describe, expect, it } from 'vitest';
import { decimalEvidence, plainNumber, writtenNumber } from '../../../src/scaffold/table/numbers.ts';

const read = (cell: string, decimal: '.' | ',' = '.') => {
  const written = writtenNumber(cell);
  return written && plainNumber(written.body, decimal);
};

describe('numbers as people write them', () => {
  it.each([
    ['1234.5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1 234 567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1’234.50', '1234.50'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['(1,234)', '-1234'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['12%', '12'],
    ['$1,234', '1234'],
    ['€ 5', '5'],
    ['1.2e-3', '1.2e-3'],
    ['0', '0'],
  ])('reads %s as %s', (cell, number) => expect(read(cell)).toBe(number));

  it.each([
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['0,5', '0.5'],
    ['12,50', '12.50'],
  ])('reads %s as %s with a decimal comma', (cell, number) => expect(read(cell, ',')).toBe(number));

  it.each(['1,23', '1,2345', '12,34,567', '0101', '3 e', '2019-01', '2019Q1', 'about 5', '', '1 23', '1.2.3'])('does not take %j for a number', (cell) => expect(read(cell)).toBeUndefined());
});

it('tells which mark is decimal only where the digits show it', () => {
  expect(['1.5', '1234.567', '0.123', '1,234.5', '1,234,567'].map(decimalEvidence)).toEqual(['.', '.', '.', '.', '.']);
  expect(['1,5', '1234,567', '0,123', '1.234,5', '1.234.567'].map(decimalEvidence)).toEqual([',', ',', ',', ',', ',']);
  expect(['1,234', '1.234', '-12,345'].map(decimalEvidence)).toEqual(['either', 'either', 'either']);
  expect(decimalEvidence('1234')).toBeUndefined();
});
