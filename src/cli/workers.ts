import { join } from 'node:path';
import type { Drawer } from '../figures/drawer.ts';
import { storedDrawer } from '../figures/stored-drawer.ts';
import { threadedDrawer, type ThreadedDrawer } from '../figures/threaded-drawer.ts';
import { storedImager, type StoredImager } from '../images/stored-imager.ts';
import { startIndexer, type Indexer } from '../search/indexer.ts';
import { sha256 } from '../store/sums.ts';
import { modulesOf, packageFiles, sumOf, sumsOf } from '../store/files.ts';
import type { Ledger } from '../store/ledger.ts';
import type { Memory } from '../store/memory.ts';
import { noStore, type Store } from '../store/store.ts';

const source = join(import.meta.dirname, '..');

/** Threads and processes that work beside this thread, each started when there is work for it. */
export interface Workers {
  drawer: Drawer;
  imager: StoredImager;
  indexer: () => Indexer;
  /** Ends what draws, when every figure is drawn; pixels may still be asked for. */
  drawn(): void;
  close(): Promise<void>;
}

/** @param count told how many pictures are ready, of how many */
export function startWorkers(store: Store, ledger: Ledger, root: string, count?: (done: number, all: number) => void): Workers {
  let drawing: ThreadedDrawer | undefined;
  let indexing: Indexer | undefined;
  const threads = (): ThreadedDrawer => (drawing ??= threadedDrawer());
  const indexer = (): Indexer => (indexing ??= startIndexer());
  const engine = engineSum(root);
  // Where anything has changed, the index most likely has.
  indexer();
  // Where this engine has drawn nothing yet, its threads load Vega while this one loads everything else.
  if (store === noStore || store.get('engine', engine) === null) {
    threads();
    store.put('engine', engine, '');
  }
  const imager = storedImager({ store, ledger, count });
  return {
    imager,
    drawer: store === noStore ? threads() : storedDrawer({ store, ledger, engine, drawer: threads }),
    indexer,
    drawn: () => drawing?.drawn(),
    close: async () => {
      imager.close();
      await Promise.all([drawing?.close(), indexing?.close()]);
    },
  };
}

/** The sum of everything that draws: the modules of the threads, the fonts, the packages, and Node, whose compressor writes the pixels. */
function engineSum(root: string): string {
  return programSum(root, ['figures/drawer-thread.ts'], ['styles/fonts']);
}

/** Parsed and rendered texts, by what they were made of and by the program that reads them. */
export function storedMemory(store: Store, ledger: Ledger, root: string): Memory {
  const program = programSum(root, ['volume/load.ts', 'record/citing/citations.ts'], ['citation/styles']);
  const key = (from: string): string => sha256(program + from);
  return {
    get: (from) => {
      const kept = store.get('prose', key(from));
      return kept && Buffer.from(kept).toString('utf8');
    },
    set: (from, made) => store.put('prose', key(from), made),
    note: (item, parts, kept) => ledger.note(item, { ...parts, 'the program': program }, kept),
  };
}

/** The sum of modules of `src/` with all that they import, of other files there, and of what runs them. */
function programSum(root: string, modules: readonly string[], files: readonly string[] = []): string {
  const inside = (name: string): string => join(source, name);
  return sumOf(sumsOf(root, [...modulesOf(root, modules.map(inside)), ...files.map(inside), ...packageFiles(root)]), process.version, process.arch);
}
