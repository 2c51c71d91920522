import { readFileSync } from 'node:fs';
import { sha256 } from '../store/sums.ts';
import { pack, unpack } from '../store/pack.ts';
import type { Store } from '../store/store.ts';
import type { IndexFile } from './canonical.ts';
import type { Indexer } from './indexer.ts';
import type { SearchRecord } from './record.ts';

// What an index is made by: these, and the version of Pagefind that canonical.ts asks for.
const MADE_BY = ['canonical.ts', 'cbor.ts', 'han.ts', 'indexer.ts'] as const;

/** The files of the index over some records: the kept ones, or new ones that are kept. */
export async function searchIndex(store: Store, indexer: () => Indexer, records: readonly SearchRecord[], language: string): Promise<readonly IndexFile[]> {
  const key = sha256(JSON.stringify([MADE_BY.map((name) => sha256(readFileSync(new URL(name, import.meta.url)))), language, records]));
  const kept = store.get('index', key);
  if (kept) return [...unpack(kept)].map(([path, content]) => ({ path, content }));
  const files = await indexer().index(records, language);
  store.put('index', key, pack(new Map(files.map(({ path, content }) => [path, content]))));
  return files;
}
