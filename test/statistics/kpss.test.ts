import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, kpss, naturalLog } from '../../src/statistics/index.ts';
import type { Around, TabulatedProbability } from '../../src/statistics/index.ts';
import { consumerPrices } from './fixtures/consumer-prices.ts';
import { realProduct, unemployment } from './fixtures/nelson-plosser.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const series = { product: naturalLog(realProduct), unemployment };

// statsmodels 0.13.5, kpss(x, regression, nlags); R urca 1.3-3, ur.kpss(x, type, use.lag) gives the same statistics.
const REFERENCE: readonly (readonly [keyof typeof series, number, Around, number, TabulatedProbability['relation'], number])[] = [
  ['product', 0, 'level', 5.960080314, 'at most', 0.01],
  ['product', 0, 'trend', 0.6298945845, 'at most', 0.01],
  ['product', 3, 'level', 1.593138879, 'at most', 0.01],
  ['product', 3, 'trend', 0.1976005387, 'interpolated', 0.016899798],
  ['product', 10, 'level', 0.667916953, 'interpolated', 0.01646209518],
  ['product', 10, 'trend', 0.1335652444, 'interpolated', 0.07302732517],
  ['unemployment', 0, 'level', 0.4650473747, 'interpolated', 0.04953887956],
  ['unemployment', 1, 'level', 0.2505477395, 'at least', 0.1],
  ['unemployment', 1, 'trend', 0.2042141237, 'interpolated', 0.01441970363],
  ['unemployment', 3, 'trend', 0.1198875196, 'interpolated', 0.09835644518],
  ['unemployment', 10, 'trend', 0.07921636514, 'at least', 0.1],
];

describe('the KPSS test', () => {
  it.each(REFERENCE)('of Nelson and Plosser’s %s with %d lags around a %s agrees with statsmodels and R urca', (
    name, lags, around, statistic, relation, value,
  ) => {
    const test = kpss(series[name], { around, lags });
    expectDigits(test.statistic, statistic, 9);
    expect(test.p.relation).toBe(relation);
    expectDigits(test.p.value, value, 8);
  });

  it('agrees with the Python package arch: inflation, 12 lags', () => {
    const inflation = differences(naturalLog(consumerPrices));
    expect(kpss(inflation, { around: 'level', lags: 12 }).statistic).toBeCloseTo(0.3276290340191141, 5);
    expect(kpss(inflation, { around: 'trend', lags: 12 }).statistic).toBeCloseTo(0.235581902996454, 5);
  });

  it('reads the published table at its own rows', () => {
    const { criticalValues } = kpss(unemployment, { around: 'level', lags: 4 });
    expect(criticalValues).toEqual({ onePercent: 0.739, twoAndAHalfPercent: 0.574, fivePercent: 0.463, tenPercent: 0.347 });
  });

  it('does not depend on level and unit, nor on a trend where it is around one', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: -50, max: 50 }), (shift, factor, slope) => {
      const level = kpss(unemployment.map((value) => value * factor + shift), { around: 'level', lags: 3 });
      expect(level.statistic).toBeCloseTo(kpss(unemployment, { around: 'level', lags: 3 }).statistic, 9);
      const tilted = unemployment.map((value, index) => value * factor + shift + slope * index);
      const trend = kpss(tilted, { around: 'trend', lags: 3 });
      expect(trend.statistic).toBeCloseTo(kpss(unemployment, { around: 'trend', lags: 3 }).statistic, 9);
    }));
  });

  it('is refused where it would measure nothing', () => {
    expectRefusal(() => kpss([1, 2, 3], { around: 'trend', lags: 4 }), 'too-few-observations', /4 lags: needs at least 5 observations, got 3/);
    expectRefusal(() => kpss([2, 2, 2, 2], { around: 'level', lags: 0 }), 'domain', /does not vary/);
    expectRefusal(() => kpss([1, 2, 3, 4, 5], { around: 'trend', lags: 0 }), 'domain', /explained exactly/);
    expectRefusal(() => kpss(unemployment, { around: 'level', lags: NaN }), 'domain', /got NaN/);
  });
});
