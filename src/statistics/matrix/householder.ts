import {
  add, divide, fromNumber, multiply, negate, ONE, squareRoot, subtract, toNumber, ZERO,
} from './double-double.ts';
import type { DoubleDouble } from './double-double.ts';
import { zipWith } from '../pairing.ts';
import { dot } from './vector.ts';
import type { Vector } from './vector.ts';

/** X = QR with R upper triangular. */
export interface Factorization {
  /** Rows of R, each from its diagonal rightwards: lengths k, k-1, ..., 1. Of no use when a column is redundant. */
  readonly triangle: readonly Vector[];
  /** The first k entries of Q'y. */
  readonly rotated: Vector;
  /** Positions (from 0) of the columns that the columns before them explain. */
  readonly redundant: readonly number[];
}

/**
 * A column is explained by those before it when less than this part of its length is left.
 * Doubles carry rounding of 1e-16 of their size, so below 1e-13 what is left is rounding, not
 * data; NIST Filip, the hardest of the certified problems, stays above 1e-11.
 */
const COLLINEAR = 1e-13;

/**
 * QR by Householder reflections in double-double arithmetic; no normal equations are formed.
 * Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., algorithms 5.1.1 and 5.2.1.
 *
 * @param columns k columns of n values each, n >= k
 * @param response n values
 */
export function factorize(columns: readonly Vector[], response: Vector): Factorization {
  const triangle: Vector[] = [];
  const rotated: DoubleDouble[] = [];
  const redundant: number[] = [];
  const lengths = columns.map((column) => toNumber(norm(column)));
  let rest = columns;
  let target = response;

  for (const [position, length] of lengths.entries()) {
    const [pivot = [], ...others] = rest;
    const left = norm(pivot);
    if (toNumber(left) <= COLLINEAR * length) {
      redundant.push(position);
      rest = others;
      continue;
    }
    const mirror = reflector(pivot, left);
    const images = others.map((other) => reflect(mirror, other));
    const image = reflect(mirror, target);
    triangle.push([mirror.diagonal, ...images.map(head)]);
    rotated.push(head(image));
    rest = images.map((other) => other.slice(1));
    target = image.slice(1);
  }
  return { triangle, rotated, redundant };
}

interface Reflector {
  readonly direction: Vector;
  /** 2 / |direction|² */
  readonly factor: DoubleDouble;
  /** Where the pivot column lands: the diagonal entry of R. */
  readonly diagonal: DoubleDouble;
}

/** The sign is chosen so that forming the direction never cancels. */
function reflector(pivot: Vector, length: DoubleDouble): Reflector {
  const diagonal = head(pivot).high > 0 ? negate(length) : length;
  const direction = [subtract(head(pivot), diagonal), ...pivot.slice(1)];
  return { direction, diagonal, factor: divide(fromNumber(2), dot(direction, direction)) };
}

function reflect({ direction, factor }: Reflector, column: Vector): Vector {
  const along = multiply(factor, dot(direction, column));
  return zipWith(column, direction, (value, part) => subtract(value, multiply(along, part)));
}

function head(values: Vector): DoubleDouble {
  return values[0] ?? ZERO;
}

function norm(values: Vector): DoubleDouble {
  return squareRoot(dot(values, values));
}

/** Solves R b = `right`, from the last row up. */
export function solveUpper(triangle: readonly Vector[], right: Vector): Vector {
  const rows = zipWith(triangle, right, (row, value) => ({ row, value })).toReversed();
  return rows.reduce<Vector>((solved, { row: [diagonal = ONE, ...beside], value }) => {
    return [divide(subtract(value, dot(beside, solved)), diagonal), ...solved];
  }, []);
}

/** Solves R'R b = `right`: from the first row down, then from the last row up. */
export function solveCrossProduct(triangle: readonly Vector[], right: Vector): Vector {
  let rest = right;
  const middle = triangle.map(([diagonal = ONE, ...beside]) => {
    const value = divide(head(rest), diagonal);
    rest = zipWith(rest.slice(1), beside, (other, part) => add(other, negate(multiply(value, part))));
    return value;
  });
  return solveUpper(triangle, middle);
}
