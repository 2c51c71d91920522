import { mkdirSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { sha256, sumList } from '../store/sums.ts';

/** Where the sums of a site stand in it; `sha256sum -c` reads it. */
const SUMS = 'SHA256SUMS';

/** Takes the files of a site. */
export interface SiteWriter {
  readonly folder: string;
  /** Rejects where a file of this path was written already. @param path from the root of the site, with forward slashes */
  write(path: string, content: Uint8Array | string): Promise<void>;
  /** The paths of all files that stand in the folder, also of those that came there in another way; sorted. */
  paths(): Promise<readonly string[]>;
  /** Writes the sums of all those files. */
  seal(): Promise<Sealed>;
}

export interface Sealed {
  /** The sum of the list of sums. */
  sum: string;
  /** Files and bytes by the endings of names. */
  sizes: ReadonlyMap<string, { files: number; bytes: number }>;
}

export function siteWriter(folder: string): SiteWriter {
  const sums = new Map<string, string>();
  const folders = new Set<string>();
  const sizes = new Map<string, { files: number; bytes: number }>();
  const note = (path: string, content: Uint8Array | string): void => {
    sums.set(path, sha256(content));
    const ending = extname(path).slice(1) || 'other';
    const { files, bytes } = sizes.get(ending) ?? { files: 0, bytes: 0 };
    sizes.set(ending, { files: files + 1, bytes: bytes + Buffer.byteLength(content) });
  };
  return {
    folder,
    write: async (path, content) => {
      if (sums.has(path)) throw new Error(`two files of the site would stand at /${path}`);
      note(path, content);
      const file = join(folder, path);
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
      folders.add(dirname(file));
      // At once: the way through the pool of threads costs more than small files do.
      writeFileSync(file, content);
    },
    paths: async () => (await filesIn(folder)).sort(),
    seal: async () => {
      for (const path of await filesIn(folder)) if (!sums.has(path)) note(path, await readFile(join(folder, path)));
      const list = sumList(sums);
      writeFileSync(join(folder, SUMS), list);
      return { sum: sha256(list), sizes };
    },
  };
}

/** Whether a folder holds the very files whose list has this sum, and no other. */
export async function isIntact(folder: string, sum: string): Promise<boolean> {
  const list = await readFile(join(folder, SUMS)).catch(() => null);
  if (list === null || sha256(list) !== sum) return false;
  const wanted = new Map(list.toString('utf8').split('\n').flatMap((line) => (line === '' ? [] : [[line.slice(66), line.slice(0, 64)]])));
  const there = (await filesIn(folder)).filter((path) => path !== SUMS);
  if (there.length !== wanted.size) return false;
  for (const path of there) {
    const content = wanted.has(path) ? await readFile(join(folder, path)).catch(() => null) : null;
    if (content === null || sha256(content) !== wanted.get(path)) return false;
  }
  return true;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).split(sep).join('/'));
}
