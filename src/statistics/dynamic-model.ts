import { leastSquares } from './least-squares.ts';
import type { LeastSquares, Regressor } from './least-squares.ts';
import { requireSameLength } from './precondition.ts';
import { lagged, naturalLog } from './series.ts';

/**
 * Dynamic (partial-adjustment) model ln y_t = α + ρ ln y_{t-1} + β'x_t + e_t, by ordinary least squares.
 * With a lagged response the estimates are consistent, not unbiased, and Durbin–Watson leans towards 2.
 * Source: Hamilton (1994), Time Series Analysis, 8.2, on autoregressions by ordinary least squares.
 *
 * @param response y itself, n positive values, oldest first; the model takes the logarithm
 * @param regressors columns of n values of the same periods, entering as they are; the first value of each,
 *   which has no y before it, is not used
 * @returns the fit of n - 1 observations: `constant`, `lagged response` (ρ), then the regressors
 * @throws StatisticsError `domain` when a y is not positive, `unequal-length`, `not-finite`,
 *   `too-few-observations` (needs k + 2 values, k coefficients), `collinear`
 */
export function dynamicModel(response: readonly number[], regressors: readonly Regressor[]): LeastSquares {
  for (const { name, values } of regressors) requireSameLength(name, values, 'the response', response);
  const logs = naturalLog(response);
  return leastSquares(logs.slice(1), [
    { name: 'lagged response', values: lagged(logs) },
    ...regressors.map(({ name, values }) => ({ name, values: values.slice(1) })),
  ]);
}
