import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { EXPORTS } from './exports.ts';
import { awkwardRecords } from './load.ts';

let known: Awaited<ReturnType<typeof awkwardRecords>>;

beforeAll(async () => {
  known = await awkwardRecords();
}, 60_000);

// Look at what changed before recording it anew (vitest -u).
it.each(EXPORTS)('golden/$file', async ({ file, write }) => {
  const [chapter] = known.known.chapters;
  if (!chapter) throw new Error('no chapter');
  await expect(write(chapter, known.known)).toMatchFileSnapshot(join(import.meta.dirname, 'golden', file));
});
