import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastSquares } from '../../src/statistics/index.ts';
import type { LeastSquares, Regressor } from '../../src/statistics/index.ts';
import * as nist from './fixtures/nist-regression.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

function powers(x: readonly number[], degree: number): Regressor[] {
  const columns: Regressor[] = [];
  let values = x;
  for (let power = 1; power <= degree; power += 1) {
    columns.push({ name: `x^${power}`, values });
    values = values.map((value, index) => value * (x[index] ?? NaN));
  }
  return columns;
}

function fit({ y, x, degree, constant }: nist.CertifiedRegression): LeastSquares {
  const columns = degree === null
    ? x.map((values, index) => ({ name: `x${index + 1}`, values }))
    : powers(x[0] ?? [], degree);
  return leastSquares(y, columns, { constant });
}

// Correct digits of the worst coefficient, the worst standard error, the residual standard deviation, R² and F.
// Filip is bounded by its input: x¹⁰ rounded to a double moves the exact solution to 7.9 digits (next test).
const CERTIFIED: readonly (readonly [nist.CertifiedRegression, number, number, number, number, number])[] = [
  [nist.norris, 14, 13.5, 13.9, 15, 13.5],
  [nist.pontius, 13, 13.5, 13.5, 15, 13],
  [nist.noInt1, 14.5, 14.5, 14.5, 15, 14.5],
  [nist.noInt2, 14.5, 14.5, 14.5, 15, 14.5],
  [nist.filip, 7.8, 7.8, 8.4, 10.5, 8],
  [nist.longley, 14.5, 14.5, 14.5, 15, 14.5],
  [nist.wampler3, 14.5, 14, 14.5, 15, 14.5],
  [nist.wampler4, 14.5, 14, 14.5, 15, 14.5],
  [nist.wampler5, 14.5, 14, 14.5, 13.5, 14.5],
];

describe('least squares', () => {
  it.each(CERTIFIED)('agree with the certified values of NIST $name', (certified, forEstimate, forError, forDeviation, forRSquared, forF) => {
    const result = fit(certified);
    expect(result.coefficients).toHaveLength(certified.coefficients.length);
    for (const [index, [estimate, deviation]] of certified.coefficients.entries()) {
      expectDigits(result.coefficients[index]?.estimate, estimate, forEstimate);
      expectDigits(result.coefficients[index]?.standardError, deviation, forError);
    }
    expectDigits(result.residualStandardError, certified.residualStandardDeviation, forDeviation);
    expectDigits(result.rSquared, certified.rSquared, forRSquared);
    expectDigits(result.f?.statistic, certified.f, forF);
  });

  it.each([[nist.wampler1, 15], [nist.wampler2, 13]] as const)('fit NIST $name exactly', (certified, digits) => {
    const result = fit(certified);
    for (const [index, [estimate]] of certified.coefficients.entries()) {
      expectDigits(result.coefficients[index]?.estimate, estimate, digits);
      expect(result.coefficients[index]?.standardError).toBeLessThan(1e-9);
    }
    expect(result.rSquared).toBe(1);
    expect(result.f?.p).toBeLessThan(1e-100);
  });

  // Solved in exact rational arithmetic (Python 3.11 fractions) for the powers as doubles, by repeated product.
  it('solve NIST Filip, powers rounded to doubles, to 14 digits of the exact rational solution', () => {
    const exact = [
      [-1467.4896313887714, 298.0845304564331],
      [-2772.1796242619316, 559.7798644581967],
      [-2316.371108609359, 466.4775712737701],
      [-1127.9739541497518, 227.2042740568501],
      [-354.4782378552308, 71.64786595274843],
      [-75.12420262435174, 15.289717845386996],
      [-10.875318164699452, 2.23691159376235],
      [-1.0622149986404843, 0.22162432148628003],
      [-0.06701911627445624, 0.014236376285786287],
      [-0.002467810813235648, 0.000535617407733857],
      [-4.029625301456807e-5, 8.966328353654346e-6],
    ] as const;
    const { coefficients } = fit(nist.filip);
    for (const [index, [estimate, deviation]] of exact.entries()) {
      expectDigits(coefficients[index]?.estimate, estimate, 14);
      expectDigits(coefficients[index]?.standardError, deviation, 14);
    }
  });

  // statsmodels 0.13.5 OLS and R 4.2.2 lm on Longley; AIC and BIC are statsmodels', which R's exceed by 2 and ln n.
  it('give the inference of statsmodels and R on Longley', () => {
    const result = fit(nist.longley);
    const t = [-3.910802918154, 0.17737602823, -1.069516317221, -4.136427355941, -4.821985310445, -0.226051144664, 4.01588981271];
    const p = [0.003560403663726, 0.863140832809195, 0.312681061092702, 0.002535091734111, 0.000944366764162, 0.826211795763656, 0.00303680334163];
    for (const [index, coefficient] of result.coefficients.entries()) {
      expectDigits(coefficient.t, t[index] ?? NaN, 11);
      expectDigits(coefficient.p, p[index] ?? NaN, 11);
    }
    expect(result.coefficients.map(({ name }) => name)).toEqual(['constant', 'x1', 'x2', 'x3', 'x4', 'x5', 'x6']);
    expectDigits(result.adjustedRSquared, 0.9924650076288, 12);
    expectDigits(result.f?.p, 4.98403052874e-10, 10);
    expect(result.f).toMatchObject({ df1: 6, df2: 9 });
    expectDigits(result.logLikelihood, -109.617434808, 11);
    expectDigits(result.aic, 233.234869617, 11);
    expectDigits(result.bic, 238.642990673, 11);
    expectDigits(result.durbinWatson ?? NaN, 2.55948768928, 11);
    expect(result.residualDegreesOfFreedom).toBe(9);
  });

  it('leave residuals that add to the response and stand at right angles to every regressor', () => {
    fc.assert(fc.property(problems, ({ response, regressors }) => {
      const { fitted, residuals, residualSumOfSquares, totalSumOfSquares } = leastSquares(response, regressors);
      for (const [index, value] of response.entries()) {
        expect((fitted[index] ?? NaN) + (residuals[index] ?? NaN)).toBeCloseTo(value, 8);
      }
      for (const { values } of regressors) {
        expect(values.reduce((sum, value, index) => sum + value * (residuals[index] ?? NaN), 0)).toBeCloseTo(0, 6);
      }
      expect(residualSumOfSquares).toBeLessThanOrEqual(totalSumOfSquares * (1 + 1e-12));
    }));
  });

  it('recover the coefficients of a response that they made', () => {
    fc.assert(fc.property(problems, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 }), ({ regressors }, made) => {
      const [constant = 0, ...slopes] = made;
      const response = (regressors[0]?.values ?? []).map((_, row) => regressors.reduce(
        (sum, { values }, index) => sum + (slopes[index] ?? 0) * (values[row] ?? NaN), constant,
      ));
      fc.pre(new Set(response).size > 1);
      const { coefficients, residualSumOfSquares } = leastSquares(response, regressors);
      for (const [index, { estimate }] of coefficients.entries()) expect(estimate).toBeCloseTo(made[index] ?? NaN, 9);
      expect(residualSumOfSquares).toBeCloseTo(0, 12);
    }));
  });

  it('do not depend on the order of the observations', () => {
    fc.assert(fc.property(problems, ({ response, regressors }) => {
      const turned = leastSquares(
        response.toReversed(),
        regressors.map(({ name, values }) => ({ name, values: values.toReversed() })),
      );
      for (const [index, { estimate, standardError }] of leastSquares(response, regressors).coefficients.entries()) {
        expectDigits(turned.coefficients[index]?.estimate, estimate, estimate === 0 ? 9 : 11);
        expectDigits(turned.coefficients[index]?.standardError, standardError, 11);
      }
    }));
  });

  it('follow the unit of a regressor: its coefficient shrinks as its values grow, t stays', () => {
    fc.assert(fc.property(problems, fc.integer({ min: -20, max: 20 }), ({ response, regressors }, power) => {
      const scale = 2 ** power;
      const before = leastSquares(response, regressors);
      const after = leastSquares(response, regressors.map(({ name, values }) => ({ name, values: values.map((value) => value * scale) })));
      // A power of two is exact in binary, so the results agree to the last bit.
      for (const [index, { estimate, t }] of before.coefficients.entries()) {
        expect(after.coefficients[index]?.estimate).toBe(index === 0 ? estimate : estimate / scale);
        expect(after.coefficients[index]?.t).toBe(t);
      }
      expect(after.rSquared).toBe(before.rSquared);
    }));
  });

  it('say what an exact fit makes of t, F and the likelihood', () => {
    const column = [1, 2, 3, 4];
    const exact = leastSquares(column, [{ name: 'x', values: column }], { constant: false });
    const { coefficients, f, logLikelihood, durbinWatson, rSquared } = exact;
    expect(coefficients).toEqual([{ name: 'x', estimate: 1, standardError: 0, t: Infinity, p: 0 }]);
    expect({ f, logLikelihood, durbinWatson, rSquared }).toEqual({
      f: { statistic: Infinity, df1: 1, df2: 3, p: 0 }, logLikelihood: Infinity, durbinWatson: null, rSquared: 1,
    });
  });

  it('fit the mean alone, without an F', () => {
    const { coefficients, f, rSquared } = leastSquares([1, 2, 6], []);
    expect(coefficients[0]?.estimate).toBe(3);
    expect(f).toBeNull();
    expect(rSquared).toBe(0);
  });

  it('are refused, with what and how many, where there is no answer', () => {
    const x = { name: 'x', values: [1, 2, 3, 5, 8] };
    const y = [1, 0, 2, 1, 3];
    const twice = { name: 'twice', values: x.values.map((value) => 2 * value + 1) };
    const empty = [{ name: 'none', values: [0, 0, 0, 0, 0] }, { name: 'ones', values: [3, 3, 3, 3, 3] }];
    const gap = { name: 'x', values: [1, 2, NaN, 4, 5] };
    const short = { name: 'x', values: [1, 2] };
    expectRefusal(() => leastSquares(y, [x, twice]), 'collinear', /1 of 3 regressors \(twice\) is zero or a linear combination of those before; all: constant, x, twice/);
    expectRefusal(() => leastSquares(y, empty), 'collinear', /2 of 3 regressors \(none, ones\) are/);
    expectRefusal(() => leastSquares([1, 2], [short]), 'too-few-observations', /regression on constant, x: needs at least 3 observations, got 2/);
    expectRefusal(() => leastSquares(y, [gap]), 'not-finite', /x: 1 of 5 values are not finite; the first is NaN at position 2/);
    expectRefusal(() => leastSquares([1, 2, 3, Infinity, 5], [x]), 'not-finite', /the response: 1 of 5/);
    expectRefusal(() => leastSquares(y, [short]), 'unequal-length', /x has 2 observations, the response has 5/);
    expectRefusal(() => leastSquares([0.1, 0.1, 0.1], []), 'domain', /does not vary: all 3 values are 0.1/);
    expectRefusal(() => leastSquares(y, [], { constant: false }), 'domain', /no regressor/);
  });

  it('count rounding as collinear: decimals that add up but for their last bit', () => {
    const a = [0.1, 0.7, 0.3, 0.9, 0.4, 0.6];
    const b = [0.2, 0.1, 0.6, 0.3, 0.8, 0.5];
    const both = a.map((value, index) => value + (b[index] ?? NaN) + (index === 2 ? 2 ** -53 : 0));
    const columns = [{ name: 'a', values: a }, { name: 'b', values: b }, { name: 'both', values: both }];
    expectRefusal(() => leastSquares([1, 4, 2, 8, 5, 7], columns), 'collinear', /1 of 4 regressors \(both\)/);
  });
});

// Three regressors that are independent by construction: a trend, its square and whole noise on top.
const problems = fc.integer({ min: 8, max: 25 }).chain((length) => fc.record({
  response: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: length, maxLength: length }),
  noise: fc.array(fc.integer({ min: 1, max: 99 }), { minLength: length, maxLength: length }),
})).map(({ response, noise }) => ({
  response: response.map((value, index) => value + (index === 0 ? 1000 : 0)),
  regressors: [
    { name: 'trend', values: noise.map((_, index) => index) },
    { name: 'square', values: noise.map((_, index) => index * index) },
    { name: 'wave', values: noise.map((value, index) => value + 400 * (index % 3)) },
  ],
}));
