import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

export interface OutputFile {
  /** Absolute. */
  path: string;
  content: string | Uint8Array;
}

/** Writes files all or not at all: each beside its place first, then all take their places; what was there returns when one cannot. */
export async function writeWhole(files: readonly OutputFile[]): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  const steps = files.map(({ path, content }) => ({ path, content, fresh: beside(path, `${mark}.new`), former: beside(path, `${mark}.old`), had: false, placed: false }));
  try {
    for (const { path, content, fresh } of steps) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(fresh, content);
    }
    for (const step of steps) {
      step.had = await setAside(step.path, step.former);
      await rename(step.fresh, step.path);
      step.placed = true;
    }
  } catch (error) {
    for (const { path, former, had, placed } of steps) {
      if (placed) await rm(path, { force: true });
      if (had) await rename(former, path);
    }
    throw error;
  } finally {
    for (const { fresh, former } of steps) {
      await rm(fresh, { force: true });
      await rm(former, { force: true });
    }
  }
}

function beside(path: string, ending: string): string {
  return join(dirname(path), `.${basename(path)}-${ending}`);
}

/** Sets aside the file that stands in the place; false when there is none. Throws for a folder, which nobody meant to lose. */
async function setAside(path: string, former: string): Promise<boolean> {
  try {
    if ((await lstat(path)).isDirectory()) throw new Error('a folder has that name');
    await rename(path, former);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
