import { StatisticsError } from './error.ts';

/** Combines two lists element by element; throws `unequal-length` where one is longer. */
export function zipWith<A, B, C>(
  a: readonly A[],
  b: readonly B[],
  combine: (a: A, b: B, index: number) => C,
): C[] {
  if (a.length !== b.length) {
    throw new StatisticsError('unequal-length', `cannot pair ${a.length} values with ${b.length}`);
  }
  // The index is inside b because the lengths agree.
  return a.map((value, index) => combine(value, b[index] as B, index));
}
