import { canonicalIndex, type IndexFile } from './canonical.ts';
import type { CustomRecord } from 'pagefind';
import { characterPairs } from './han.ts';
import type { SearchRecord } from './record.ts';

/** Pagefind, which works in a process of its own. */
export interface Indexer {
  /** The files of an index over some records, for a site in this language. */
  index(records: readonly SearchRecord[], language: string): Promise<readonly IndexFile[]>;
  close(): Promise<void>;
}

/** Starts Pagefind at once, so that it is there when the records are. */
export function startIndexer(): Indexer {
  const starting = import('pagefind').then(async (pagefind) => ({ pagefind, created: await pagefind.createIndex() }));
  // Whoever asks for the index hears of a failure; until then it has its own listener.
  starting.catch(() => undefined);
  return {
    index: async (records, language) => {
      const { created } = await starting;
      const { index, errors } = created;
      if (!index) throw new Error(`Pagefind does not start: ${errors.join('; ')}`);
      const added = await Promise.all(records.map((record) => index.addCustomRecord(custom(record, language))));
      const { files, errors: failed } = await index.getFiles();
      const wrong = [...added.flatMap((answer) => answer.errors), ...failed];
      if (wrong.length > 0) throw new Error(`Pagefind could not index the volume: ${wrong.join('; ')}`);
      return canonicalIndex(files);
    },
    // What never started needs no end.
    close: () => starting.then(async ({ pagefind }) => void (await pagefind.close()), () => undefined),
  };
}

function custom({ kind, address, title, place, text, chapters, years, translations = {} }: SearchRecord, language: string): CustomRecord {
  const others = Object.entries(translations);
  // What is said alike in both is not kept twice.
  const said = others.flatMap(([path, other]) => [...(other.title === title ? [] : [[`title-${path}`, other.title]]), ...(other.place === place ? [] : [[`place-${path}`, other.place]])]);
  const pairs = new Set([title, place, text, ...others.flatMap(([, other]) => [other.title, other.place, other.text])].flatMap(characterPairs));
  return {
    url: address,
    language,
    // Pagefind takes no record without words.
    content: text || title,
    meta: { title, place, kind, ...Object.fromEntries(said), ...(pairs.size > 0 ? { pairs: [...pairs].join(' ') } : {}) },
    filters: { kind: [kind], chapter: [...chapters], year: years.map(String) },
  };
}
