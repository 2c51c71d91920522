import { add, half, subtract, toNumber } from './decimal.ts';
import { parsePrinted } from './printed.ts';

/** Every number from `low` to `high`, both included: what a rounded number leaves open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number that is known, or one that is known to lie somewhere. */
export type Quantity = number | Interval;

/**
 * What a printed, rounded number leaves open: `interval('1.2')` is 1.15 to 1.25.
 * @param step the unit it was rounded to, when it is coarser than its last digit
 */
export function interval(printed: string, step?: number): Interval {
  const number = parsePrinted(printed, step);
  const width = half(number.step);
  return { low: toNumber(subtract(number.value, width)), high: toNumber(add(number.value, width)) };
}

export function isInterval(quantity: Quantity): quantity is Interval {
  return typeof quantity !== 'number';
}

export function plus(a: Quantity, b: Quantity): Interval {
  const [x, y] = [span(a), span(b)];
  return { low: x.low + y.low, high: x.high + y.high };
}

export function minus(a: Quantity, b: Quantity): Interval {
  const [x, y] = [span(a), span(b)];
  return { low: x.low - y.high, high: x.high - y.low };
}

export function times(a: Quantity, b: Quantity): Interval {
  const [x, y] = [span(a), span(b)];
  return hull([x.low * y.low, x.low * y.high, x.high * y.low, x.high * y.high]);
}

/** Throws RangeError when the divisor may be zero. */
export function over(a: Quantity, b: Quantity): Interval {
  const y = span(b);
  if (y.low <= 0 && y.high >= 0) throw new RangeError(`division by ${y.low} to ${y.high}, which may be zero`);
  return times(a, { low: 1 / y.high, high: 1 / y.low });
}

/** Throws RangeError when the logarithm's argument may not be positive. */
export function log(a: Quantity): Interval {
  const x = positive(a, 'logarithm');
  return { low: Math.log(x.low), high: Math.log(x.high) };
}

/**
 * Compound growth per period as a ratio, 0.101 for 10.1 percent, from `start` to `end` over so many periods.
 * Throws RangeError unless both and the number of periods are positive.
 */
export function growth(start: Quantity, end: Quantity, periods: number): Interval {
  const [from, to] = [positive(start, 'growth'), positive(end, 'growth')];
  if (!(periods > 0)) throw new RangeError(`growth over ${periods} periods`);
  return { low: (to.low / from.high) ** (1 / periods) - 1, high: (to.high / from.low) ** (1 / periods) - 1 };
}

function span(quantity: Quantity): Interval {
  return isInterval(quantity) ? quantity : { low: quantity, high: quantity };
}

function positive(quantity: Quantity, what: string): Interval {
  const x = span(quantity);
  if (!(x.low > 0)) throw new RangeError(`${what} of ${x.low} to ${x.high}, which may not be positive`);
  return x;
}

function hull(values: readonly number[]): Interval {
  return { low: Math.min(...values), high: Math.max(...values) };
}
