import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationDifferences, share, shares } from '../../src/statistics/index.ts';
import { expectRefusal } from './refusal.ts';

const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });

describe('shares', () => {
  it('are the parts over the whole', () => {
    expect(share(35.7, 353.8)).toBeCloseTo(0.1009, 4);
    expect(shares([1, 1, 2])).toEqual([0.25, 0.25, 0.5]);
  });

  it('sum to one and forget the unit', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (values, unit) => {
      expect(sum(shares(values))).toBeCloseTo(1, 12);
      expect(shares(values.map((value) => value * unit))).toEqual(shares(values));
    }));
  });

  it('differ by zero in sum between two distributions, and not at all between equal ones', () => {
    fc.assert(fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (values, unit) => {
      expect(sum(concentrationDifferences(values, values.toReversed()))).toBeCloseTo(0, 12);
      expect(concentrationDifferences(values, values.map((value) => value * unit)).every((part) => part === 0)).toBe(true);
    }));
    expect(concentrationDifferences([40, 60], [20, 80])).toEqual([0.2, -0.20000000000000007]);
  });

  it('are refused of nothing', () => {
    expectRefusal(() => share(1, 0), 'domain', /whole is positive, got 0/);
    expectRefusal(() => share(-1, 2), 'domain', /not negative, got -1/);
    expectRefusal(() => shares([]), 'too-few-observations', /at least 1/);
    expectRefusal(() => shares([0, 0]), 'domain', /whole is positive, got 0/);
    expectRefusal(() => concentrationDifferences([1, 2], [1]), 'unequal-length', /values has 2 observations, the reference has 1/);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
