import { link, lstatSync, mkdirSync, writeFile, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, extname, join, sep } from 'node:path';
import { bytesOf } from '../store/files.ts';
import { sha256, sumList } from '../store/sums.ts';

/** Where the sums of a site stand in it; `sha256sum -c` reads it. */
const SUMS = 'SHA256SUMS';

/** Takes the files of a site. */
export interface SiteWriter {
  readonly folder: string;
  /** Resolves with its sum; rejects where a file of this path was written already. @param path from the root of the site, with forward slashes */
  write(path: string, content: Uint8Array | string): Promise<string>;
  /** Takes a file over from the last site if it has this sum there. Resolves with whether it has. */
  keep(path: string, sum: string): Promise<boolean>;
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

/** @param last folder of the last site, whose files may be taken over */
export function siteWriter(folder: string, last: string): SiteWriter {
  const sums = new Map<string, string>();
  const folders = new Set<string>();
  const sizes = new Map<string, { files: number; bytes: number }>();
  const note = (path: string, content: Uint8Array, sum = sha256(content)): string => {
    sums.set(path, sum);
    const ending = extname(path).slice(1) || 'other';
    const { files, bytes } = sizes.get(ending) ?? { files: 0, bytes: 0 };
    sizes.set(ending, { files: files + 1, bytes: bytes + content.length });
    return sum;
  };
  const place = (path: string): string => {
    if (sums.has(path)) throw new Error(`two files of the site would stand at /${path}`);
    const file = join(folder, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    return file;
  };
  return {
    folder,
    write: async (path, content) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = place(path);
      const sum = note(path, bytes);
      await put(file, bytes);
      return sum;
    },
    keep: async (path, sum) => {
      const there = join(last, path);
      const content = bytesOf(there);
      if (content === null || sha256(content) !== sum) return false;
      const file = place(path);
      note(path, content, sum);
      // The last site goes when this one is whole. A second name for its file costs less than writing it again, on a disk that is slow with new files a tenth of the build.
      if (!(await named(there, file))) await put(file, content);
      return true;
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

// Node's promises for files cost four times as much as the writing.
function put(file: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => writeFile(file, bytes, (error) => (error ? reject(error) : resolve())));
}

/** Gives a file a second name. Resolves with whether it has it: not every disk knows such, and a link is no file. */
function named(there: string, file: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (!lstatSync(there).isFile()) return resolve(false);
    link(there, file, (error) => resolve(error === null));
  });
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
