import { expect } from 'vitest';
import { StatisticsError } from '../../src/statistics/index.ts';
import type { StatisticsErrorCode } from '../../src/statistics/index.ts';

/** Fails unless `compute` throws a StatisticsError of this code whose message matches. */
export function expectRefusal(compute: () => unknown, code: StatisticsErrorCode, message: RegExp): void {
  let thrown: unknown;
  try {
    compute();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(StatisticsError);
  expect(thrown).toMatchObject({ code, message: expect.stringMatching(message) });
}
