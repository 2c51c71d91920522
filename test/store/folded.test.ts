import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { contentSum } from '../../src/store/content-sum.ts';
import { folded } from '../../src/store/folded.ts';

it('gives the value back as it was, and is known by it', () => {
  const body = ['<p>Es war “einmal”.</p>', { component: 'Figure', of: 'a/b' }];
  expect(folded(body).value).toEqual(body);
  expect(contentSum(folded(body))).toBe(contentSum(folded(structuredClone(body))));
  expect(contentSum(folded(body))).not.toBe(contentSum(folded([...body, ''])));
});

it('holds little memory beside the packed value, however small it is', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as () => void; // there with the flag
  const bytes = (): number => {
    collect();
    return process.memoryUsage().arrayBuffers;
  };
  const before = bytes();
  const held = Array.from({ length: 500 }, (_, at) => folded(`<p>${`${at} words `.repeat(100)}</p>`));
  // What is collected is counted as free a little later.
  await expect.poll(() => bytes() - before).toBeLessThan(1_000_000);
  expect(held.every(({ value }) => value.startsWith('<p>'))).toBe(true);
});
