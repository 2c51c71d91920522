import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { LocalTable, ViewResult } from './engine.ts';

/** Names a result by all that it depends on: the bytes of the files, the text of the view, the version of the engine. */
export async function resultKey(sql: string, tables: readonly LocalTable[], version: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([version, sql]));
  for (const { name, paths, types } of tables) {
    hash.update(JSON.stringify([name, types]));
    for (const path of paths) hash.update(await digest(path));
  }
  return hash.digest('hex');
}

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}

/** A result that was computed before; undefined where there is none that can be read. */
export async function keptResult(folder: string, key: string): Promise<ViewResult | undefined> {
  try {
    const { names, types, rows } = JSON.parse(await readFile(join(folder, `${key}.json`), 'utf8')) as Partial<ViewResult>; // checked in the next line
    return Array.isArray(names) && Array.isArray(types) && Array.isArray(rows) ? { names, types, rows } : undefined;
  } catch {
    return undefined;
  }
}

export async function keepResult(folder: string, key: string, result: ViewResult): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${key}.json`);
  // Figures are drawn in other threads, which may compute the same at the same time.
  const aside = `${path}.${randomUUID()}.new`;
  await writeFile(aside, JSON.stringify(result));
  await rename(aside, path);
}
