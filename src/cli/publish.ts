import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { UsageError } from './options.ts';

/**
 * Makes a folder whole or not at all: `write` fills a staging folder beside `out`, which then takes its place. When
 * `write` throws, `out` is as it was and nothing is left behind; when the process is killed, `out` is the old site or
 * the new one, and the next call clears away what was left. Throws UsageError rather than replace a folder that is not
 * a site.
 */
export async function publish(out: string, write: (staging: string) => Promise<void>): Promise<void> {
  const left = recover(out);
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, 'index.html'))) {
    throw new UsageError(`${out} is not empty and holds no site: name another folder with --out`);
  }
  const mark = `${process.pid}-${randomBytes(4).toString('hex')}`;
  const staging = join(dirname(out), `.${basename(out)}-${mark}.new`);
  const previous = join(dirname(out), `.${basename(out)}-${mark}.old`);
  await mkdir(staging, { recursive: true });
  try {
    await Promise.all(left.map((folder) => rm(folder, { recursive: true, force: true })));
    await write(staging);
    await swap(staging, out, previous);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await rm(previous, { recursive: true, force: true });
}

/**
 * Puts back a site that was moved away by a process which was killed before the new one was in its place. Answers with
 * the folders that such processes left and that nobody needs.
 */
export function recover(out: string): string[] {
  const parent = dirname(out);
  const ours = `.${basename(out)}-`;
  const left = (existsSync(parent) ? readdirSync(parent).sort() : []).flatMap((name) => {
    const [, pid, age] = /^(\d+)-[\da-f]{8}\.(new|old)$/.exec(name.startsWith(ours) ? name.slice(ours.length) : '') ?? [];
    return pid === undefined || lives(Number(pid)) ? [] : [{ folder: join(parent, name), old: age === 'old' }];
  });
  const [site] = left.filter(({ old }) => old);
  if (site === undefined || existsSync(out)) return left.map(({ folder }) => folder);
  renameSync(site.folder, out);
  return left.filter((other) => other !== site).map(({ folder }) => folder);
}

// In one step where the system has a command for it (GNU coreutils from 9.5 on Linux), else in two that follow at once.
async function swap(staging: string, out: string, previous: string): Promise<void> {
  if (!existsSync(out)) return rename(staging, out);
  if (await exchange(staging, out)) return rename(staging, previous);
  renameSync(out, previous);
  try {
    renameSync(staging, out);
  } catch (error) {
    renameSync(previous, out);
    throw error;
  }
}

async function exchange(one: string, other: string): Promise<boolean> {
  if (process.platform !== 'linux') return false;
  return promisify(execFile)('mv', ['--exchange', '--no-copy', '--no-target-directory', one, other]).then(
    () => true,
    () => false,
  );
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process lives too.
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // what kill() throws has a code
  }
}
