/**
 * A number kept as an unevaluated sum `high + low`, about 32 significant digits.
 * Least squares runs on it, so that nearly collinear columns (Longley, Wampler, Filip)
 * lose digits that a double never had.
 *
 * Source: Dekker (1971), Numerische Mathematik 18, 224–242; Hida, Li and Bailey (2001),
 * 15th IEEE Symposium on Computer Arithmetic, 155–162 (the "accurate" sum).
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const ZERO: DoubleDouble = { high: 0, low: 0 };
export const ONE: DoubleDouble = { high: 1, low: 0 };

/** Exact. */
export function fromNumber(value: number): DoubleDouble {
  return { high: value, low: 0 };
}

export function toNumber(value: DoubleDouble): number {
  return value.high + value.low;
}

/** The rounded sum and what rounding lost, for any two doubles (Knuth's two-sum). */
function twoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  const part = high - a;
  return { high, low: a - (high - part) + (b - part) };
}

/** As `twoSum`, where |a| >= |b|. */
function quickTwoSum(a: number, b: number): DoubleDouble {
  const high = a + b;
  return { high, low: b - (high - a) };
}

// 2^27 + 1 splits a double into two halves whose products are exact.
const SPLITTER = 134217729;

function split(value: number): DoubleDouble {
  const t = SPLITTER * value;
  const high = t - (t - value);
  return { high, low: value - high };
}

/** The rounded product and what rounding lost (Dekker's two-product). */
function twoProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  const x = split(a);
  const y = split(b);
  return { high, low: x.high * y.high - high + x.high * y.low + x.low * y.high + x.low * y.low };
}

export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const s = twoSum(a.high, b.high);
  const t = twoSum(a.low, b.low);
  const u = quickTwoSum(s.high, s.low + t.high);
  return quickTwoSum(u.high, u.low + t.low);
}

export function negate(a: DoubleDouble): DoubleDouble {
  return { high: -a.high, low: -a.low };
}

export function subtract(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, negate(b));
}

export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const p = twoProduct(a.high, b.high);
  return quickTwoSum(p.high, p.low + (a.high * b.low + a.low * b.high));
}

/** `b` must not be zero. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const first = a.high / b.high;
  const r = subtract(a, multiply(fromNumber(first), b));
  const second = r.high / b.high;
  const rest = subtract(r, multiply(fromNumber(second), b));
  return add(quickTwoSum(first, second), fromNumber(rest.high / b.high));
}

/** `a` must not be negative (Karp's trick: one Newton step on the double's root). */
export function squareRoot(a: DoubleDouble): DoubleDouble {
  if (a.high <= 0) return ZERO;
  const root = fromNumber(Math.sqrt(a.high));
  const rest = subtract(a, multiply(root, root));
  return add(root, fromNumber(rest.high / (2 * root.high)));
}
