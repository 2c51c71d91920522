import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dynamicModel } from '../../src/statistics/index.ts';
import { chickens, eggs } from './fixtures/chickens-and-eggs.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const logChickens = { name: 'ln chickens', values: chickens.map(Math.log) };
const years = { name: 'year', values: eggs.map((_, index) => index) };

describe('the dynamic model', () => {
  // R 4.2.2, lm(log(egg[-1]) ~ log(egg[-n]) + log(chicken[-1]) + I((1931:1983) - 1930))
  it('agrees with R on eggs', () => {
    const { coefficients, observations, rSquared } = dynamicModel(eggs, [logChickens, years]);
    const expected = [
      ['constant', -1.50551595974111, 0.72308605433858, 0.0425800318997],
      ['lagged response', 0.91046865803439, 0.045379493478457, 2.80704283363e-25],
      ['ln chickens', 0.17330054560206, 0.059990862826011, 0.00574416407063],
      ['year', 0.00119254571704, 0.000678209584422, 0.0849285230538],
    ] as const;
    for (const [index, [name, estimate, standardError, p]] of expected.entries()) {
      expect(coefficients[index]?.name).toBe(name);
      expectDigits(coefficients[index]?.estimate, estimate, 10);
      expectDigits(coefficients[index]?.standardError, standardError, 10);
      expectDigits(coefficients[index]?.p, p, 9);
    }
    expect(observations).toBe(53);
    expectDigits(rSquared, 0.970486654348, 11);
  });

  it('recovers the persistence that made a series', () => {
    const rate = fc.integer({ min: -60, max: 95 }).map((value) => value / 100);
    fc.assert(fc.property(rate, fc.integer({ min: -50, max: 50 }), (persistence, percent) => {
      const x = Array.from({ length: 15 }, (_, index) => Math.sin(index * index) + index / 10);
      let log = 3;
      const response = x.map((value, index) => {
        if (index > 0) log = 0.5 + persistence * log + (percent / 100) * value;
        return Math.exp(log);
      });
      fc.pre(new Set(response.map((value) => value.toFixed(6))).size === response.length);
      const { coefficients } = dynamicModel(response, [{ name: 'x', values: x }]);
      expect(coefficients[1]?.estimate).toBeCloseTo(persistence, 5);
      expect(coefficients[2]?.estimate).toBeCloseTo(percent / 100, 5);
    }));
  });

  it('does not use a regressor’s first value, which has no response before it', () => {
    const changed = { ...logChickens, values: [99, ...logChickens.values.slice(1)] };
    expect(dynamicModel(eggs, [changed])).toEqual(dynamicModel(eggs, [logChickens]));
  });

  it('is refused where there is no answer', () => {
    expectRefusal(() => dynamicModel([1, 2, -3, 4, 5], []), 'domain', /1 of 5 values, which are not positive/);
    expectRefusal(() => dynamicModel(eggs, [{ name: 'x', values: [1, 2] }]), 'unequal-length', /x has 2 observations, the response has 54/);
    expectRefusal(() => dynamicModel([1, 3, 2], []), 'too-few-observations', /needs at least 3 observations, got 2/);
    expectRefusal(() => dynamicModel(eggs, [years, { ...years, name: 'again' }]), 'collinear', /\(again\)/);
  });
});
