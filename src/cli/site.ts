import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Drawer } from '../figures/drawer.ts';
import { storedDrawer } from '../figures/stored-drawer.ts';
import { threadedDrawer } from '../figures/threaded-drawer.ts';
import { printPages } from '../printing/print.ts';
import { forgetProgrammes, pageProgramme, type Programme } from '../printing/programme.ts';
import { siteWriter, type SiteWriter } from '../printing/writer.ts';
import { startIndexer, type Indexer } from '../search/indexer.ts';
import { recordsOf } from '../search/records.ts';
import { searchIndex } from '../search/stored-index.ts';
import { modulesOf, packageFiles, sumOf, sumsOf } from '../store/files.ts';
import { openLedger } from '../store/ledger.ts';
import { noStore, type Store } from '../store/store.ts';
import { foldersFrom } from '../volume/folders.ts';
import { finishVolume, type Loading } from '../volume/load.ts';
import { volumePlace } from '../volume/place.ts';
import { prepareVolume } from '../volume/prepare.ts';
import { setPrinting } from '../volume/site.ts';
import { fileSources } from '../volume/sources.ts';
import { extent } from './extent.ts';
import type { BuildOptions } from './options.ts';
import { publish } from './publish.ts';
import { report, say } from './report.ts';

/** What was made, for whoever remembers it. */
export interface MadeSite {
  sums: string;
  extent: string;
  diagnostics: readonly Diagnostic[];
}

export interface Keeping {
  store: Store;
  made: (site: MadeSite) => void;
}

/** Makes a site of a volume in the place of the last one, if the volume is whole. Resolves with the exit code. */
export async function buildSite(options: BuildOptions, root: string, { store, made }: Keeping = { store: noStore, made: () => undefined }): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const { origin, base } = await volumePlace(sources, options);
  const ledger = openLedger(store, relative(root, folders.content));
  const workers = helpers(store, ledger, root);
  try {
    const { drawer } = workers;
    const preparation = await prepareVolume(sources, base, drawer, options);
    const finishing = finishVolume(preparation, drawer);
    // With a mistake in a text there is nothing to bundle: only the drawings are waited for, to tell of all at once.
    if (preparation.prepared === null || preparation.found.failed()) return refuse(await finishing, root, options);

    const site = finishing.then(({ volume, diagnostics }) => {
      if (volume === null) throw new DiagnosticError(diagnostics);
      return { volume, origin, base };
    });
    setPrinting(site);
    // Made while the pages are printed.
    const index = site.then(({ volume }) => searchIndex(store, workers.indexer, recordsOf(volume), volume.matter.language));
    index.catch(() => undefined);
    let sums = '';
    try {
      await publish(options.out, async (staging) => {
        const writer = siteWriter(staging);
        const programme = await pageProgramme(store, folders.data, { root, base, quiet: options.format !== 'human' });
        await printSite(programme, writer, { origin, base, site, root });
        for (const { path, content } of await index) await writer.write(`pagefind/${path}`, content);
        sums = await writer.seal();
        forgetProgrammes(root, programme);
      });
    } catch (error) {
      const outcome = await finishing;
      if (outcome.volume === null) return refuse(outcome, root, options);
      throw error;
    }
    const { volume, diagnostics } = await finishing;
    report(diagnostics, root, options.format);
    if (volume) {
      made({ sums, extent: extent(volume), diagnostics });
      say(`${extent(volume)} in ${relative(root, options.out) || '.'}/ after ${seconds()} s`, options.format);
    }
    ledger.save();
    return 0;
  } finally {
    await workers.close();
  }
}

interface Helpers {
  drawer: Drawer;
  indexer: () => Indexer;
  close(): Promise<void>;
}

/** Threads and processes that work beside this thread, each started when there is work for it. */
function helpers(store: Store, ledger: ReturnType<typeof openLedger>, root: string): Helpers {
  let drawing: Drawer | undefined;
  let indexing: Indexer | undefined;
  const threads = (): Drawer => (drawing ??= threadedDrawer());
  const indexer = (): Indexer => (indexing ??= startIndexer());
  const engine = engineSum(root);
  // Where this engine has drawn nothing yet, its threads load Vega while this one loads everything else.
  if (store === noStore || store.get('engine', engine) === null) {
    threads();
    indexer();
  }
  store.put('engine', engine, '');
  return {
    drawer: store === noStore ? threads() : storedDrawer({ store, ledger, engine, drawer: threads }),
    indexer,
    close: async () => void (await Promise.all([drawing?.close(), indexing?.close()])),
  };
}

/** The sum of everything that draws: the modules of the threads, the fonts, the packages, and Node, whose compressor writes the pixels. */
function engineSum(root: string): string {
  const source = join(import.meta.dirname, '..');
  const files = [...modulesOf(root, [join(source, 'figures/drawer-thread.ts')]), join(source, 'styles/fonts'), ...packageFiles(root)];
  return sumOf(sumsOf(root, files), process.version, process.arch);
}

/** Puts into a site what its pages are, what they load, and what is published as it is. */
async function printSite(programme: Programme, writer: SiteWriter, { origin, base, site, root }: { origin: string; base: string; site: Promise<unknown>; root: string }): Promise<void> {
  for (const [path, bytes] of programme.assets) await writer.write(path, bytes);
  const open = join(root, 'public');
  const names = await readdir(open, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of names.filter((name) => !name.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    await writer.write(relative(open, path).split(sep).join('/'), await readFile(path));
  }
  await site;
  await printPages(programme, { origin, base }, writer.write);
}

function refuse({ diagnostics }: Loading, root: string, { format }: BuildOptions): number {
  report(diagnostics, root, format);
  process.stderr.write('nothing was published; the last site is as it was\n');
  return 1;
}

// Counted from the start of the process, so that loading the programs is in it.
function seconds(): string {
  return (performance.now() / 1000).toFixed(1);
}
