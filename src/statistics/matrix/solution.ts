import { zipWith } from '../pairing.ts';
import { divide, fromNumber, ONE, subtract, toNumber, ZERO } from './double-double.ts';
import { factorize, solveCrossProduct, solveUpper } from './householder.ts';
import { dot, sum, vector } from './vector.ts';
import type { Vector } from './vector.ts';

/** The algebra of a least-squares problem, before any inference. */
export interface Solution {
  /** k */
  readonly estimates: readonly number[];
  /** (X'X)⁻¹, k by k */
  readonly inverse: readonly (readonly number[])[];
  /** n rows of k: the rows of X (X'X)⁻¹ */
  readonly influence: readonly (readonly number[])[];
  /** n */
  readonly fitted: readonly number[];
  /** n */
  readonly residuals: readonly number[];
  readonly residualSumOfSquares: number;
  readonly totalSumOfSquares: number;
  readonly explainedSumOfSquares: number;
}

export type Solved =
  | { readonly solution: Solution }
  /** Positions (from 0) of the columns that the columns before them explain. */
  | { readonly redundant: readonly number[] };

/**
 * Solves min |y - Xb| in double-double arithmetic and rounds once, at the end.
 *
 * @param response n finite values
 * @param columns k columns of n finite values, k <= n
 * @param centred whether the total sum of squares is about the mean
 */
export function solve(
  response: readonly number[],
  columns: readonly (readonly number[])[],
  centred: boolean,
): Solved {
  const y = scaled(response);
  const design = columns.map(scaled);
  const { triangle, rotated, redundant } = factorize(design.map(({ values }) => values), y.values);
  if (redundant.length > 0) return { redundant };

  const scales = design.map(({ scale }) => scale);
  const unscale = (values: Vector): number[] => zipWith(values, scales, (value, scale) => toNumber(value) / scale);
  const back = (values: Vector): number[] => values.map((value) => toNumber(value) * y.scale);

  const solution = solveUpper(triangle, rotated);
  const rows = y.values.map((_, index) => design.map(({ values }) => values[index] ?? ZERO));
  const fitted = rows.map((row) => dot(row, solution));
  const residuals = zipWith(y.values, fitted, subtract);
  const rss = dot(residuals, residuals);
  const tss = aboutMean(y.values, centred);
  const unit = y.scale * y.scale;

  return {
    solution: {
      estimates: unscale(solution).map((value) => value * y.scale),
      inverse: scales.map((scale, position) => {
        const axis = scales.map((_, other) => (other === position ? ONE : ZERO));
        return unscale(solveCrossProduct(triangle, axis)).map((value) => value / scale);
      }),
      influence: rows.map((row) => unscale(solveCrossProduct(triangle, row))),
      fitted: back(fitted),
      residuals: back(residuals),
      residualSumOfSquares: toNumber(rss) * unit,
      totalSumOfSquares: toNumber(tss) * unit,
      explainedSumOfSquares: toNumber(subtract(tss, rss)) * unit,
    },
  };
}

/** Division by a power of two near the largest value: exact, and squares neither overflow nor vanish. */
function scaled(values: readonly number[]): { scale: number; values: Vector } {
  const largest = Math.max(...values.map(Math.abs));
  const scale = largest > 0 ? 2 ** Math.floor(Math.log2(largest)) : 1;
  return { scale, values: vector(values.map((value) => value / scale)) };
}

function aboutMean(values: Vector, centred: boolean): ReturnType<typeof dot> {
  const mean = centred ? divide(sum(values), fromNumber(values.length)) : ZERO;
  const deviations = values.map((value) => subtract(value, mean));
  return dot(deviations, deviations);
}
