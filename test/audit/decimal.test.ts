import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decimal, decimalOf, half, printDecimal, roundTo, subtract, toNumber, trimmed, unitOf } from '../../src/audit/decimal.ts';
import type { RoundingMode } from '../../src/audit/decimal.ts';

const rounded = (text: string, digits: number, mode: RoundingMode): string => printDecimal(roundTo(decimal(text), unitOf(digits), mode));

describe('rounding a decimal number', () => {
  it.each([
    ['2.5', 0, '3', '2', '2'],
    ['3.5', 0, '4', '4', '3'],
    ['-2.5', 0, '−3', '−2', '−2'],
    ['3.06873', 3, '3.069', '3.069', '3.068'],
    ['0.0045', 3, '0.005', '0.004', '0.004'],
    ['-0.0004', 3, '0.000', '0.000', '0.000'],
    ['0.99999', 2, '1.00', '1.00', '0.99'],
  ])('%s to %i digits: away from zero at a tie %s, to even %s, cut %s', (text, digits, away, even, cut) => {
    expect([rounded(text, digits, 'half-away'), rounded(text, digits, 'half-even'), rounded(text, digits, 'cut')]).toEqual([away, even, cut]);
  });

  it('takes any step, not only powers of ten', () => {
    expect(toNumber(roundTo(decimal('300.892'), decimal('100'), 'half-away'))).toBe(300);
    expect(toNumber(roundTo(decimal('37.6'), decimal('2.5'), 'half-away'))).toBe(37.5);
    expect(() => roundTo(decimal('1'), decimal('0'), 'cut')).toThrow('a step must be positive');
  });

  it('never moves a number by more than half a step, and never away from zero when it cuts', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(12), fc.nat(12), (coefficient, digits, to) => {
        const value = { coefficient, digits };
        for (const mode of ['half-away', 'half-even'] as const) {
          const error = subtract(roundTo(value, unitOf(to), mode), value);
          expect(compare(error, half(unitOf(to)))).toBeLessThanOrEqual(0);
          expect(compare({ coefficient: -error.coefficient, digits: error.digits }, half(unitOf(to)))).toBeLessThanOrEqual(0);
        }
        const cut = roundTo(value, unitOf(to), 'cut');
        const lost = subtract(value, cut);
        expect(coefficient < 0n ? lost.coefficient <= 0n : lost.coefficient >= 0n).toBe(true);
        expect(compare({ coefficient: lost.coefficient < 0n ? -lost.coefficient : lost.coefficient, digits: lost.digits }, unitOf(to))).toBeLessThan(0);
      }),
    );
  });
});

describe('a computed double', () => {
  it('stands for the decimal number that its arithmetic meant', () => {
    expect(printDecimal(decimalOf(0.1 + 0.2))).toBe('0.3');
    expect(printDecimal(decimalOf(1.005 * 100))).toBe('100.5');
    expect(printDecimal(decimalOf(0.29 * 100))).toBe('29');
    expect(printDecimal(decimalOf(4.35 * 100))).toBe('435');
  });

  it('is read from its exponent too', () => {
    expect(printDecimal(decimalOf(1e-7))).toBe('0.0000001');
    expect(printDecimal(decimalOf(1.5e21), ',')).toBe('1,500,000,000,000,000,000,000');
    expect(printDecimal(decimalOf(-0))).toBe('0');
  });

  it('is refused when it is not finite', () => {
    expect(() => decimalOf(Number.NaN)).toThrow('NaN is not a finite number');
    expect(() => decimalOf(Infinity)).toThrow(RangeError);
  });

  it('keeps every number of up to 15 digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), fc.nat(15), (coefficient, digits) => {
        const value = { coefficient: BigInt(coefficient), digits };
        expect(decimalOf(toNumber(value))).toEqual(trimmed(value));
      }),
    );
  });
});

describe('printing a decimal number', () => {
  it('keeps its digits, zeros included, and groups thousands', () => {
    expect(printDecimal(decimal('1209402'), ',')).toBe('1,209,402');
    expect(printDecimal(decimal('209402.0500'), ',')).toBe('209,402.0500');
    expect(printDecimal(decimal('-.5'))).toBe('−0.5');
    expect(printDecimal(decimal('123'), ',')).toBe('123');
  });

  it('refuses what is no number', () => {
    for (const text of ['', '-', '.', '1,2', 'five', '1e']) expect(() => decimal(text)).toThrow(`"${text}" is not a decimal number`);
  });
});
