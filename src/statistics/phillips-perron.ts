import { longRunVariance } from './bartlett.ts';
import { leastSquares } from './least-squares.ts';
import type { LeastSquares } from './least-squares.ts';
import { rhoProbability, tauCriticalValues, tauProbability } from './mackinnon.ts';
import type { CriticalValues, Deterministic } from './mackinnon.ts';
import { requireAtLeast, requireCount, requireDomain, requireNoise } from './precondition.ts';
import { lagged } from './series.ts';
import { deterministicCount, levelCoefficient, trendColumn } from './unit-root.ts';

export interface PhillipsPerron {
  /** Z-tau, the corrected t; p of MacKinnon (1994), critical values of MacKinnon (2010). */
  readonly tau: { readonly statistic: number; readonly p: number; readonly criticalValues: CriticalValues };
  /** Z-rho, the corrected n (ρ - 1); p of MacKinnon (1994), asymptotic. */
  readonly rho: { readonly statistic: number; readonly p: number };
  readonly deterministic: Deterministic;
  readonly lags: number;
  /** Rows of the regression: the length of the series - 1. */
  readonly observations: number;
  /** y_t on `level` (y_{t-1}) and, where asked for, `constant` and `trend`. */
  readonly regression: LeastSquares;
}

/**
 * Phillips–Perron tests of a unit root: the Dickey–Fuller regression without lags, its statistics corrected
 * for autocorrelation through a Bartlett long-run variance of the residuals.
 * Sources: Phillips and Perron (1988), Biometrika 75, 335–346; in the form of Hamilton (1994), Time Series
 * Analysis, 17.6.8 and 17.6.12 (Stata's `pperron`).
 *
 * @param series n values, equally spaced in time, oldest first
 * @param options `lags` of the Bartlett window, 0 to n - 2; `deterministic` (default `constant`)
 * @throws StatisticsError `domain`, `too-few-observations`, `collinear`, `not-finite`
 */
export function phillipsPerron(
  series: readonly number[],
  { lags, deterministic = 'constant' }: { lags: number; deterministic?: Deterministic },
): PhillipsPerron {
  requireCount('the number of lags', lags, 0);
  const regressors = 1 + deterministicCount(deterministic);
  requireAtLeast(`a Phillips–Perron test with ${lags} lags`, series, Math.max(regressors, lags) + 2);

  const level = lagged(series);
  const n = level.length;
  const regression = leastSquares(
    series.slice(1),
    [{ name: 'level', values: level }, ...trendColumn(deterministic, n)],
    { constant: deterministic !== 'none' },
  );
  requireNoise('the series', regression.residualStandardError, series);
  const { estimate, standardError } = levelCoefficient(regression);
  const s = regression.residualStandardError;
  const variance = regression.residualSumOfSquares / n;
  const longRun = longRunVariance(regression.residuals, lags);
  requireDomain(longRun > 0, `the long-run variance with ${lags} lags is ${longRun}, not positive`);

  const spread = (n * standardError) / s;
  const excess = (longRun - variance) / 2;
  const rho = n * (estimate - 1) - excess * spread ** 2;
  const tau = Math.sqrt(variance / longRun) * ((estimate - 1) / standardError) - (excess / Math.sqrt(longRun)) * spread;
  return {
    tau: {
      statistic: tau,
      p: tauProbability(tau, deterministic),
      criticalValues: tauCriticalValues(deterministic, n),
    },
    rho: { statistic: rho, p: rhoProbability(rho, deterministic) },
    deterministic,
    lags,
    observations: n,
    regression,
  };
}
