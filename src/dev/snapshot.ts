import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of some folders, each with a mark that changes when the file does. */
export type Snapshot = ReadonlyMap<string, string>;

/** Looks at all files of some folders and theirs; a folder that is not there has none. */
export function snapshot(folders: readonly string[]): Snapshot {
  const files = new Map<string, string>();
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      const path = join(folder, name);
      const stat = statSync(path, { throwIfNoEntry: false });
      // A new file under an old name has another inode, also when it came within the same moment.
      if (stat?.isFile()) files.set(path, `${stat.mtimeMs} ${stat.size} ${stat.ino}`);
    }
  }
  return files;
}

/** Absolute paths of the files that are in only one of two snapshots, or not the same in both; sorted. */
export function difference(before: Snapshot, after: Snapshot): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
}
