import { requireAtLeast, requireCount, requireDomain, requireFinite } from './precondition.ts';
import { zipWith } from './pairing.ts';

/**
 * Natural logarithm of every value.
 *
 * @param series n positive values, any unit
 * @returns n values without unit
 * @throws StatisticsError `not-finite`; `domain` when a value is zero or negative
 */
export function naturalLog(series: readonly number[]): number[] {
  requireFinite('the series', series);
  const bad = series.filter((value) => value <= 0);
  requireDomain(
    bad.length === 0,
    `no logarithm of ${bad.length} of ${series.length} values, which are not positive (the first is ${bad[0]})`,
  );
  return series.map(Math.log);
}

/**
 * Differences x_t - x_{t-1}, taken `order` times over.
 *
 * @param series n values, equally spaced in time, oldest first
 * @returns n - order values; the first belongs to period `order` (counted from 0)
 * @throws StatisticsError `not-finite`; `too-few-observations` (needs order + 1); `domain` unless `order` is 0, 1, ...
 */
export function differences(series: readonly number[], order = 1): number[] {
  requireCount('the order of differencing', order, 0);
  requireFinite('the series', series);
  requireAtLeast(`differencing ${order} times`, series, order + 1);
  let result = [...series];
  for (let step = 0; step < order; step += 1) {
    result = zipWith(result.slice(1), result.slice(0, -1), (now, before) => now - before);
  }
  return result;
}

/**
 * The series as it stood `lags` periods before.
 *
 * @param series n values, oldest first
 * @returns n - lags values: position i belongs to period i + lags, so it stands beside `series.slice(lags)`
 * @throws StatisticsError `not-finite`; `too-few-observations` (needs lags + 1); `domain` unless `lags` is 0, 1, ...
 */
export function lagged(series: readonly number[], lags = 1): number[] {
  requireCount('the number of lags', lags, 0);
  requireFinite('the series', series);
  requireAtLeast(`lagging by ${lags}`, series, lags + 1);
  return series.slice(0, series.length - lags);
}
