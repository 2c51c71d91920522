import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, lagged, naturalLog } from '../../src/statistics/index.ts';
import { expectRefusal } from './refusal.ts';

const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 30 });

describe('series', () => {
  it('difference as often as asked', () => {
    expect(differences([1, 4, 9, 16, 25])).toEqual([3, 5, 7, 9]);
    expect(differences([1, 4, 9, 16, 25], 2)).toEqual([2, 2, 2]);
    expect(differences([1, 4, 9], 0)).toEqual([1, 4, 9]);
    fc.assert(fc.property(series, (values) => {
      expect(differences(values, 3)).toEqual(differences(differences(differences(values))));
    }));
  });

  it('lag so that each value stands beside the one that came later', () => {
    fc.assert(fc.property(series, fc.integer({ min: 0, max: 3 }), (values, lags) => {
      const before = lagged(values, lags);
      expect(before).toHaveLength(values.length - lags);
      for (const [index, value] of before.entries()) expect(value).toBe(values[index]);
    }));
    expect(lagged([5, 6, 7])).toEqual([5, 6]);
  });

  it('take natural logarithms', () => {
    expect(naturalLog([1, Math.E])).toEqual([0, 1]);
  });

  it('refuse what has no logarithm, difference or lag', () => {
    expectRefusal(() => naturalLog([2, 0, -1]), 'domain', /2 of 3 values, which are not positive \(the first is 0\)/);
    expectRefusal(() => differences([1, 2], 2), 'too-few-observations', /differencing 2 times: needs at least 3 observations, got 2/);
    expectRefusal(() => differences([1, 2], 0.5), 'domain', /whole number of at least 0, got 0.5/);
    expectRefusal(() => lagged([1], 1), 'too-few-observations', /at least 2/);
    expectRefusal(() => lagged([1, NaN]), 'not-finite', /1 of 2/);
  });
});
