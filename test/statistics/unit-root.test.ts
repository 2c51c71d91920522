import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dickeyFuller, differences, naturalLog } from '../../src/statistics/index.ts';
import type { Deterministic } from '../../src/statistics/index.ts';
import { realProduct, unemployment } from './fixtures/nelson-plosser.ts';
import { foreignInvestment, patentApplications } from './fixtures/wdi-china.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const series = { product: naturalLog(realProduct), unemployment };

// statsmodels 0.13.5, adfuller(x, maxlag=lags, regression, autolag=None): statistic, p, rows, 5 percent value;
// R urca 1.3-3, ur.df(x, type, lags) gives the same statistics.
const REFERENCE: readonly (readonly [keyof typeof series, number, Deterministic, number, number, number, number])[] = [
  ['product', 0, 'none', 3.615229136, 0.9999967529, 61, -1.94617],
  ['product', 0, 'constant', 0.2764807991, 0.9762393319, 61, -2.910236],
  ['product', 0, 'trend', -2.026150503, 0.5871193659, 61, -3.485092],
  ['product', 1, 'none', 2.170708678, 0.9941150421, 60, -1.946267],
  ['product', 1, 'constant', -0.1815417374, 0.9406863264, 60, -2.911073],
  ['product', 1, 'trend', -2.993902708, 0.1337936321, 60, -3.486383],
  ['product', 2, 'trend', -2.935426705, 0.1510377385, 59, -3.48772],
  ['unemployment', 0, 'none', -1.450391136, 0.13729913, 80, -1.944822],
  ['unemployment', 0, 'constant', -2.452392275, 0.1274915101, 80, -2.898409],
  ['unemployment', 1, 'none', -1.869704709, 0.05863673048, 79, -1.944876],
  ['unemployment', 1, 'constant', -3.215089192, 0.01912770383, 79, -2.898886],
  ['unemployment', 1, 'trend', -3.254895921, 0.07400743801, 79, -3.467605],
  ['unemployment', 2, 'constant', -2.79927612, 0.05837724356, 78, -2.899375],
];

describe('the Dickey–Fuller test', () => {
  it.each(REFERENCE)('of Nelson and Plosser’s %s with %d lags and %s agrees with statsmodels and R urca', (
    name, lags, deterministic, statistic, p, observations, fivePercent,
  ) => {
    const test = dickeyFuller(series[name], { lags, deterministic });
    expectDigits(test.statistic, statistic, 9);
    expectDigits(test.p, p, 8);
    expect(test.observations).toBe(observations);
    expect(test.criticalValues.fivePercent).toBeCloseTo(fivePercent, 6);
    expect(test.regression.residualDegreesOfFreedom).toBe(observations - lags - { none: 1, constant: 2, trend: 3 }[deterministic]);
  });

  it('finds what Nelson and Plosser print for real product with one lag and a trend: -2.99', () => {
    expect(dickeyFuller(series.product, { lags: 1, deterministic: 'trend' }).statistic.toFixed(2)).toBe('-2.99');
  });

  it('gives the statistics and probabilities that the trade-imbalance paper prints', () => {
    const patents = dickeyFuller(differences(naturalLog(patentApplications)));
    expect([patents.statistic.toFixed(3), patents.p.toFixed(4), patents.observations]).toEqual(['-3.647', '0.0049', 12]);
    const investment = dickeyFuller(differences(foreignInvestment));
    expect([investment.statistic.toFixed(3), investment.p.toFixed(4), investment.observations]).toEqual(['-4.703', '0.0001', 13]);
  });

  it('gives levels, lags and trends of the same two series as statsmodels does', () => {
    const patents = naturalLog(patentApplications);
    expectDigits(dickeyFuller(patents).statistic, -2.274663268, 9);
    expectDigits(dickeyFuller(patents).p, 0.1802698086, 9);
    expectDigits(dickeyFuller(differences(patents), { lags: 1 }).statistic, -3.036969369, 9);
    expectDigits(dickeyFuller(differences(patents), { deterministic: 'trend' }).p, 0.05257278007, 9);
    expectDigits(dickeyFuller(foreignInvestment).statistic, -0.7374785624, 9);
    expectDigits(dickeyFuller(differences(foreignInvestment), { deterministic: 'none' }).p, 2.249887805e-5, 9);
  });

  it('does not depend on level and unit once there is a constant', () => {
    const walks = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 40 });
    fc.assert(fc.property(walks, fc.integer({ min: -10000, max: 10000 }), fc.integer({ min: -100, max: 100 }), (steps, shift, factor) => {
      fc.pre(factor !== 0 && new Set(steps.slice(1)).size > 3);
      let level = 0;
      const walk = steps.map((step, index) => (level += step + (index % 5)));
      for (const deterministic of ['constant', 'trend'] as const) {
        const before = dickeyFuller(walk, { deterministic, lags: 1 });
        const after = dickeyFuller(walk.map((value) => value * factor + shift), { deterministic, lags: 1 });
        expect(after.statistic).toBeCloseTo(before.statistic, 8);
      }
    }));
  });

  it('is refused where it would measure nothing', () => {
    expectRefusal(() => dickeyFuller([1, 2, 4], { lags: 1 }), 'too-few-observations', /1 lags and 3 regressors: needs at least 6 observations, got 3/);
    expectRefusal(() => dickeyFuller([1, 2, 3, 4, 5, 6, 7]), 'domain', /response does not vary/);
    const line = Array.from({ length: 20 }, (_, index) => 1000 + 0.1 * index);
    expectRefusal(() => dickeyFuller(line), 'domain', /explained exactly, up to rounding/);
    expectRefusal(() => dickeyFuller([1, 2, NaN, 4, 5, 6, 7]), 'not-finite', /1 of 7 values/);
    expectRefusal(() => dickeyFuller(unemployment, { lags: 1.5 }), 'domain', /got 1.5/);
    expectRefusal(() => dickeyFuller([3, 3, 3, 3, 3, 3, 8]), 'collinear', /level/);
  });
});
