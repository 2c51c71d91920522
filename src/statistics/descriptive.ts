import { divide, fromNumber, squareRoot, subtract, toNumber } from './matrix/double-double.ts';
import { dot, sum, vector } from './matrix/vector.ts';
import { requireAtLeast, requireDomain, requireFinite, requireVariation } from './precondition.ts';

/** In the unit of the sample. */
export interface Summary {
  readonly n: number;
  readonly mean: number;
  /** Divisor n - 1. */
  readonly standardDeviation: number;
  readonly minimum: number;
  readonly median: number;
  readonly maximum: number;
}

/**
 * The row of a table of descriptive statistics.
 *
 * @param sample n >= 2 values
 * @throws StatisticsError `not-finite`, `too-few-observations`
 */
export function summarize(sample: readonly number[]): Summary {
  return {
    n: sample.length,
    mean: mean(sample),
    standardDeviation: standardDeviation(sample),
    minimum: quantile(sample, 0),
    median: median(sample),
    maximum: quantile(sample, 1),
  };
}

/**
 * Arithmetic mean, summed in double-double arithmetic and rounded once.
 *
 * @throws StatisticsError `not-finite`, `too-few-observations` (needs 1)
 */
export function mean(sample: readonly number[]): number {
  requireFinite('the sample', sample);
  requireAtLeast('a mean', sample, 1);
  return toNumber(divide(sum(vector(sample)), fromNumber(sample.length)));
}

/**
 * Sample standard deviation, divisor n - 1, by deviations from the mean in double-double arithmetic.
 * Source: Chan, Golub and LeVeque (1983), The American Statistician 37, 242–247 (two-pass).
 *
 * @throws StatisticsError `not-finite`, `too-few-observations` (needs 2)
 */
export function standardDeviation(sample: readonly number[]): number {
  requireFinite('the sample', sample);
  requireAtLeast('a standard deviation', sample, 2);
  const values = vector(sample);
  const centre = divide(sum(values), fromNumber(sample.length));
  const deviations = values.map((value) => subtract(value, centre));
  return toNumber(squareRoot(divide(dot(deviations, deviations), fromNumber(sample.length - 1))));
}

/**
 * Autocorrelation at lag 1: Σ (x_t - x̄)(x_{t-1} - x̄) / Σ (x_t - x̄)².
 * Source: Box, Jenkins and Reinsel (1994), Time Series Analysis, 3rd ed., 2.1.
 *
 * @throws StatisticsError `not-finite`, `too-few-observations` (needs 2), `domain` when the sample does not vary
 */
export function autocorrelation(sample: readonly number[]): number {
  requireFinite('the sample', sample);
  requireAtLeast('an autocorrelation', sample, 2);
  requireVariation('the sample', sample);
  const values = vector(sample);
  const centre = divide(sum(values), fromNumber(sample.length));
  const deviations = values.map((value) => subtract(value, centre));
  const square = dot(deviations, deviations);
  return toNumber(divide(dot(deviations.slice(1), deviations.slice(0, -1)), square));
}

/**
 * Median: the middle value, or the mean of the middle two.
 *
 * @throws StatisticsError `not-finite`, `too-few-observations` (needs 1)
 */
export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

/**
 * Quantile of type 7, the default of R, NumPy and spreadsheets: linear between order statistics at
 * position (n - 1) × probability, counted from 0.
 * Source: Hyndman and Fan (1996), The American Statistician 50, 361–365, definition 7.
 *
 * @param probability from 0 (the minimum) to 1 (the maximum)
 * @throws StatisticsError `not-finite`, `too-few-observations` (needs 1), `domain` for a probability outside 0 to 1
 */
export function quantile(sample: readonly number[], probability: number): number {
  requireFinite('the sample', sample);
  requireAtLeast('a quantile', sample, 1);
  requireDomain(probability >= 0 && probability <= 1, `a probability lies between 0 and 1, got ${probability}`);
  const sorted = sample.toSorted((a, b) => a - b);
  const position = (sample.length - 1) * probability;
  const lower = sorted[Math.floor(position)] ?? NaN;
  const upper = sorted[Math.ceil(position)] ?? NaN;
  return lower + (position - Math.floor(position)) * (upper - lower);
}
