import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes files whole or not at all: each is written beside its place, and only when all are there do they take their
 * places, the last first, so that a table is never newer than the record that tells of it.
 * @param files texts by the files' addresses
 */
export async function writeFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const paths = [...files.keys()].map((href) => fileURLToPath(href));
  const aside = (path: string): string => `${path}.new`;
  try {
    for (const [href, text] of files) {
      const path = fileURLToPath(href);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(aside(path), text);
    }
    for (const path of paths.toReversed()) await rename(aside(path), path);
  } finally {
    for (const path of paths) await rm(aside(path), { force: true });
  }
}
