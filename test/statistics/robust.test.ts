import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heteroskedasticityRobust, leastSquares, neweyWest, neweyWestLags } from '../../src/statistics/index.ts';
import { longley } from './fixtures/nist-regression.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const fit = leastSquares(longley.y, longley.x.map((values, index) => ({ name: `x${index + 1}`, values })));

function expectErrors(found: readonly { standardError: number }[], expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, { standardError }] of found.entries()) expectDigits(standardError, expected[index] ?? NaN, digits);
}

// R 4.2.2 with sandwich 3.0-2 and lmtest 0.9-40, and statsmodels 0.13.5, invert X'X in doubles and keep 7 digits
// on Longley, in which they agree; the exact values are from rational arithmetic (Python 3.11 fractions).
describe('robust standard errors', () => {
  it('HC1 agree with exact arithmetic, R vcovHC(fit, type = "HC1") and statsmodels cov_type = "HC1" on Longley', () => {
    const { coefficients } = heteroskedasticityRobust(fit);
    expectErrors(coefficients, [
      1109615.4407737686, 68.29379659421862, 0.0327679967768596, 0.5109854812346591, 0.1949933348546455,
      0.21094466162656508, 571.1791673801305,
    ], 13.5);
    expectErrors(coefficients, [
      1109615.45979, 68.2937966493, 0.0327679968655, 0.510985480789, 0.194993336374, 0.210944661449, 571.179167334,
    ], 7);
    const p = [0.01196154871632, 0.8303683271874, 0.3027371701859, 0.003336483878102, 0.0004946541155271, 0.8140066712141, 0.0107894488336];
    for (const [index, coefficient] of coefficients.entries()) expectDigits(coefficient.p, p[index] ?? NaN, 7);
  });

  it('HC1 give the normal p-values of statsmodels when asked', () => {
    const { coefficients } = heteroskedasticityRobust(fit, { reference: 'normal' });
    const p = [1.699556800668e-3, 0.8254465373594, 0.2743434381794, 7.698557613440e-5, 1.165787208726e-7, 0.8085763114976, 1.36281563e-3];
    for (const [index, coefficient] of coefficients.entries()) expectDigits(coefficient.p, p[index] ?? NaN, 7);
  });

  it('Newey–West agree with exact arithmetic, R NeweyWest(prewhite = FALSE) and statsmodels cov_type = "HAC" on Longley', () => {
    const plain = neweyWest(fit, { lags: 2, smallSample: false }).coefficients;
    expectErrors(plain, [
      725219.8914939901, 48.44914973567848, 0.017794750009232908, 0.29053583207603495, 0.12164790461558005,
      0.12431158965217826, 375.4771940904894,
    ], 13.5);
    expectErrors(plain, [
      725219.898544, 48.4491497467, 0.0177947502538, 0.290535836039, 0.121647904735, 0.124311589959, 375.477196897,
    ], 7);
    const corrected = neweyWest(fit, { lags: 2, smallSample: true }).coefficients;
    expectErrors(corrected, [
      966959.8553253202, 64.59886631423798, 0.023726333345643873, 0.3873811094347133, 0.16219720615410674,
      0.16574878620290434, 500.63625878731915,
    ], 13.5);
    expectErrors(corrected, [
      966959.866193, 64.5988663805, 0.0237263338253, 0.387381115979, 0.162197207505, 0.165748787333, 500.636263552,
    ], 7);
  });

  it('Newey–West without lags is HC1', () => {
    expect(neweyWest(fit, { lags: 0, smallSample: true })).toEqual(heteroskedasticityRobust(fit));
  });

  it('leave the estimates alone and do not depend on the unit of the response', () => {
    fc.assert(fc.property(fc.integer({ min: -10, max: 10 }), fc.integer({ min: 0, max: 6 }), (power, lags) => {
      const scale = 2 ** power;
      const scaled = leastSquares(longley.y.map((value) => value * scale), longley.x.map((values, index) => ({ name: `x${index + 1}`, values })));
      const before = neweyWest(fit, { lags, smallSample: true });
      const after = neweyWest(scaled, { lags, smallSample: true });
      for (const [index, { estimate, t }] of before.coefficients.entries()) {
        expect(estimate).toBe(fit.coefficients[index]?.estimate);
        expectDigits(after.coefficients[index]?.t, t, 12);
      }
    }));
  });

  it('have a rule of thumb for the lags', () => {
    expect([14, 50, 100, 250].map(neweyWestLags)).toEqual([2, 3, 4, 4]);
  });

  it('are refused for a number of lags that the sample cannot have', () => {
    expectRefusal(() => neweyWest(fit, { lags: 16, smallSample: false }), 'domain', /16 lags need more than 16 observations, got 16/);
    expectRefusal(() => neweyWest(fit, { lags: -1, smallSample: false }), 'domain', /at least 0, got -1/);
  });
});
