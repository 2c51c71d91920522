import { normalLowerTail } from './distribution.ts';
import { requireDomain } from './precondition.ts';

/** What stands beside the lagged level in a unit-root regression. */
export type Deterministic = 'none' | 'constant' | 'trend';

/** Values of the statistic below which the unit root is rejected at 1, 5 and 10 percent. */
export interface CriticalValues {
  readonly onePercent: number;
  readonly fivePercent: number;
  readonly tenPercent: number;
}

/** p = Φ(polynomial): `lower` up to `turn`, `upper` above it; 0 below `least` and 1 above `greatest`. */
interface Approximation {
  readonly least: number;
  readonly turn: number;
  readonly greatest: number;
  /** Ascending powers. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

// MacKinnon (1994), one series.
const TAU: Record<Deterministic, Approximation> = {
  none: {
    least: -19.04, turn: -1.04, greatest: Infinity,
    lower: [0.6344, 1.2378, 0.032496], upper: [0.4797, 0.93557, -0.06999, 0.033066],
  },
  constant: {
    least: -18.83, turn: -1.61, greatest: 2.74,
    lower: [2.1659, 1.4412, 0.038269], upper: [1.7339, 0.93202, -0.12745, -0.010368],
  },
  trend: {
    least: -16.18, turn: -2.89, greatest: 0.7,
    lower: [3.2512, 1.6047, 0.049588], upper: [2.5261, 0.61654, -0.37956, -0.060285],
  },
};

// MacKinnon (1994), tables 5 and 6, one series; here `lower` is a polynomial in ln |z|.
const RHO: Record<Deterministic, Approximation> = {
  none: {
    least: -Infinity, turn: -2.9, greatest: Infinity,
    lower: [0.0342, -0.6376, 0, -0.03872], upper: [0.4927, 0.6906, 0.132331, 0.012099],
  },
  constant: {
    least: -Infinity, turn: -8.9, greatest: Infinity,
    lower: [2.2142, -1.7863, 0.32828, -0.07727], upper: [1.717, 0.55243, 0.043463, 0.0016671],
  },
  trend: {
    least: -Infinity, turn: -15, greatest: Infinity,
    lower: [4.6476, -2.8932, 0.5832, -0.0999], upper: [2.7117, 0.45731, 0.022868, 0.0006362, 0.000005],
  },
};

// MacKinnon (2010), N = 1: coefficients of 1, 1/T, 1/T², 1/T³ at 1, 5 and 10 percent.
const CRITICAL: Record<Deterministic, readonly [readonly number[], readonly number[], readonly number[]]> = {
  none: [
    [-2.56574, -2.2358, -3.627],
    [-1.941, -0.2686, -3.365, 31.223],
    [-1.61682, 0.2656, -2.714, 25.364],
  ],
  constant: [
    [-3.43035, -6.5393, -16.786, -79.433],
    [-2.86154, -2.8903, -4.234, -40.04],
    [-2.56677, -1.5384, -2.809],
  ],
  trend: [
    [-3.95877, -9.0531, -28.428, -134.155],
    [-3.41049, -4.3904, -9.036, -45.374],
    [-3.12705, -2.5856, -3.925, -22.38],
  ],
};

/**
 * Approximate asymptotic p-value of a Dickey–Fuller t (tau), or of the Phillips–Perron Z-tau.
 * Source: MacKinnon (1994), Journal of Business & Economic Statistics 12, 167–176.
 *
 * @throws StatisticsError `domain` when `tau` is NaN
 */
export function tauProbability(tau: number, deterministic: Deterministic): number {
  return probability(tau, TAU[deterministic], tau);
}

/**
 * Approximate asymptotic p-value of the Phillips–Perron Z-rho, T (ρ - 1) corrected.
 * Source: MacKinnon (1994), Journal of Business & Economic Statistics 12, 167–176, tables 5 and 6.
 *
 * @throws StatisticsError `domain` when `rho` is NaN
 */
export function rhoProbability(rho: number, deterministic: Deterministic): number {
  return probability(rho, RHO[deterministic], Math.log(Math.abs(rho)));
}

/**
 * Critical values of tau for a sample of finite size.
 * Source: MacKinnon (2010), Queen's Economics Department Working Paper 1227.
 *
 * @param observations rows of the regression, 1 or more; Infinity gives the asymptotic values
 * @throws StatisticsError `domain`
 */
export function tauCriticalValues(deterministic: Deterministic, observations: number): CriticalValues {
  requireDomain(observations >= 1, `critical values need 1 observation or more, got ${observations}`);
  const [one, five, ten] = CRITICAL[deterministic];
  const at = (coefficients: readonly number[]): number => polynomial(coefficients, 1 / observations);
  return { onePercent: at(one), fivePercent: at(five), tenPercent: at(ten) };
}

function probability(statistic: number, approximation: Approximation, lowerArgument: number): number {
  requireDomain(!Number.isNaN(statistic), 'a unit-root statistic must be a number');
  const { least, turn, greatest, lower, upper } = approximation;
  if (statistic < least || statistic === -Infinity) return 0;
  if (statistic > greatest || statistic === Infinity) return 1;
  return normalLowerTail(statistic <= turn ? polynomial(lower, lowerArgument) : polynomial(upper, statistic));
}

/** Horner's rule; coefficients in ascending powers. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((total, coefficient) => total * x + coefficient, 0);
}
