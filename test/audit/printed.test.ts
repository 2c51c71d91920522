import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalOf, printDecimal, toNumber } from '../../src/audit/decimal.ts';
import { parsePrinted, printBeside } from '../../src/audit/printed.ts';

describe('a printed number', () => {
  it.each([
    ['123.743', 123.743, 3, 0, 0.001],
    ['0.0076', 0.0076, 4, 0, 0.0001],
    ['.0049', 0.0049, 4, 0, 0.0001],
    ['11.820', 11.82, 3, 0, 0.001],
    ['-3.647', -3.647, 3, 0, 0.001],
    ['−4.703', -4.703, 3, 0, 0.001],
    ['+0.5', 0.5, 1, 0, 0.1],
    ['1,209,402', 1209402, 0, 0, 1],
    ['5\u202F761\u202F455', 5761455, 0, 0, 1],
    ['470,000', 470000, 0, 4, 1],
    ['300', 300, 0, 2, 1],
    ['0', 0, 0, 0, 1],
    ['2011', 2011, 0, 0, 1],
    ['6.3%', 6.3, 1, 0, 0.1],
    ['25 %', 25, 0, 0, 1],
  ])('%s is %d with %i digits, %i zeros at its end, in steps of %d', (text, value, digits, trailingZeros, step) => {
    const printed = parsePrinted(text);
    expect({ value: toNumber(printed.value), digits: printed.digits, trailingZeros: printed.trailingZeros, step: toNumber(printed.step) }).toEqual({ value, digits, trailingZeros, step });
  });

  it('tells percent by its sign', () => {
    expect(parsePrinted('6.3%').percent).toBe(true);
    expect(parsePrinted('6.3').percent).toBe(false);
  });

  it('counts in a coarser unit when one is declared', () => {
    expect(toNumber(parsePrinted('300', 100).step)).toBe(100);
    expect(toNumber(parsePrinted('37.5', 2.5).step)).toBe(2.5);
    expect(toNumber(parsePrinted('0', 10).step)).toBe(10);
    expect(() => parsePrinted('304', 10)).toThrow('"304" is no multiple of the declared step 10');
    expect(() => parsePrinted('5', 10)).toThrow(RangeError);
  });

  it.each(['', '-', 'five', '$300', '1,23', '12,34,567', '1,234\u202F567', '1234,567', '1.2.3', '5.', '3-4', '5G', ' 5'])('refuses "%s"', (text) => {
    expect(() => parsePrinted(text)).toThrow(`"${text}" is not a number in digits`);
  });

  const sign = fc.constantFrom('', '-', '−');
  const whole = fc.bigInt({ min: 0n, max: 10n ** 15n });
  const fraction = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 9 });
  const group = fc.constantFrom('', ',', '\u202F', '\u00A0');

  it('comes back as it was printed', () => {
    fc.assert(
      fc.property(sign, whole, fraction, group, (minus, units, digits, between) => {
        const plain = `${units}${digits === '' ? '' : `.${digits}`}`;
        const text = `${minus}${printDecimal(decimal(plain), between)}`;
        const printed = parsePrinted(text);
        expect(printDecimal(printed.value, printed.group).replace('−', '')).toBe(text.replace(/^[-−]/, ''));
        expect(printed.digits).toBe(digits.length);
        expect(printed.value.coefficient < 0n).toBe(minus !== '' && /[1-9]/.test(plain));
      }),
    );
  });

  it('has a step of one in its last digit: one step more changes that digit alone or carries', () => {
    fc.assert(
      fc.property(whole, fraction, (units, digits) => {
        const text = `${units}${digits === '' ? '' : `.${digits}`}`;
        const { value, step } = parsePrinted(text);
        expect(step.digits).toBe(digits.length);
        expect(printDecimal({ coefficient: value.coefficient + step.coefficient, digits: value.digits }).length).toBeGreaterThanOrEqual(text.length);
        expect(BigInt(printDecimal({ coefficient: value.coefficient + step.coefficient, digits: value.digits }).replace('.', '')) - BigInt(text.replace('.', ''))).toBe(1n);
      }),
    );
  });
});

describe('a computed number beside a printed one', () => {
  const beside = (printed: string, computed: number): string => printBeside(parsePrinted(printed), decimalOf(computed));

  it('shows two digits more than the print', () => {
    expect(beside('3.068', 3.0687312)).toBe('3.06873');
    expect(beside('10.42', 10.422209)).toBe('10.4222');
    expect(beside('-3.647', -3.64719)).toBe('−3.64719');
    expect(beside('0.226', 0.2260012)).toBe('0.22600');
  });

  it('shows no more when the printed digits are enough', () => {
    expect(beside('14', 14)).toBe('14');
    expect(beside('11.820', 11.82)).toBe('11.820');
  });

  it('shows the first digits of a number that is too small for that', () => {
    expect(beside('0.1', 0.0000123)).toBe('0.000012');
    expect(beside('5', 0)).toBe('0');
  });

  it('groups thousands as the print does', () => {
    expect(beside('4,323,000', 4323409)).toBe('4,323,409');
    expect(beside('182226', 182226.5)).toBe('182226.50');
    expect(beside('20', 12345)).toBe('12,345');
    expect(beside('5\u202F761\u202F455', 5761454)).toBe('5\u202F761\u202F454');
  });
});
