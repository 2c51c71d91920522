import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join, sep } from 'node:path';

/** Builds whose entries are kept, whatever else. */
const REMEMBERED = 10;

/** One use of the store. */
export interface Build {
  /** Notes what the build used, and deletes what none of the last builds did. */
  end(used: ReadonlySet<string>, most: number): Promise<void>;
}

/**
 * Begins a build. The folder `builds` has one list of entries for each of the last builds, numbered in their order, and
 * a mark for each that is still at work, beside which nothing is deleted.
 * @param kinds folders of entries; what else stands there is not the store's
 */
export function beginBuild(folder: string, kinds: readonly string[]): Build {
  const lists = join(folder, 'builds');
  mkdirSync(lists, { recursive: true });
  const last = Math.max(0, ...readdirSync(lists).map((name) => Number.parseInt(name, 10)).filter(Number.isInteger));
  // What is brought together from several machines has numbers twice, and no name twice.
  const name = `${String(last + 1).padStart(8, '0')}-${randomBytes(6).toString('hex')}`;
  writeFileSync(join(lists, `${name}.open`), `${hostname()} ${process.pid}\n`);
  return {
    end: async (used, most) => {
      const list = join(lists, `${name}.json`);
      // A build that read nothing and made nothing says nothing of what will be wanted.
      if (used.size > 0) {
        writeFileSync(`${list}.new`, JSON.stringify([...used].sort()));
        renameSync(`${list}.new`, list);
      }
      rmSync(join(lists, `${name}.open`), { force: true });
      if (!othersAtWork(lists)) prune(folder, kinds, lists, most);
    },
  };
}

function othersAtWork(lists: string): boolean {
  return readdirSync(lists).filter((name) => name.endsWith('.open')).some((name) => {
    const [host, pid] = readFileSync(join(lists, name), 'utf8').trim().split(' ');
    if (host === hostname() && isRunning(Number(pid))) return true;
    // It ended without a word, or was carried here with the folder.
    rmSync(join(lists, name), { force: true });
    return false;
  });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Another user's process is one too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Keeps the entries of the last builds, the newest first, until there are too many or they are too large; the last build's always. */
function prune(folder: string, kinds: readonly string[], lists: string, most: number): void {
  const files = kinds.flatMap((kind) => filesOf(folder, kind));
  const sizes = new Map(files.map(({ name, size }) => [name, size]));
  const keep = new Set<string>();
  let bytes = 0;
  let full = false;
  const builds = readdirSync(lists).filter((name) => name.endsWith('.json')).sort().reverse();
  // Without a list nothing is known of what will be wanted.
  if (builds.length === 0) return;
  for (const [age, name] of builds.entries()) {
    const fresh = entriesIn(join(lists, name)).filter((entry) => !keep.has(entry) && sizes.has(entry));
    const more = fresh.reduce((sum, entry) => sum + (sizes.get(entry) ?? 0), 0);
    full ||= age >= REMEMBERED || (age > 0 && bytes + more > most);
    if (full) {
      rmSync(join(lists, name), { force: true });
      continue;
    }
    bytes += more;
    for (const entry of fresh) keep.add(entry);
  }
  for (const { name } of files) if (!keep.has(name)) rmSync(join(folder, name), { force: true });
}

function entriesIn(path: string): string[] {
  try {
    const list: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
  } catch {
    // A damaged list names nothing; what it named is made again when it is wanted.
    return [];
  }
}

function filesOf(folder: string, kind: string): { name: string; size: number }[] {
  const place = join(folder, kind);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { name: path.slice(folder.length + 1).split(sep).join('/'), size: statSync(path).size };
    });
}
