import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dickeyFuller, differences, naturalLog, phillipsPerron } from '../../src/statistics/index.ts';
import type { Deterministic } from '../../src/statistics/index.ts';
import { consumerPrices } from './fixtures/consumer-prices.ts';
import { realProduct, unemployment } from './fixtures/nelson-plosser.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const series = { product: naturalLog(realProduct), unemployment };

// Hamilton's 17.6.8 and 17.6.12 on the residuals of lm, R 4.2.2: Z-rho and Z-tau.
const REFERENCE: readonly (readonly [keyof typeof series, number, Deterministic, number, number])[] = [
  ['product', 1, 'none', 0.326014271374, 3.11693063465],
  ['unemployment', 1, 'none', -5.20028779095, -1.61386866249],
  ['product', 1, 'constant', 0.117405097697, 0.109585296383],
  ['unemployment', 1, 'constant', -14.2365970833, -2.72759708912],
  ['product', 1, 'trend', -9.95609046295, -2.301219214],
  ['unemployment', 1, 'trend', -14.6604551606, -2.78090302568],
  ['product', 3, 'none', 0.325568544329, 2.99119010043],
  ['unemployment', 3, 'none', -5.34949193811, -1.636817272],
  ['product', 3, 'constant', 0.0721255931861, 0.0631477384046],
  ['unemployment', 3, 'constant', -15.2218679206, -2.81620208355],
  ['unemployment', 3, 'trend', -15.6120578959, -2.86477989671],
];

describe('the Phillips–Perron tests', () => {
  it.each(REFERENCE)('of Nelson and Plosser’s %s with %d lags and %s agree with R', (name, lags, deterministic, rho, tau) => {
    const test = phillipsPerron(series[name], { lags, deterministic });
    expectDigits(test.rho.statistic, rho, 9);
    expectDigits(test.tau.statistic, tau, 9);
  });

  it('print as Stata’s pperron does: real product with a trend, whole and to 1929', () => {
    const whole = phillipsPerron(series.product, { lags: 3, deterministic: 'trend' });
    expect([whole.rho.statistic.toFixed(3), whole.tau.statistic.toFixed(3), whole.tau.p.toFixed(4), whole.observations])
      .toEqual(['-11.083', '-2.420', '0.3691', 61]);
    const early = phillipsPerron(series.product.slice(0, 21), { lags: 2, deterministic: 'trend' });
    expect([early.rho.statistic.toFixed(3), early.tau.statistic.toFixed(3), early.tau.p.toFixed(4), early.observations])
      .toEqual(['-9.067', '-2.155', '0.5152', 20]);
  });

  it('agree with the Python package arch to the four decimals that its tests hold: inflation, 12 lags', () => {
    const { tau, rho } = phillipsPerron(differences(naturalLog(consumerPrices)), { lags: 12 });
    expect(tau.statistic).toBeCloseTo(-7.8076512, 4);
    expect(rho.statistic).toBeCloseTo(-108.1552688, 2);
    expect(tau.p).toBeLessThan(1e-10);
    expect(rho.p).toBeLessThan(1e-6);
  });

  it('are the Dickey–Fuller test without lags', () => {
    for (const deterministic of ['none', 'constant', 'trend'] as const) {
      const { tau } = phillipsPerron(unemployment, { lags: 0, deterministic });
      const plain = dickeyFuller(unemployment, { deterministic });
      expectDigits(tau.statistic, plain.statistic, 12);
      expect(tau.criticalValues).toEqual(plain.criticalValues);
    }
  });

  it('do not depend on level and unit once there is a constant', () => {
    fc.assert(fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 8 }), (shift, factor, lags) => {
      for (const deterministic of ['constant', 'trend'] as const) {
        const before = phillipsPerron(unemployment, { lags, deterministic });
        const after = phillipsPerron(unemployment.map((value) => value * factor + shift), { lags, deterministic });
        expect(after.tau.statistic).toBeCloseTo(before.tau.statistic, 8);
        expect(after.rho.statistic).toBeCloseTo(before.rho.statistic, 8);
      }
    }));
  });

  it('are refused where they would measure nothing', () => {
    expectRefusal(() => phillipsPerron([1, 3, 2], { lags: 0, deterministic: 'trend' }), 'too-few-observations', /at least 5 observations, got 3/);
    expectRefusal(() => phillipsPerron([1, 3, 2, 5], { lags: 3 }), 'too-few-observations', /3 lags: needs at least 5/);
    expectRefusal(() => phillipsPerron(unemployment, { lags: -1 }), 'domain', /got -1/);
    expectRefusal(() => phillipsPerron([1, 2, 3, 4, 5, 6], { lags: 1 }), 'domain', /explained exactly/);
  });
});
