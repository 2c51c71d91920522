import { fUpperTail, tTwoSided } from './distribution.ts';
import { StatisticsError } from './error.ts';
import { solve } from './matrix/solution.ts';
import type { Solution } from './matrix/solution.ts';
import { zipWith } from './pairing.ts';
import { requireAtLeast, requireDomain, requireFinite, requireSameLength, requireVariation } from './precondition.ts';

export interface Regressor {
  readonly name: string;
  /** One value for each observation of the response. */
  readonly values: readonly number[];
}

export interface Coefficient {
  readonly name: string;
  readonly estimate: number;
  readonly standardError: number;
  /** estimate / standardError; infinite (0 where the estimate is 0) when the fit is exact. */
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
}

export interface FTest {
  readonly statistic: number;
  readonly df1: number;
  readonly df2: number;
  readonly p: number;
}

export interface LeastSquares {
  /** In the order given, after the constant (named `constant`); p from Student's t. */
  readonly coefficients: readonly Coefficient[];
  /** s² (X'X)⁻¹, k by k, in the order of the coefficients. */
  readonly covariance: readonly (readonly number[])[];
  readonly observations: number;
  /** n - k */
  readonly residualDegreesOfFreedom: number;
  readonly fitted: readonly number[];
  readonly residuals: readonly number[];
  readonly residualSumOfSquares: number;
  /** About the mean with a constant, about zero without. */
  readonly totalSumOfSquares: number;
  /** s = √(RSS / (n - k)), in the unit of the response. */
  readonly residualStandardError: number;
  readonly rSquared: number;
  readonly adjustedRSquared: number;
  /** All slopes zero, against the constant alone (or against nothing without one); null without slopes. */
  readonly f: FTest | null;
  /** Gaussian, at the maximum-likelihood variance RSS / n; infinite when the fit is exact. */
  readonly logLikelihood: number;
  /** -2 logLikelihood + 2k: k counts the constant but not the variance, as statsmodels does (R counts one more). */
  readonly aic: number;
  /** -2 logLikelihood + k ln n, k as for `aic`. */
  readonly bic: number;
  /** Between 0 and 4, near 2 without first-order autocorrelation; null when the fit is exact. */
  readonly durbinWatson: number | null;
  /** n rows of k, the rows of X (X'X)⁻¹: the estimates are the sum of row times response. */
  readonly influence: readonly (readonly number[])[];
}

/**
 * Ordinary least squares by Householder QR, no normal equations.
 * Sources: Golub and Van Loan (2013), Matrix Computations, 4th ed., ch. 5; Greene (2018),
 * Econometric Analysis, 8th ed., ch. 3–5; Durbin and Watson (1950), Biometrika 37, 409–428.
 *
 * @param response n values
 * @param regressors columns of n values, without the constant
 * @param options `constant: false` leaves the constant out; sums of squares, R² and F are then about zero
 * @throws StatisticsError `unequal-length`, `not-finite`, `too-few-observations` (needs k + 1), `collinear`
 *   (names the redundant regressors), `domain` when there is no regressor or the response does not vary
 */
export function leastSquares(
  response: readonly number[],
  regressors: readonly Regressor[],
  { constant = true }: { constant?: boolean } = {},
): LeastSquares {
  const ones = { name: 'constant', values: response.map(() => 1) };
  const design = constant ? [ones, ...regressors] : regressors;
  const names = design.map(({ name }) => name);
  requireDomain(design.length > 0, 'there is no regressor: neither a constant nor a column');
  for (const { name, values } of design) requireSameLength(name, values, 'the response', response);
  requireFinite('the response', response);
  for (const { name, values } of design) requireFinite(name, values);
  requireAtLeast(`a regression on ${names.join(', ')}`, response, design.length + 1);
  // Without a constant a response is explained from zero up, so only zeros do not vary.
  requireVariation('the response', constant ? response : [0, ...response]);

  const solved = solve(response, design.map(({ values }) => values), constant);
  if ('redundant' in solved) throw collinear(names, solved.redundant);
  return inference(names, solved.solution, constant);
}

function collinear(names: readonly string[], redundant: readonly number[]): StatisticsError {
  const which = redundant.map((position) => names[position]).join(', ');
  const counted = `${redundant.length} of ${names.length} regressors (${which}) ${redundant.length === 1 ? 'is' : 'are'}`;
  return new StatisticsError(
    'collinear',
    `${counted} zero or a linear combination of those before; all: ${names.join(', ')}`,
  );
}

function inference(names: readonly string[], solution: Solution, constant: boolean): LeastSquares {
  const { estimates, residualSumOfSquares: rss, totalSumOfSquares: tss } = solution;
  const n = solution.residuals.length;
  const k = estimates.length;
  const df = n - k;
  const free = constant ? 1 : 0;
  const variance = rss / df;
  const covariance = solution.inverse.map((row) => row.map((value) => value * variance));
  const logLikelihood = (-n / 2) * (Math.log(2 * Math.PI) + Math.log(rss / n) + 1);
  return {
    coefficients: coefficientTable(names, estimates, covariance, (t) => tTwoSided(t, df)),
    covariance,
    observations: n,
    residualDegreesOfFreedom: df,
    fitted: solution.fitted,
    residuals: solution.residuals,
    residualSumOfSquares: rss,
    totalSumOfSquares: tss,
    residualStandardError: Math.sqrt(variance),
    rSquared: 1 - rss / tss,
    adjustedRSquared: 1 - ((n - free) / df) * (rss / tss),
    f: k > free ? fTest(solution.explainedSumOfSquares, k - free, rss, df) : null,
    logLikelihood,
    aic: -2 * logLikelihood + 2 * k,
    bic: -2 * logLikelihood + k * Math.log(n),
    durbinWatson: rss > 0 ? durbinWatson(solution.residuals, rss) : null,
    influence: solution.influence,
  };
}

/**
 * Estimates beside the standard errors that a covariance matrix gives them.
 *
 * @param names k names
 * @param estimates k values
 * @param covariance k by k
 * @param twoSided p-value of a t
 */
export function coefficientTable(
  names: readonly string[],
  estimates: readonly number[],
  covariance: readonly (readonly number[])[],
  twoSided: (t: number) => number,
): Coefficient[] {
  return zipWith(names, estimates, (name, estimate, position) => {
    const standardError = Math.sqrt(covariance[position]?.[position] ?? NaN);
    const t = estimate === 0 ? 0 : estimate / standardError;
    return { name, estimate, standardError, t, p: twoSided(t) };
  });
}

/**
 * F of a sum of squares that `df1` restrictions account for, over what `df2` degrees of freedom leave.
 * Source: Greene (2018), ch. 5. Infinite when nothing is left.
 */
export function fTest(accounted: number, df1: number, left: number, df2: number): FTest {
  // Rounding can leave an exact zero a hair below it.
  const statistic = Math.max(0, accounted) / df1 / (left / df2);
  return { statistic, df1, df2, p: fUpperTail(statistic, df1, df2) };
}

function durbinWatson(residuals: readonly number[], rss: number): number {
  const steps = zipWith(residuals.slice(1), residuals.slice(0, -1), (now, before) => (now - before) ** 2);
  return steps.reduce((total, step) => total + step, 0) / rss;
}
