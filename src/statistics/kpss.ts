import { longRunVariance } from './bartlett.ts';
import { leastSquares } from './least-squares.ts';
import { zipWith } from './pairing.ts';
import { requireAtLeast, requireCount, requireDomain, requireNoise } from './precondition.ts';
import { trendColumn } from './unit-root.ts';

/** What the series is stationary around under the null hypothesis. */
export type Around = 'level' | 'trend';

/**
 * The published table covers p from .01 to .10 and no further. Inside it `value` is interpolated;
 * `at most` .01 and `at least` .10 say on which side of it the statistic lies.
 */
export interface TabulatedProbability {
  readonly relation: 'interpolated' | 'at most' | 'at least';
  /** From .01 to .10. */
  readonly value: number;
}

export interface Kpss {
  /** Stationarity is rejected when it is large. */
  readonly statistic: number;
  readonly p: TabulatedProbability;
  /** Asymptotic, Kwiatkowski et al. (1992), table 1. */
  readonly criticalValues: {
    readonly onePercent: number;
    readonly twoAndAHalfPercent: number;
    readonly fivePercent: number;
    readonly tenPercent: number;
  };
  readonly around: Around;
  readonly lags: number;
  readonly observations: number;
}

const CRITICAL: Record<Around, Kpss['criticalValues']> = {
  level: { onePercent: 0.739, twoAndAHalfPercent: 0.574, fivePercent: 0.463, tenPercent: 0.347 },
  trend: { onePercent: 0.216, twoAndAHalfPercent: 0.176, fivePercent: 0.146, tenPercent: 0.119 },
};

/**
 * Test of stationarity, around a level or around a trend: Σ S_t² / (n² λ²), S_t the partial sums of the
 * residuals and λ² their Bartlett long-run variance.
 * Source: Kwiatkowski, Phillips, Schmidt and Shin (1992), Journal of Econometrics 54, 159–178.
 *
 * @param series n values, equally spaced in time, oldest first
 * @param options `around`; `lags` of the Bartlett window, 0 to n - 1
 * @throws StatisticsError `domain` (also when the series is exactly a level or a line), `too-few-observations`,
 *   `not-finite`
 */
export function kpss(series: readonly number[], { around, lags }: { around: Around; lags: number }): Kpss {
  requireCount('the number of lags', lags, 0);
  requireAtLeast(`a KPSS test with ${lags} lags`, series, Math.max(around === 'level' ? 2 : 3, lags + 1));
  const n = series.length;
  const { residuals, residualStandardError } = leastSquares(
    series,
    trendColumn(around === 'trend' ? 'trend' : 'constant', n),
  );
  requireNoise('the series', residualStandardError, series);
  const longRun = longRunVariance(residuals, lags);
  requireDomain(longRun > 0, `the long-run variance with ${lags} lags is ${longRun}, not positive`);

  let partial = 0;
  let total = 0;
  for (const residual of residuals) {
    partial += residual;
    total += partial ** 2;
  }
  const statistic = total / n ** 2 / longRun;
  return {
    statistic,
    p: tabulated(statistic, around),
    criticalValues: CRITICAL[around],
    around,
    lags,
    observations: n,
  };
}

function tabulated(statistic: number, around: Around): TabulatedProbability {
  const { onePercent, twoAndAHalfPercent, fivePercent, tenPercent } = CRITICAL[around];
  if (statistic < tenPercent) return { relation: 'at least', value: 0.1 };
  if (statistic > onePercent) return { relation: 'at most', value: 0.01 };
  const critical = [tenPercent, fivePercent, twoAndAHalfPercent, onePercent];
  const probabilities = [0.1, 0.05, 0.025, 0.01];
  const lower = zipWith(critical.slice(0, -1), probabilities.slice(0, -1), (value, p) => ({ value, p }));
  const upper = zipWith(critical.slice(1), probabilities.slice(1), (value, p) => ({ value, p }));
  const segments = zipWith(lower, upper, (from, to) => ({ from, to }));
  const segment = segments.findLast(({ from }) => statistic >= from.value);
  requireDomain(segment !== undefined, `no tabulated probability for ${statistic}`);
  const { from, to } = segment;
  const part = (statistic - from.value) / (to.value - from.value);
  return { relation: 'interpolated', value: from.p + part * (to.p - from.p) };
}
