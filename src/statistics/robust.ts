import { normalTwoSided, tTwoSided } from './distribution.ts';
import { coefficientTable } from './least-squares.ts';
import type { Coefficient, LeastSquares } from './least-squares.ts';
import { zipWith } from './pairing.ts';
import { requireCount, requireDomain } from './precondition.ts';

export interface RobustErrors {
  /** The fit's estimates with the robust standard errors, t and p. */
  readonly coefficients: readonly Coefficient[];
  /** k by k, in the order of the coefficients. */
  readonly covariance: readonly (readonly number[])[];
}

/** What t is compared with: Student's t with n - k degrees of freedom, or the standard normal. */
export type Reference = 'student' | 'normal';

/**
 * Standard errors that allow for unequal variances, HC1: White's estimator times n / (n - k).
 * Sources: White (1980), Econometrica 48, 817–838; MacKinnon and White (1985), Journal of
 * Econometrics 29, 305–325.
 */
export function heteroskedasticityRobust(
  fit: LeastSquares,
  { reference = 'student' }: { reference?: Reference } = {},
): RobustErrors {
  return robustErrors(fit, sandwich(fit, 0), true, reference);
}

/**
 * Standard errors that allow for unequal variances and for autocorrelation up to `lags`: Bartlett weights
 * 1 - j / (lags + 1), no prewhitening. With `lags` 0 and the correction they are HC1.
 * Source: Newey and West (1987), Econometrica 55, 703–708.
 *
 * @param options `smallSample` multiplies the covariance by n / (n - k)
 * @throws StatisticsError `domain` unless `lags` is a whole number from 0 to n - 1
 */
export function neweyWest(
  fit: LeastSquares,
  { lags, smallSample, reference = 'student' }: { lags: number; smallSample: boolean; reference?: Reference },
): RobustErrors {
  requireCount('the number of lags', lags, 0);
  requireDomain(lags < fit.observations, `${lags} lags need more than ${lags} observations, got ${fit.observations}`);
  return robustErrors(fit, sandwich(fit, lags), smallSample, reference);
}

/**
 * A rule of thumb for the number of lags: ⌊4 (n / 100)^(2/9)⌋.
 * Source: Newey and West (1994), Review of Economic Studies 61, 631–653.
 *
 * @throws StatisticsError `domain` unless `observations` is 1, 2, ...
 */
export function neweyWestLags(observations: number): number {
  requireCount('the number of observations', observations, 1);
  return Math.floor(4 * (observations / 100) ** (2 / 9));
}

/** Σ over lags of weight × (Γ + Γ'), Γ the cross products of the rows of influence × residual. */
function sandwich(fit: LeastSquares, lags: number): number[][] {
  const scores = zipWith(fit.influence, fit.residuals, (row, residual) => row.map((value) => value * residual));
  const total = fit.coefficients.map(() => fit.coefficients.map(() => 0));
  let covariance = accumulate(total, scores, scores, 1);
  for (let lag = 1; lag <= lags; lag += 1) {
    const weight = 1 - lag / (lags + 1);
    const now = scores.slice(lag);
    const before = scores.slice(0, -lag);
    covariance = accumulate(accumulate(covariance, now, before, weight), before, now, weight);
  }
  return covariance;
}

/** `total` + `weight` × Σ left'right over paired rows. */
function accumulate(
  total: readonly (readonly number[])[],
  left: readonly (readonly number[])[],
  right: readonly (readonly number[])[],
  weight: number,
): number[][] {
  const sums = total.map((row) => [...row]);
  zipWith(left, right, (a, b) => zipWith(sums, a, (row, x) => {
    for (const [column, y] of b.entries()) row[column] = (row[column] ?? 0) + weight * x * y;
  }));
  return sums;
}

function robustErrors(
  fit: LeastSquares,
  covariance: readonly (readonly number[])[],
  smallSample: boolean,
  reference: Reference,
): RobustErrors {
  const df = fit.residualDegreesOfFreedom;
  const factor = smallSample ? fit.observations / df : 1;
  const corrected = covariance.map((row) => row.map((value) => value * factor));
  const twoSided = reference === 'normal' ? normalTwoSided : (t: number) => tTwoSided(t, df);
  const names = fit.coefficients.map(({ name }) => name);
  const estimates = fit.coefficients.map(({ estimate }) => estimate);
  return { coefficients: coefficientTable(names, estimates, corrected, twoSided), covariance: corrected };
}
