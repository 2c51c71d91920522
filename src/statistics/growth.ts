import { zipWith } from './pairing.ts';
import { requireAtLeast, requireDomain, requireFinite } from './precondition.ts';

/**
 * Compound (geometric) growth rate for each period: (last / first)^(1 / periods) - 1.
 * Source: World Bank, World Development Indicators, Statistical methods: exp(ln(last / first) / periods) - 1.
 *
 * @param first value at the start, positive
 * @param last value at the end, positive, same unit
 * @param periods how many periods lie between (2003 to 2007: 4)
 * @returns a fraction for each period: 0.13 is 13 percent
 * @throws StatisticsError `not-finite`; `domain` when a value or `periods` is not positive
 */
export function compoundGrowthRate(first: number, last: number, periods: number): number {
  requireFinite('the values and the periods', [first, last, periods]);
  requireDomain(first > 0 && last > 0, `compound growth needs positive values, got ${first} and ${last}`);
  requireDomain(periods > 0, `compound growth needs a positive number of periods, got ${periods}`);
  return Math.expm1(Math.log(last / first) / periods);
}

/**
 * Growth of each value over the one before: x_t / x_{t-1} - 1.
 *
 * @param series n positive values, equally spaced in time, oldest first
 * @returns n - 1 fractions; the first belongs to the second period
 * @throws StatisticsError `not-finite`, `too-few-observations` (needs 2), `domain` when a value is not positive
 */
export function yearOnYear(series: readonly number[]): number[] {
  requireFinite('the series', series);
  requireAtLeast('year-on-year growth', series, 2);
  const bad = series.filter((value) => value <= 0).length;
  requireDomain(bad === 0, `growth needs positive values; ${bad} of ${series.length} are not`);
  return zipWith(series.slice(1), series.slice(0, -1), (now, before) => timesLarger(now, before));
}

/**
 * How many times as large as `base` a value is: value / base. 58.6 is 9.3 times as large as 6.3.
 *
 * @throws StatisticsError `not-finite`; `domain` unless `base` is positive
 */
export function timesAsLarge(value: number, base: number): number {
  requireFinite('the value and its base', [value, base]);
  requireDomain(base > 0, `a value is compared with a positive base, got ${base}`);
  return value / base;
}

/**
 * How many times larger than `base` a value is, read literally: (value - base) / base. 58.6 is 8.3 times
 * larger than 6.3.
 *
 * @throws StatisticsError `not-finite`; `domain` unless `base` is positive
 */
export function timesLarger(value: number, base: number): number {
  requireFinite('the value and its base', [value, base]);
  requireDomain(base > 0, `a value is compared with a positive base, got ${base}`);
  return (value - base) / base;
}
