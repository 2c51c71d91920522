import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundGrowthRate, timesAsLarge, timesLarger, yearOnYear } from '../../src/statistics/index.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const positive = fc.double({ min: 0.01, max: 1e9, noNaN: true });

describe('growth', () => {
  it('compounds: a doubling in ten periods is 7.18 percent each', () => {
    expectDigits(compoundGrowthRate(50, 100, 10), 0.0717734625362931, 14);
    expect(compoundGrowthRate(80, 80, 3)).toBe(0);
  });

  it('undoes compounding', () => {
    fc.assert(fc.property(positive, fc.double({ min: -0.5, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }), (first, rate, periods) => {
      expect(compoundGrowthRate(first, first * (1 + rate) ** periods, periods)).toBeCloseTo(rate, 10);
    }));
  });

  it('year on year, chained, leads from the first value to the last', () => {
    const level = fc.double({ min: 1, max: 1000, noNaN: true });
    fc.assert(fc.property(fc.array(level, { minLength: 2, maxLength: 20 }), (series) => {
      const chained = yearOnYear(series).reduce((value, rate) => value * (1 + rate), series[0] ?? NaN);
      expect(chained / (series.at(-1) ?? NaN)).toBeCloseTo(1, 6);
    }));
    expect(yearOnYear([100, 110, 99])).toEqual([0.1, -0.1]);
  });

  it('tells "times as large" from "times larger": 58.6 against 6.3', () => {
    expectDigits(timesAsLarge(58.6, 6.3), 9.301587301587301, 14);
    expectDigits(timesLarger(58.6, 6.3), 8.301587301587301, 14);
  });

  it('is refused from or to nothing', () => {
    expectRefusal(() => compoundGrowthRate(0, 5, 2), 'domain', /positive values, got 0 and 5/);
    expectRefusal(() => compoundGrowthRate(1, 5, 0), 'domain', /positive number of periods, got 0/);
    expectRefusal(() => compoundGrowthRate(1, NaN, 2), 'not-finite', /1 of 3/);
    expectRefusal(() => yearOnYear([1]), 'too-few-observations', /at least 2/);
    expectRefusal(() => yearOnYear([1, 0, -2]), 'domain', /2 of 3 are not/);
    expectRefusal(() => timesAsLarge(1, 0), 'domain', /positive base, got 0/);
    expectRefusal(() => timesLarger(1, -1), 'domain', /positive base, got -1/);
  });
});
