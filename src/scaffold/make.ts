import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan } from './plan.ts';

/**
 * Carries a plan out, whole or not at all: everything is written beside its place first and then moved there.
 * @param workshop folder on the same disk, outside of what a volume reads, for what is not yet whole
 */
export async function make({ folders, change }: Plan, workshop: string): Promise<void> {
  const taken = folders.find(({ path }) => existsSync(path));
  if (taken) throw new Error(`${taken.path} exists`);
  const staging = await mkdtemp(join(workshop, '.new-'));
  const placed: string[] = [];
  try {
    for (const [index, { files }] of folders.entries()) {
      await mkdir(join(staging, String(index)));
      for (const [name, text] of Object.entries(files)) await writeFile(join(staging, String(index), name), text, { flag: 'wx' });
    }
    const changed = join(staging, 'changed');
    if (change) await writeFile(changed, change.after);
    if (change && (await readFile(change.path, 'utf8')) !== change.before) throw new Error(`${change.path} was changed meanwhile`);
    for (const [index, { path }] of folders.entries()) {
      await mkdir(dirname(path), { recursive: true });
      // On all systems this fails where a folder with files has come meanwhile.
      await rename(join(staging, String(index)), path);
      placed.push(path);
    }
    if (change) await rename(changed, change.path);
  } catch (error) {
    for (const path of placed) await rm(path, { recursive: true });
    throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}
