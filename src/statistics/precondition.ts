import { StatisticsError } from './error.ts';

/** Throws `not-finite` when any value is NaN or infinite, naming the first such position (counted from 0). */
export function requireFinite(name: string, values: readonly number[]): void {
  const count = values.filter((value) => !Number.isFinite(value)).length;
  if (count === 0) return;
  const first = values.findIndex((value) => !Number.isFinite(value));
  throw new StatisticsError(
    'not-finite',
    `${name}: ${count} of ${values.length} values are not finite; the first is ${values[first]} at position ${first}`,
  );
}

/** Throws `too-few-observations` when there are fewer than `least` values. */
export function requireAtLeast(name: string, values: readonly unknown[], least: number): void {
  if (values.length < least) {
    throw new StatisticsError(
      'too-few-observations',
      `${name}: needs at least ${least} observations, got ${values.length}`,
    );
  }
}

/** Throws `unequal-length` when two columns do not stand side by side. */
export function requireSameLength(
  name: string,
  values: readonly unknown[],
  otherName: string,
  others: readonly unknown[],
): void {
  if (values.length !== others.length) {
    throw new StatisticsError(
      'unequal-length',
      `${name} has ${values.length} observations, ${otherName} has ${others.length}`,
    );
  }
}

/** Throws `domain` with `what` unless `holds`. */
export function requireDomain(holds: boolean, what: string): asserts holds {
  if (!holds) throw new StatisticsError('domain', what);
}

/** Throws `domain` when all values are the same. */
export function requireVariation(name: string, values: readonly number[]): void {
  requireDomain(
    values.some((value) => value !== values[0]),
    `${name} does not vary: all ${values.length} values are ${values[0]}`,
  );
}

/**
 * Throws `domain` when a regression leaves no more than rounding: less than 1e-13 of the size of the series it
 * came from, where a double resolves 1e-16. Its statistics would measure the rounding.
 */
export function requireNoise(name: string, residualStandardError: number, series: readonly number[]): void {
  const size = Math.max(...series.map(Math.abs));
  requireDomain(
    residualStandardError > 1e-13 * size,
    `${name} is explained exactly, up to rounding: a residual standard error of ${residualStandardError}`,
  );
}

/** Throws `domain` unless `count` is a whole number of at least `least`. */
export function requireCount(name: string, count: number, least: number): void {
  requireDomain(
    Number.isInteger(count) && count >= least,
    `${name} must be a whole number of at least ${least}, got ${count}`,
  );
}
