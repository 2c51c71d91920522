import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A copy of the small volume that a test may spoil; inside the project, so that its imports resolve. */
export interface Scratch {
  /** Relative to the project root. */
  folder: string;
  /** Replaces text in a file, which must hold it. */
  edit(file: string, from: string | RegExp, to: string | (() => string)): void;
  write(file: string, text: string): void;
  remove(): void;
}

export function scratchVolume(): Scratch {
  const parent = join(root, '.cache');
  mkdirSync(parent, { recursive: true });
  const path = mkdtempSync(join(parent, 'volume-'));
  cpSync(join(root, 'test/volume'), path, { recursive: true });
  const folder = relative(root, path);
  return {
    folder,
    edit: (file, from, to) => {
      const before = readFileSync(join(path, file), 'utf8');
      const after = typeof to === 'string' ? before.replace(from, to) : before.replace(from, to);
      if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
      writeFileSync(join(path, file), after);
    },
    write: (file, text) => writeFileSync(join(path, file), text),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
