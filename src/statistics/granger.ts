import { fTest, leastSquares } from './least-squares.ts';
import type { FTest, LeastSquares, Regressor } from './least-squares.ts';
import { requireAtLeast, requireCount, requireFinite, requireNoise, requireSameLength } from './precondition.ts';

export interface Granger {
  /** Null hypothesis: the lags of the cause do not help, that is, it is not a Granger cause. */
  readonly f: FTest;
  readonly lags: number;
  /** Rows of both regressions: the length of the series - lags. */
  readonly observations: number;
  /** The effect on a constant and its own lags. */
  readonly restricted: LeastSquares;
  /** The effect on a constant, its own lags and the lags of the cause. */
  readonly unrestricted: LeastSquares;
}

/**
 * Granger causality: does the past of `cause` improve a forecast of `effect` from its own past? F with
 * `lags` and n - 3 lags - 1 degrees of freedom; both series enter as they are (difference them first if need be).
 * Sources: Granger (1969), Econometrica 37, 424–438; Hamilton (1994), Time Series Analysis, 11.2.
 *
 * @param cause n values, equally spaced in time, oldest first
 * @param effect n values of the same periods
 * @param options `lags` of both series, 1 or more
 * @throws StatisticsError `unequal-length`, `not-finite`, `domain` unless `lags` is 1, 2, ... or when the
 *   unrestricted regression fits exactly, `too-few-observations` (needs 3 lags + 2), `collinear`
 */
export function granger(cause: readonly number[], effect: readonly number[], { lags }: { lags: number }): Granger {
  requireCount('the number of lags', lags, 1);
  requireSameLength('the cause', cause, 'the effect', effect);
  requireFinite('the cause', cause);
  requireFinite('the effect', effect);
  requireAtLeast(`a Granger test with ${lags} lags`, effect, 3 * lags + 2);
  const response = effect.slice(lags);
  const own = lagColumns('effect', effect, lags);
  const restricted = leastSquares(response, own);
  const unrestricted = leastSquares(response, [...own, ...lagColumns('cause', cause, lags)]);
  const left = unrestricted.residualSumOfSquares;
  requireNoise('the effect', unrestricted.residualStandardError, effect);
  return {
    f: fTest(restricted.residualSumOfSquares - left, lags, left, unrestricted.residualDegreesOfFreedom),
    lags,
    observations: response.length,
    restricted,
    unrestricted,
  };
}

/** The series 1, 2, ..., `lags` periods before, beside `series.slice(lags)`. */
function lagColumns(name: string, series: readonly number[], lags: number): Regressor[] {
  return Array.from({ length: lags }, (_, index) => ({
    name: `lag ${index + 1} of ${name}`,
    values: series.slice(lags - index - 1, series.length - index - 1),
  }));
}
