import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { needsGrouping, printNumber, withMinusSign } from '../../src/tables/number.ts';

describe('a printed number', () => {
  test('carries a minus sign, not a hyphen', () => {
    expect(printNumber(-2.5)).toBe('−2.5');
    expect(withMinusSign('-0.123***')).toBe('−0.123***');
    expect(withMinusSign('(-2.13)')).toBe('(−2.13)');
  });

  test('keeps the digits that it has unless the column asks for others', () => {
    expect(printNumber(3.0687)).toBe('3.0687');
    expect(printNumber(3.0687, { digits: 2 })).toBe('3.07');
    expect(printNumber(12, { digits: 2 })).toBe('12.00');
  });

  test('sets off thousands only in columns with numbers of five digits, so that years never are', () => {
    expect(needsGrouping([2000, 2009, 'n/a', null])).toBe(false);
    expect(needsGrouping([980, -24_000])).toBe(true);
    expect(printNumber(1_234_567.25, { grouped: true })).toBe('1,234,567.25');
    expect(printNumber(980, { grouped: true })).toBe('980');
    expect(printNumber(2009)).toBe('2009');
  });

  test('has no sign when it rounds to nothing', () => {
    expect(printNumber(-0.004, { digits: 2 })).toBe('0.00');
  });

  test('leaves hyphens inside words alone', () => {
    expect(withMinusSign('two-sided')).toBe('two-sided');
    expect(withMinusSign('- none')).toBe('- none');
  });

  test('reads back as the number it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.boolean(), (value, grouped) => {
        const text = printNumber(value, { grouped }).replaceAll(',', '').replace('−', '-');
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
