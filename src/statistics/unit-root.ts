import { leastSquares } from './least-squares.ts';
import type { Coefficient, LeastSquares, Regressor } from './least-squares.ts';
import { tauCriticalValues, tauProbability } from './mackinnon.ts';
import type { CriticalValues, Deterministic } from './mackinnon.ts';
import { requireAtLeast, requireCount, requireDomain, requireNoise } from './precondition.ts';
import { differences } from './series.ts';

export interface DickeyFuller {
  /** t of the lagged level; the unit root is rejected when it lies far below zero. */
  readonly statistic: number;
  /** MacKinnon (1994), asymptotic. */
  readonly p: number;
  /** MacKinnon (2010), for this number of observations. */
  readonly criticalValues: CriticalValues;
  readonly deterministic: Deterministic;
  readonly lags: number;
  /** Rows of the regression: the length of the series - 1 - lags. */
  readonly observations: number;
  /** Δy_t on `level` (y_{t-1}), `difference 1` (Δy_{t-1}), ... and, where asked for, `constant` and `trend`. */
  readonly regression: LeastSquares;
}

/**
 * Dickey–Fuller test of a unit root, augmented when `lags` > 0:
 * Δy_t = [c] + [d t] + g y_{t-1} + Σ h_i Δy_{t-i} + e_t, null hypothesis g = 0.
 * Sources: Dickey and Fuller (1979), Journal of the American Statistical Association 74, 427–431;
 * Said and Dickey (1984), Biometrika 71, 599–607.
 *
 * @param series equally spaced in time, oldest first; difference it first to test a difference
 * @param options `deterministic` (default `constant`); `lags` of the difference (default 0, the plain test)
 * @throws StatisticsError `domain` unless `lags` is 0, 1, ... or when the series is exactly a line or an
 *   exact autoregression; `too-few-observations`; `collinear`; `not-finite`
 */
export function dickeyFuller(
  series: readonly number[],
  { deterministic = 'constant', lags = 0 }: { deterministic?: Deterministic; lags?: number } = {},
): DickeyFuller {
  requireCount('the number of lags', lags, 0);
  const regressors = lags + 1 + deterministicCount(deterministic);
  requireAtLeast(`a Dickey–Fuller test with ${lags} lags and ${regressors} regressors`, series, regressors + lags + 2);

  const steps = differences(series);
  const response = steps.slice(lags);
  const design: Regressor[] = [
    { name: 'level', values: series.slice(lags, -1) },
    ...Array.from({ length: lags }, (_, index) => ({
      name: `difference ${index + 1}`,
      values: steps.slice(lags - index - 1, steps.length - index - 1),
    })),
    ...trendColumn(deterministic, response.length),
  ];
  const regression = leastSquares(response, design, { constant: deterministic !== 'none' });
  requireNoise('the series', regression.residualStandardError, series);
  const statistic = levelCoefficient(regression).t;
  return {
    statistic,
    p: tauProbability(statistic, deterministic),
    criticalValues: tauCriticalValues(deterministic, response.length),
    deterministic,
    lags,
    observations: response.length,
    regression,
  };
}

/** How many columns `deterministic` stands for. */
export function deterministicCount(deterministic: Deterministic): number {
  return { none: 0, constant: 1, trend: 2 }[deterministic];
}

/** The column 1, 2, ..., n where a trend is asked for. */
export function trendColumn(deterministic: Deterministic, length: number): Regressor[] {
  if (deterministic !== 'trend') return [];
  return [{ name: 'trend', values: Array.from({ length }, (_, index) => index + 1) }];
}

/** The coefficient of the lagged level, here and in the Phillips–Perron regression. */
export function levelCoefficient(fit: LeastSquares): Coefficient {
  const found = fit.coefficients.find((coefficient) => coefficient.name === 'level');
  requireDomain(found !== undefined, 'the regression has no lagged level');
  return found;
}
