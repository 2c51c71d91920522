import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { granger } from '../../src/statistics/index.ts';
import { chickens, eggs } from './fixtures/chickens-and-eggs.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

// R lmtest 0.9-40, grangertest(order = lags); statsmodels 0.13.5, grangercausalitytests, ssr_ftest, gives the same.
const CHICKEN_TO_EGG = [
  [1, 0.0470318564993, 50, 0.829193462613],
  [2, 0.879984447116, 47, 0.421511370042],
  [3, 0.591615329455, 44, 0.623786200392],
  [4, 0.392863297763, 41, 0.812537784067],
] as const;
const EGG_TO_CHICKEN = [
  [1, 1.20710010731, 50, 0.277169618233],
  [2, 8.81747280332, 47, 0.000560165105044],
  [3, 5.40498437234, 44, 0.00296639744558],
  [4, 4.25676579667, 41, 0.00567143690426],
] as const;

describe('Granger causality', () => {
  it.each(CHICKEN_TO_EGG)('of chickens for eggs with %d lags agrees with R lmtest and statsmodels', (lags, statistic, df2, p) => {
    const { f } = granger(chickens, eggs, { lags });
    expectDigits(f.statistic, statistic, 9);
    expectDigits(f.p, p, 9);
    expect(f).toMatchObject({ df1: lags, df2 });
  });

  it.each(EGG_TO_CHICKEN)('of eggs for chickens with %d lags agrees with R lmtest and statsmodels', (lags, statistic, df2, p) => {
    const { f, observations } = granger(eggs, chickens, { lags });
    expectDigits(f.statistic, statistic, 9);
    expectDigits(f.p, p, 9);
    expect(f).toMatchObject({ df1: lags, df2 });
    expect(observations).toBe(54 - lags);
  });

  it('has the degrees of freedom of the trade-imbalance paper: 2 lags of 13 years leave F(2, 6)', () => {
    const { f } = granger(chickens.slice(0, 13), eggs.slice(0, 13), { lags: 2 });
    expect(f).toMatchObject({ df1: 2, df2: 6 });
  });

  it('does not depend on the units and levels of the two series', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (factor, shift) => {
      const { f } = granger(chickens.map((value) => value * factor + shift), eggs.map((value) => value - shift), { lags: 2 });
      expectDigits(f.statistic, 0.879984447116, 9);
    }));
  });

  it('is refused where it would measure nothing', () => {
    expectRefusal(() => granger([1, 2], [1, 2, 3], { lags: 1 }), 'unequal-length', /cause has 2 observations, the effect has 3/);
    expectRefusal(() => granger([1, 2, 5, 3], [1, 3, 2, 2], { lags: 1 }), 'too-few-observations', /1 lags: needs at least 5 observations, got 4/);
    expectRefusal(() => granger(chickens, eggs, { lags: 0 }), 'domain', /at least 1, got 0/);
    expectRefusal(() => granger(eggs, eggs, { lags: 2 }), 'collinear', /2 of 5 regressors \(lag 1 of cause, lag 2 of cause\)/);
    expectRefusal(() => granger(eggs.map((value, index) => (index === 3 ? NaN : value)), eggs, { lags: 1 }), 'not-finite', /the cause: 1 of 54/);
    const cause = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3];
    const effect = [7, ...cause.slice(0, -1).map((value) => 2 * value + 1)];
    expectRefusal(() => granger(cause, effect, { lags: 1 }), 'domain', /the effect is explained exactly/);
  });
});
