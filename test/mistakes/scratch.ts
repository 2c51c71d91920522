import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A copy of the small volume that a test may spoil; inside the project, so that its imports resolve. */
export interface Scratch {
  /** Relative to the project root. */
  folder: string;
  read(file: string): string;
  /** Replaces text in a file, which must hold it. */
  edit(file: string, from: string | RegExp, to: string): void;
  write(file: string, text: string | Uint8Array): void;
  /** Removes a file, or a folder with what is in it. */
  take(file: string): void;
  makeFolder(path: string): void;
  remove(): void;
}

export function scratchVolume(): Scratch {
  const parent = join(root, '.cache');
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'volume-'));
  cpSync(join(root, 'test/volume'), path, { recursive: true });
  const read = (file: string): string => readFileSync(join(path, file), 'utf8');
  const write = (file: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  };
  return {
    folder: relative(root, path),
    read,
    edit: (file, from, to) => {
      const before = read(file);
      // A function, because a dollar sign in a replacement has a meaning.
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
      write(file, after);
    },
    write,
    take: (file) => rmSync(join(path, file), { recursive: true }),
    makeFolder: (folder) => mkdirSync(join(path, folder), { recursive: true }),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
