import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './options.ts';

/**
 * Makes a folder whole or not at all: `write` fills a staging folder beside `out`, which then takes its place
 * in two renames. When `write` throws, `out` is as it was and nothing is left behind. Throws UsageError rather
 * than replace a folder that is not a site.
 */
export async function publish(out: string, write: (staging: string) => Promise<void>): Promise<void> {
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'index.html'))) {
    throw new UsageError(`${out} is not empty and holds no site: name another folder with --out`);
  }
  const mark = randomBytes(4).toString('hex');
  const staging = join(dirname(out), `.${basename(out)}-${mark}.new`);
  const previous = join(dirname(out), `.${basename(out)}-${mark}.old`);
  await mkdir(staging, { recursive: true });
  try {
    await write(staging);
    if (existsSync(out)) await rename(out, previous);
    try {
      await rename(staging, out);
    } catch (error) {
      if (existsSync(previous)) await rename(previous, out);
      throw error;
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await rm(previous, { recursive: true, force: true });
}
