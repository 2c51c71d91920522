import { expect } from 'vitest';

/**
 * Correct significant digits, -log10 |value - reference| / |reference| (of the absolute error for a reference of 0).
 * Source: McCullough (1998), The American Statistician 52, 358–366. A double holds 15, so no more is counted.
 */
export function logRelativeError(value: number, reference: number): number {
  const error = Math.abs(value - reference) / (reference === 0 ? 1 : Math.abs(reference));
  return error === 0 ? 15 : Math.min(15, -Math.log10(error));
}

/** Fails unless `value` has `digits` correct digits. */
export function expectDigits(value: number | undefined, reference: number, digits: number): void {
  const correct = logRelativeError(value ?? NaN, reference);
  expect(correct, `${value} has ${correct} of ${digits} digits of ${reference}`).toBeGreaterThanOrEqual(digits);
}
