import { setImmediate as rest } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { youngCollector } from '../../src/figures/young-garbage.ts';

const MEGABYTE = 1_000_000;

test('memory that was needed a moment ago is given back at once', async () => {
  const collect = youngCollector();
  const before = process.memoryUsage().arrayBuffers;
  // A function of its own, so that nothing of it is left on the stack.
  const use = (): number => Array.from({ length: 20 }, () => new Uint8Array(MEGABYTE).fill(1)).length;
  expect(use()).toBe(20);
  await rest();
  collect();
  // Another thread gives it back.
  await vi.waitFor(() => expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5 * MEGABYTE));
});
