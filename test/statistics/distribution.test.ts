import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chiSquaredUpperTail, fUpperTail, normalLowerTail, normalTwoSided, tTwoSided,
} from '../../src/statistics/index.ts';
import { expectDigits } from './log-relative-error.ts';
import { expectRefusal } from './refusal.ts';

const degrees = fc.integer({ min: 1, max: 200 });
const statistic = fc.double({ min: 0, max: 500, noNaN: true });

describe('tail probabilities', () => {
  it('of F agree with R 4.2.2, pf(f, df1, df2, lower.tail = FALSE)', () => {
    expectDigits(fUpperTail(16.77, 2, 6), 0.00349416779194, 11);
    expectDigits(fUpperTail(0.65, 2, 6), 0.555245657645, 11);
    expectDigits(fUpperTail(2.5, 3, 12), 0.109154712395, 11);
    expectDigits(fUpperTail(0.01, 5, 15), 0.999963446007, 11);
    expectDigits(fUpperTail(5436385.54079785, 1, 34), 4.65404085247e-90, 11);
  });

  it('of t agree with R 4.2.2, 2 * pt(t, df, lower.tail = FALSE)', () => {
    expectDigits(tTwoSided(0.5, 3), 0.651447964848, 11);
    expectDigits(tTwoSided(-2, 9), 0.0765528237707, 11);
    expectDigits(tTwoSided(3.647, 12), 0.00334488797476, 11);
    expectDigits(tTwoSided(12.706204736, 1), 0.0500000000007, 11);
    expectDigits(tTwoSided(40, 71), 1.94067925488e-50, 11);
  });

  it('of chi-squared agree with R 4.2.2, pchisq(x, df, lower.tail = FALSE)', () => {
    expectDigits(chiSquaredUpperTail(3.841458821, 1), 0.0499999999909, 11);
    expectDigits(chiSquaredUpperTail(18.3, 10), 0.0501090614115, 11);
    expectDigits(chiSquaredUpperTail(0.5, 4), 0.973500978839, 11);
    expectDigits(chiSquaredUpperTail(200, 2), 3.72007597602e-44, 11);
  });

  it('of the normal agree with R 4.2.2, pnorm(z)', () => {
    expectDigits(normalLowerTail(-8), 6.22096057427e-16, 11);
    expectDigits(normalLowerTail(-1.959963985), 0.0249999999731, 11);
    expectDigits(normalLowerTail(2.5), 0.993790334674, 11);
    expectDigits(normalTwoSided(-1.959963985), 0.0499999999462, 11);
    expect(normalLowerTail(0)).toBe(0.5);
  });

  it('fall as the statistic grows and stay between 0 and 1', () => {
    fc.assert(fc.property(statistic, statistic, degrees, degrees, (a, b, df1, df2) => {
      const [near, far] = [Math.min(a, b), Math.max(a, b)];
      for (const tail of [
        (x: number) => fUpperTail(x, df1, df2), (x: number) => tTwoSided(x, df1), (x: number) => chiSquaredUpperTail(x, df1),
      ]) {
        expect(tail(far)).toBeLessThanOrEqual(tail(near) + 1e-12);
        expect(tail(far)).toBeGreaterThanOrEqual(0);
        expect(tail(near)).toBeLessThanOrEqual(1);
      }
    }));
  });

  it('know each other: t squared is F with one degree of freedom', () => {
    fc.assert(fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), degrees, (t, df) => {
      expectDigits(tTwoSided(t, df), fUpperTail(t * t, 1, df), 9);
    }));
  });

  it('end at 0 and 1, however far out', () => {
    expect(fUpperTail(Infinity, 1, 2)).toBe(0);
    expect(fUpperTail(0, 3, 4)).toBe(1);
    expect(tTwoSided(-Infinity, 3)).toBe(0);
    expect(tTwoSided(0, 3)).toBe(1);
    expect(chiSquaredUpperTail(1e-8, 100)).toBe(1);
    expect(chiSquaredUpperTail(1e5, 3)).toBe(0);
    expect(normalLowerTail(-60)).toBe(0);
    expect(normalLowerTail(Infinity)).toBe(1);
  });

  it('are refused of what has none', () => {
    expectRefusal(() => fUpperTail(-1, 1, 1), 'domain', /negative, got -1/);
    expectRefusal(() => fUpperTail(1, 1.5, 1), 'domain', /first degrees of freedom of F must be a whole number of at least 1, got 1.5/);
    expectRefusal(() => tTwoSided(NaN, 3), 'domain', /t must be a number/);
    expectRefusal(() => tTwoSided(1, 0), 'domain', /got 0/);
    expectRefusal(() => chiSquaredUpperTail(NaN, 3), 'domain', /got NaN/);
    expectRefusal(() => normalLowerTail(NaN), 'domain', /z must be a number/);
  });
});
