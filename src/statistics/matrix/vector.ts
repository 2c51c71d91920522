import { zipWith } from '../pairing.ts';
import { add, fromNumber, multiply, ZERO } from './double-double.ts';
import type { DoubleDouble } from './double-double.ts';

export type Vector = readonly DoubleDouble[];

/** Exact. */
export function vector(values: readonly number[]): Vector {
  return values.map(fromNumber);
}

export function sum(values: Vector): DoubleDouble {
  return values.reduce(add, ZERO);
}

export function dot(a: Vector, b: Vector): DoubleDouble {
  return sum(zipWith(a, b, multiply));
}
