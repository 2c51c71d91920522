import { zipWith } from './pairing.ts';

/**
 * Long-run variance of a series whose mean is zero, by Bartlett weights:
 * γ₀ + 2 Σ (1 - j / (lags + 1)) γ_j over j = 1..lags, with γ_j = Σ e_t e_{t-j} / n.
 * Source: Newey and West (1987), Econometrica 55, 703–708.
 *
 * @param residuals n values
 * @param lags from 0, which gives γ₀, to n - 1
 */
export function longRunVariance(residuals: readonly number[], lags: number): number {
  let total = autocovariance(residuals, 0);
  for (let lag = 1; lag <= lags; lag += 1) {
    total += 2 * (1 - lag / (lags + 1)) * autocovariance(residuals, lag);
  }
  return total;
}

function autocovariance(residuals: readonly number[], lag: number): number {
  const now = residuals.slice(lag);
  const before = residuals.slice(0, residuals.length - lag);
  return zipWith(now, before, (a, b) => a * b).reduce((sum, value) => sum + value, 0) / residuals.length;
}
