import { expect, it } from 'vitest';
import { AHEAD, pool } from '../../src/figures/threaded-drawer.ts';

it('gives threads only some of many questions before they answer, and makes a question when its turn comes', async () => {
  let made = 0;
  let answered = 0;
  let most = 0;
  const { ask } = pool('draw', 2, () => ({
    ask: async () => {
      most = Math.max(most, made - answered);
      await new Promise(setImmediate);
      answered += 1;
      return new Uint8Array();
    },
    close: () => Promise.resolve(0),
  }));
  await Promise.all(Array.from({ length: 1000 }, () => ask(() => ({ svg: String((made += 1)) }))));
  expect(answered).toBe(1000);
  expect(most).toBe(2 * AHEAD);
});
