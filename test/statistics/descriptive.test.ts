import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  autocorrelation, mean, median, naturalLog, quantile, standardDeviation, summarize,
} from '../../src/statistics/index.ts';
import * as nist from './fixtures/nist-sample.ts';
import { foreignInvestment, patentApplications } from './fixtures/wdi-china.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

// Correct digits of mean, standard deviation and autocorrelation. Fewer than 13 where the decimals themselves
// do not fit a double: 10000000.1 is off by 1e-9, which is 1e-8 of the deviation from the mean.
const CERTIFIED: readonly (readonly [nist.CertifiedSample, number, number, number])[] = [
  [nist.piDigits, 15, 15, 14.5],
  [nist.lottery, 15, 15, 14.5],
  [nist.lew, 15, 15, 14.5],
  [nist.mavro, 15, 13, 13.5],
  [nist.michelso, 15, 13.5, 13],
  [nist.numAcc1, 15, 15, 15],
  [nist.numAcc2, 15, 15, 14.5],
  [nist.numAcc3, 15, 9, 12],
  [nist.numAcc4, 15, 8, 10.5],
];

describe('descriptive statistics', () => {
  it.each(CERTIFIED)('agree with the certified values of NIST $name', (sample, forMean, forDeviation, forCorrelation) => {
    expectDigits(mean(sample.data), sample.mean, forMean);
    expectDigits(standardDeviation(sample.data), sample.standardDeviation, forDeviation);
    expectDigits(autocorrelation(sample.data), sample.autocorrelation, forCorrelation);
  });

  it('give the rows that the trade-imbalance paper prints for years, patents and investment', () => {
    const years = Array.from({ length: 15 }, (_, index) => 2004 + index);
    expect(rounded(years)).toEqual({ n: 15, mean: 2011, standardDeviation: 4.472, minimum: 2004, median: 2011, maximum: 2018 });
    expect(rounded(naturalLog(patentApplications))).toEqual({
      n: 14, mean: 11.547, standardDeviation: 0.226, minimum: 11.076, median: 11.554, maximum: 11.82,
    });
    // The paper cuts the mean and the minimum (3.068, 1.367) where these are rounded.
    expect(rounded(foreignInvestment)).toEqual({
      n: 15, mean: 3.069, standardDeviation: 1.098, minimum: 1.368, median: 3.04, maximum: 4.554,
    });
  });

  it('take quantiles as R 4.2.2 does by default (type 7)', () => {
    const expected = [1.457063, 1.524806, 2.38484, 4.465536, 4.5478562];
    for (const [index, probability] of [0.05, 0.1, 0.25, 0.9, 0.99].entries()) {
      expectDigits(quantile(foreignInvestment, probability), expected[index] ?? NaN, 12);
    }
    expect(median([3, 1, 2, 10])).toBe(2.5);
    expect(quantile([7], 0.3)).toBe(7);
  });

  it('follow a shift and a change of scale of the sample', () => {
    fc.assert(fc.property(samples, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 50 }), (sample, shift, scale) => {
      const before = summarize(sample);
      const after = summarize(sample.map((value) => value * scale + shift));
      expect(after.n).toBe(before.n);
      expect(after.mean).toBeCloseTo(before.mean * scale + shift, 6);
      expect(after.standardDeviation).toBeCloseTo(before.standardDeviation * scale, 6);
      expect(after.minimum).toBe(before.minimum * scale + shift);
      expect(after.median).toBeCloseTo(before.median * scale + shift, 6);
      expect(after.maximum).toBe(before.maximum * scale + shift);
    }));
  });

  it('do not depend on the order of the sample', () => {
    fc.assert(fc.property(samples, (sample) => {
      expect(summarize(sample.toReversed())).toEqual(summarize(sample));
    }));
  });

  it('have quantiles that rise with the probability', () => {
    fc.assert(fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (sample, a, b) => {
      expect(quantile(sample, Math.min(a, b))).toBeLessThanOrEqual(quantile(sample, Math.max(a, b)) + 1e-9);
    }));
  });

  it('are refused where they would mean nothing', () => {
    expectRefusal(() => summarize([1]), 'too-few-observations', /standard deviation: needs at least 2 observations, got 1/);
    expectRefusal(() => mean([]), 'too-few-observations', /got 0/);
    expectRefusal(() => mean([1, NaN, Infinity]), 'not-finite', /2 of 3 values are not finite; the first is NaN at position 1/);
    expectRefusal(() => quantile([1, 2], 1.5), 'domain', /between 0 and 1, got 1.5/);
    expectRefusal(() => autocorrelation([0.1, 0.1, 0.1]), 'domain', /does not vary: all 3 values are 0.1/);
  });
});

const samples = fc.array(fc.integer({ min: -100000, max: 100000 }), { minLength: 2, maxLength: 40 });

function rounded(sample: readonly number[]): Record<string, number> {
  return Object.fromEntries(Object.entries(summarize(sample)).map(([name, value]) => [name, Math.round(value * 1000) / 1000]));
}
