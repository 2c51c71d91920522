import cephes from 'cephes';
import { requireCount, requireDomain } from './precondition.ts';

// Cephes is WebAssembly, so its arithmetic is the same on every machine; it compiles asynchronously.
await cephes.compiled;

/**
 * Probability that F with `df1` and `df2` degrees of freedom exceeds `f`.
 * Source: Abramowitz and Stegun (1964), 26.6; computed by Cephes.
 *
 * @returns between 0 and 1; relative error below 1e-10
 * @throws StatisticsError `domain` for degrees of freedom that are not whole and positive, or `f` negative or NaN
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
  requireCount('the first degrees of freedom of F', df1, 1);
  requireCount('the second degrees of freedom of F', df2, 1);
  requireDomain(f >= 0, `F must not be negative, got ${f}`);
  if (f === Infinity) return 0;
  return extremeTail(() => cephes.fdtrc(df1, df2, f), f > 1);
}

/**
 * Probability that |t| with `df` degrees of freedom exceeds |`t`|: the two-sided p-value.
 * Source: Abramowitz and Stegun (1964), 26.7; computed by Cephes.
 *
 * @throws StatisticsError `domain` for degrees of freedom that are not whole and positive, or `t` NaN
 */
export function tTwoSided(t: number, df: number): number {
  requireCount('the degrees of freedom of t', df, 1);
  requireDomain(!Number.isNaN(t), 't must be a number');
  if (Math.abs(t) === Infinity) return 0;
  return Math.min(1, extremeTail(() => 2 * cephes.stdtr(df, -Math.abs(t)), true));
}

/**
 * Probability that chi-squared with `df` degrees of freedom exceeds `x`.
 * Source: Abramowitz and Stegun (1964), 26.4; computed by Cephes.
 *
 * @throws StatisticsError `domain` for degrees of freedom that are not whole and positive, or `x` negative or NaN
 */
export function chiSquaredUpperTail(x: number, df: number): number {
  requireCount('the degrees of freedom of chi-squared', df, 1);
  requireDomain(x >= 0, `chi-squared must not be negative, got ${x}`);
  if (x === Infinity) return 0;
  return extremeTail(() => cephes.chdtrc(df, x), x > df);
}

/**
 * Probability that a standard normal variable is at most `z`.
 * Source: Abramowitz and Stegun (1964), 26.2; computed by Cephes.
 *
 * @throws StatisticsError `domain` when `z` is NaN
 */
export function normalLowerTail(z: number): number {
  requireDomain(!Number.isNaN(z), 'z must be a number');
  if (Math.abs(z) === Infinity) return z > 0 ? 1 : 0;
  return extremeTail(() => cephes.ndtr(z), z < 0);
}

/** |z| beyond which a standard normal falls with this probability: the two-sided p-value. */
export function normalTwoSided(z: number): number {
  return 2 * normalLowerTail(-Math.abs(z));
}

/** Cephes reports a tail too small for a double by throwing; such a tail is 0, its complement 1. */
function extremeTail(tail: () => number, far: boolean): number {
  try {
    return tail();
  } catch (error) {
    if (error instanceof Error && error.message.includes('underflow')) return far ? 0 : 1;
    throw error;
  }
}
