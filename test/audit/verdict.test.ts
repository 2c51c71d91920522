import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, decimalOf, printDecimal, toNumber } from '../../src/audit/decimal.ts';
import { growth, interval, over, times } from '../../src/audit/interval.ts';
import type { Quantity } from '../../src/audit/interval.ts';
import { parsePrinted } from '../../src/audit/printed.ts';
import { judge } from '../../src/audit/verdict.ts';
import type { Circumstances } from '../../src/audit/verdict.ts';

function verdict(printed: string, recomputed: Quantity | undefined, circumstances: Circumstances & { step?: number } = {}): string {
  const { verdict, ground } = judge(parsePrinted(printed, circumstances.step), recomputed, circumstances);
  return `${verdict}: ${ground}`;
}

describe('a number printed in digits', () => {
  it.each([
    ['11.547', 11.54693],
    ['0.226', 0.226],
    ['11.820', 11.81956],
    ['-3.647', -3.6472],
    ['−4.703', -4.7026],
    ['.0049', 0.004893],
    ['0.0001', 0.0000842],
    ['10.42', 10.4222],
    ['20', 20.05],
    ['14', 14],
    ['4.472', Math.sqrt(20)],
    ['0.00', -0.001],
  ])('%s is reproduced by %d, which rounds to it', (printed, recomputed) => {
    expect(verdict(printed, recomputed)).toBe('reproduced: rounded');
  });

  it.each([
    ['3.068', 3.06873],
    ['1.367', 1.36768],
    ['300', 300.892],
    ['7.120', 7.1208],
    ['-2.3', -2.39],
    ['0.9', 0.99999],
  ])('%s is a matter of rounding for %d, which is cut to it', (printed, recomputed) => {
    expect(verdict(printed, recomputed)).toBe('rounding: cut');
  });

  it.each([
    ['3.069', 3.0694999, 'reproduced: rounded'],
    ['3.067', 3.06873, 'differs: off'],
    ['3.070', 3.06873, 'differs: off'],
    ['0.761', 0.77, 'differs: off'],
    ['-3.647', 3.6472, 'differs: off'],
    ['8', 9.3016, 'differs: off'],
    ['6,254,411', 6254.411, 'differs: off'],
    ['3.0787', 3.06873, 'differs: off'],
  ])('%s against %d: %s', (printed, recomputed, expected) => {
    expect(verdict(printed, recomputed)).toBe(expected);
  });

  it('means all of its digits: a trailing zero is one', () => {
    expect(verdict('11.82', 11.8196)).toBe('reproduced: rounded');
    expect(verdict('11.820', 11.8184)).toBe('differs: off');
    expect(verdict('4.0', 4.04)).toBe('reproduced: rounded');
    expect(verdict('4.00', 4.04)).toBe('differs: off');
  });

  it('counts whole numbers in ones, unless the unit that was rounded to is declared', () => {
    expect(verdict('300', 300.892)).toBe('rounding: cut');
    expect(verdict('300', 300.892, { step: 100 })).toBe('reproduced: rounded');
    expect(verdict('300', 370, { step: 100 })).toBe('rounding: cut');
    expect(verdict('470,000', 470_012, { step: 10_000 })).toBe('reproduced: rounded');
  });

  it('is compared in its own unit', () => {
    expect(verdict('5.71', 5_716_330, { scale: 1e6 })).toBe('rounding: cut');
    expect(verdict('300', 300_892, { scale: 1000, step: 10 })).toBe('reproduced: rounded');
    expect(verdict('30', 0.3004, { scale: 0.01 })).toBe('reproduced: rounded');
    expect(verdict('28.7', 0.287, { scale: 0.01 })).toBe('reproduced: rounded');
    expect(() => verdict('1', 1, { scale: 0 })).toThrow('the scale 0 is not positive');
  });

  it('may have rounded a tie either way, whatever binary fractions make of it', () => {
    expect(verdict('101', 1.005 * 100)).toBe('reproduced: rounded');
    expect(verdict('100', 1.005 * 100)).toBe('reproduced: half-even');
    expect(verdict('1.01', 1.005)).toBe('reproduced: rounded');
    expect(verdict('1.00', 1.005)).toBe('reproduced: half-even');
    expect(verdict('2.67', 2.675)).toBe('rounding: cut');
    expect(verdict('2.68', 2.675)).toBe('reproduced: rounded');
    expect(verdict('29', 0.29 * 100)).toBe('reproduced: rounded');
    expect(verdict('28', 0.29 * 100)).toBe('differs: off');
    expect(verdict('-2', -2.5)).toBe('reproduced: half-even');
  });

  it('is reproduced by any value that a paper would round to it, by no value further off than a digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.nat(5), (value, digits) => {
        const text = value.toFixed(digits);
        const exact = decimalOf(value);
        // toFixed rounds the binary value and the verdict the decimal one: they part at ties only, which are either's right.
        expect(judge(parsePrinted(text), value).verdict).toBe('reproduced');
        const step = parsePrinted(text).step;
        for (const direction of [1n, -1n]) {
          const off = toNumber(add(exact, { coefficient: direction * 2n * step.coefficient, digits: step.digits }));
          expect(judge(parsePrinted(text), off).verdict).toBe('differs');
        }
      }),
    );
  });
});

describe('a judgement', () => {
  it('says what was recomputed, by how much it is off, and what the paper would have printed', () => {
    const { recomputed, difference, printedAs } = judge(parsePrinted('3.068'), 3.06873);
    expect(recomputed && printDecimal(recomputed.low)).toBe('3.06873');
    expect(difference && printDecimal(difference.low)).toBe('0.00073');
    expect(printedAs).toBe('3.069');
  });

  it('is open when nothing could be recomputed', () => {
    expect(judge(parsePrinted('6.715'), undefined)).toEqual({ verdict: 'not computable', ground: 'missing', recomputed: null, difference: null, printedAs: null });
  });

  it('is refused for what is no value', () => {
    expect(() => verdict('1', Number.NaN)).toThrow('NaN is not a finite number');
    expect(() => verdict('1', { low: 2, high: 1 })).toThrow('an interval from 2 to 1 is empty');
  });
});

describe('a value recomputed from rounded numbers', () => {
  it('is a matter of rounding when they leave room for the printed one: 1.2 to 4.0 over 12 years, printed 10.1', () => {
    const rate = growth(interval('1.2'), interval('4.0'), 12);
    expect(verdict('10.1', rate, { scale: 0.01 })).toBe('rounding: rounded-inputs');
    expect(judge(parsePrinted('10.1'), rate, { scale: 0.01 }).printedAs).toBe('10.1 to 11.1');
    expect(verdict('20', growth(interval('3.5'), interval('92.4'), 18), { scale: 0.01 })).toBe('reproduced: rounded');
    expect(verdict('9.9', rate, { scale: 0.01 })).toBe('differs: off');
  });

  it('is reproduced when all that they leave open is printed so', () => {
    expect(verdict('2', over(interval('115.691'), interval('54.982')))).toBe('reproduced: rounded');
    expect(verdict('8.1', { low: 8.05, high: 8.14 })).toBe('reproduced: rounded');
    expect(verdict('8.0', { low: 7.96, high: 8.05 })).toBe('reproduced: half-even');
  });

  it('may have been cut as well', () => {
    expect(verdict('10.1', { low: 10.16, high: 10.18 })).toBe('rounding: rounded-inputs');
    expect(verdict('10.1', { low: 10.2, high: 10.3 })).toBe('differs: off');
    expect(verdict('-10.1', { low: -10.18, high: -10.16 })).toBe('rounding: rounded-inputs');
    expect(verdict('-10.1', { low: -10.3, high: -10.2 })).toBe('differs: off');
    expect(verdict('0.0', { low: -0.09, high: -0.06 })).toBe('rounding: rounded-inputs');
  });

  it('never differs when the inputs print as they should and the product is printed rounded', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 100, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true }), (a, b) => {
        expect(judge(parsePrinted((a * b).toFixed(1)), times(interval(a.toFixed(1)), interval(b.toFixed(1)))).verdict).not.toBe('differs');
      }),
    );
  });
});

describe('a number in a sentence that compares', () => {
  it('is reproduced when the bound holds', () => {
    expect(verdict('20', 20.05, { comparison: 'more-than' })).toBe('reproduced: holds');
    expect(verdict('0.1', 0.101, { comparison: 'less-than' })).toBe('differs: fails');
    expect(verdict('0.1', 0.06, { comparison: 'less-than' })).toBe('reproduced: holds');
    expect(verdict('100', 97.2, { comparison: 'more-than' })).toBe('differs: fails');
    expect(verdict('10', 8.87, { comparison: 'at-least' })).toBe('differs: fails');
    expect(verdict('4,600,000', 4_601_000, { comparison: 'more-than' })).toBe('reproduced: holds');
    expect(verdict('10', 10, { comparison: 'at-most' })).toBe('reproduced: holds');
  });

  it('is not more than itself, by rounding or by the noise of binary fractions', () => {
    expect(verdict('0.3', 0.1 + 0.2, { comparison: 'more-than' })).toBe('differs: fails');
    expect(verdict('0.3', 0.3, { comparison: 'less-than' })).toBe('differs: fails');
    expect(verdict('20', 19.9, { comparison: 'more-than' })).toBe('differs: fails');
  });

  it('is a matter of rounding when "at least" or "at most" holds for the rounded value', () => {
    expect(verdict('20', 19.96, { comparison: 'at-least' })).toBe('rounding: holds-rounded');
    expect(verdict('20', 20.7, { comparison: 'at-most' })).toBe('rounding: holds-rounded');
    expect(verdict('20', 19.4, { comparison: 'at-least' })).toBe('differs: fails');
  });

  it('is a matter of rounding when it holds for a part of what rounded inputs leave open', () => {
    expect(verdict('2', { low: 1.9, high: 2.2 }, { comparison: 'more-than' })).toBe('rounding: rounded-inputs');
    expect(verdict('2', { low: 2.1, high: 2.2 }, { comparison: 'more-than' })).toBe('reproduced: holds');
    expect(verdict('2', { low: 1.8, high: 1.9 }, { comparison: 'more-than' })).toBe('differs: fails');
  });
});

describe('a number in a sentence that says "about"', () => {
  it('is held to its printed digits like any other', () => {
    expect(verdict('13', 13.2, { comparison: 'about' })).toBe('reproduced: rounded');
    expect(verdict('90', 88.2, { comparison: 'about' })).toBe('differs: off');
  });

  it('is a matter of rounding as far as the text is declared to reach, and no further', () => {
    expect(verdict('90', 88.2, { comparison: 'about', within: 2.5 })).toBe('rounding: within');
    expect(verdict('90', 87.5, { comparison: 'about', within: 2.5 })).toBe('rounding: within');
    expect(verdict('90', 87.4, { comparison: 'about', within: 2.5 })).toBe('differs: off');
    expect(verdict('90', { low: 80, high: 88 }, { comparison: 'about', within: 2.5 })).toBe('rounding: within');
  });

  it('reaches nowhere without an "about"', () => {
    expect(verdict('90', 88.2, { within: 2.5 })).toBe('differs: off');
  });
});
