import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sealed, unsealed } from './entry.ts';
import { beginBuild } from './builds.ts';

/** What is kept: each kind has a folder of its own. */
export const KINDS = ['site', 'pages', 'figure', 'png', 'prose', 'index', 'printed', 'compressed', 'ledger', 'engine', 'image'] as const;

export type Kind = (typeof KINDS)[number];

export interface Count {
  found: number;
  made: number;
  damaged: number;
}

/**
 * Results by the digest of all that they were made of. An entry is right for ever: nothing is asked of it but its key
 * and its own sum, never when it was written. Several builds may use one folder at once.
 */
export interface Store {
  /** The bytes of an entry; null where there is none, or where it is damaged, which is then taken away. */
  get(kind: Kind, key: string): Uint8Array | null;
  /** Keeps an entry, at once. It is written beside its place and renamed, so that nobody sees a part of it. */
  put(kind: Kind, key: string, payload: Uint8Array | string): void;
  /** How often each kind was found, made, and found damaged, each entry counted once. */
  counts(): ReadonlyMap<Kind, Readonly<Count>>;
  /** Lets go of what no recent build used. Rejects where an entry could not be written. */
  close(): Promise<void>;
}

/** @param most bytes that the folder may hold after a build, beyond what this build itself used */
export function openStore(folder: string, most = 1_000_000_000): Store {
  const used = new Set<string>();
  const failures: unknown[] = [];
  const counts = new Map<Kind, Count>();
  const build = beginBuild(folder, KINDS);

  const count = (kind: Kind, what: keyof Count): void => {
    const so = counts.get(kind) ?? { found: 0, made: 0, damaged: 0 };
    so[what] += 1;
    counts.set(kind, so);
  };
  return {
    get: (kind, key) => {
      const name = nameOf(kind, key);
      const bytes = contentOf(join(folder, name));
      if (bytes === null) return null;
      const payload = unsealed(bytes);
      if (payload === null) {
        count(kind, 'damaged');
        rmSync(join(folder, name), { force: true });
        return null;
      }
      if (!used.has(name)) count(kind, 'found');
      used.add(name);
      return payload;
    },
    put: (kind, key, content) => {
      const name = nameOf(kind, key);
      if (!used.has(name)) count(kind, 'made');
      used.add(name);
      try {
        // Not beside other work: while this thread reads hundreds of chapters, all that waits to be written would be held.
        place(join(folder, name), sealed(typeof content === 'string' ? Buffer.from(content) : content));
      } catch (error) {
        // Told when the store is closed: the site can be made without it.
        failures.push(error);
      }
    },
    counts: () => counts,
    close: async () => {
      if (failures.length > 0) throw failures[0];
      await build.end(used, most);
    },
  };
}

/** A store that keeps nothing. */
export const noStore: Store = { get: () => null, put: () => undefined, counts: () => new Map(), close: async () => undefined };

function nameOf(kind: Kind, key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error(`a key is a SHA-256 sum, not "${key}"`);
  return `${kind}/${key.slice(0, 2)}/${key.slice(2)}`;
}

function contentOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    // A folder where a file should be is damage too, and nothing that can be read.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR')) return null;
    throw error;
  }
}

function place(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeFileSync(beside, bytes);
    try {
      renameSync(beside, path);
    } catch {
      // Something stands there that is no file.
      rmSync(path, { recursive: true, force: true });
      renameSync(beside, path);
    }
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
