import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { digest } from '../figures/drawing-key.ts';
import { writePdf } from '../formats/index.ts';
import { TypesettingError } from '../formats/pdf/error.ts';
import { headersFile } from '../hosting/headers.ts';
import { keptPages } from '../printing/kept-pages.ts';
import { openSite } from '../printing/opened-site.ts';
import { compressFiles } from '../printing/compress.ts';
import { printPages } from '../printing/print.ts';
import { forgetProgrammes, pageProgramme, type Programme } from '../printing/programme.ts';
import { siteWriter, type SiteWriter } from '../printing/writer.ts';
import { recordsOf } from '../search/records.ts';
import { searchIndex } from '../search/stored-index.ts';
import { nameFrom } from '../store/files.ts';
import { openLedger, type Ledger } from '../store/ledger.ts';
import { setMemory } from '../store/memory.ts';
import { noStore, type Store } from '../store/store.ts';
import { foldersFrom } from '../volume/folders.ts';
import { finishVolume, type Loading } from '../volume/load.ts';
import { volumePlace } from '../volume/place.ts';
import { prepareVolume, type Preparation, type PreparedVolume } from '../volume/prepare.ts';
import { setPrinting } from '../volume/site.ts';
import { fileSources } from '../volume/sources.ts';
import { extent } from './extent.ts';
import type { BuildOptions } from './options.ts';
import { startProgress, type Progress, type Stage } from './progress.ts';
import { publish } from './publish.ts';
import { report, say } from './report.ts';
import { keptLine, timeLines, whyLines } from './summary.ts';
import { startWorkers, storedMemory, type Workers } from './workers.ts';

/** What was made, for whoever remembers it. */
export interface MadeSite {
  sums: string;
  extent: string;
  diagnostics: readonly Diagnostic[];
}

export interface Keeping {
  store: Store;
  /** The sum of each file that the site is made of. */
  inputs: Readonly<Record<string, string>>;
  made: (site: MadeSite) => void;
}

/** Makes a site of a volume in the place of the last one, if the volume is whole. Resolves with the exit code. */
export async function buildSite(options: BuildOptions, root: string, { store, inputs, made }: Keeping = { store: noStore, inputs: {}, made: () => undefined }): Promise<number> {
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const { origin, base } = await volumePlace(sources, options);
  const ledger = openLedger(store, relative(root, folders.content));
  ledger.compare('the site', inputs);
  const progress = startProgress(process.stderr, options.format !== 'human');
  let imaging: Stage | undefined;
  const workers = startWorkers(store, ledger, root, (done, all) => (imaging ??= progress.stage('making smaller pictures')).count(done, all));
  if (store !== noStore) setMemory(storedMemory(store, ledger, root));
  const refused = new AbortController();
  // Beside everything else, because it is made of the program alone.
  const programme = timed(progress, 'program of the pages', () => pageProgramme(store, folders.data, { root, base, quiet: options.format !== 'human' }, refused.signal));
  programme.catch(() => undefined);
  try {
    const reading = progress.stage('reading');
    const drawing = progress.stage('drawing figures');
    const { finishing, sound } = await readVolume(async () => prepareVolume(sources, base, counted(workers.drawer, drawing), options, workers.imager), workers.drawer, (prepared) => noteClaims(prepared, ledger, (file) => inputs[nameFrom(root, fileURLToPath(file))] ?? ''));
    reading.end();
    const drawn = (): void => {
      drawing.end();
      imaging?.end();
    };
    void finishing.then(drawn, drawn);
    // With a mistake in a text there is nothing to print: only the drawings are waited for, to tell of all at once.
    if (!sound) return refuse(await finishing, root, options, progress);
    void finishing.then(() => workers.drawn(), () => undefined);

    const site = finishing.then(({ volume, diagnostics }) => {
      if (volume === null) throw new DiagnosticError(diagnostics);
      return openSite(volume, { origin, base }, root, { ...options, overheard: store !== noStore });
    });
    setPrinting(site.then(({ shown }) => shown));
    let sealed: Awaited<ReturnType<SiteWriter['seal']>> | undefined;
    try {
      await publish(options.out, async (staging) => {
        const writer = siteWriter(staging, options.out);
        // Made while the pages are printed, and written as soon as it is there, so that nobody holds it.
        const indexed = site.then(async ({ volume }) => {
          const files = await timed(progress, 'search index', () => searchIndex(store, workers.indexer, recordsOf(volume), volume.matter.language));
          for (const { path, content } of files) await writer.write(`pagefind/${path}`, content);
        });
        indexed.catch(() => undefined);
        try {
          await putFiles(await programme, writer, root);
          const { overheard, shown } = await site;
          const pages = overheard && keptPages(store, overheard, [(await programme).entry, origin, base, relative(root, folders.content), shown.files], ledger.say);
          await timed(progress, 'printing pages', async (stage) => printPages(await programme, { origin, base, keptPages: pages, progress: stage.count }, writer));
          await indexed;
          pages?.save();
        } finally {
          // Nothing is written any more when the folder is given up.
          await indexed.catch(() => undefined);
        }
        await writer.write('_headers', headersFile(base));
        await writePdf(await site, staging);
        if (options.compress) await timed(progress, 'compressing', (stage) => compressFiles(writer, store, stage.count));
        sealed = await timed(progress, 'sums of the files', () => writer.seal());
        forgetProgrammes(root, await programme);
      });
    } catch (error) {
      const outcome = await finishing;
      if (outcome.volume === null) return refuse(outcome, root, options, progress);
      if (!(error instanceof TypesettingError)) throw error;
      progress.close();
      process.stderr.write(`${error.message}\n${UNPUBLISHED}`);
      return 1;
    }
    const { volume, diagnostics } = await finishing;
    progress.close();
    report(diagnostics, root, options.format);
    for (const note of workers.imager.notes()) process.stderr.write(`${note}\n`);
    if (volume && sealed) {
      made({ sums: sealed.sum, extent: extent(volume), diagnostics });
      say(`${extent(volume)} in ${relative(root, options.out) || '.'}/ after ${seconds()} s`, options.format);
      const told = ledger.told();
      if (store !== noStore) say(keptLine(told, store.counts()), options.format);
      if (options.why) for (const line of whyLines(told)) say(line, options.format);
      if (options.times) for (const line of timeLines(progress.times(), told, store.counts(), sealed.sizes)) say(line, options.format);
    }
    ledger.save();
    return 0;
  } finally {
    progress.close();
    refused.abort();
    await Promise.all([workers.close(), programme.catch(() => undefined)]);
  }
}

/** Reads a volume and begins to finish it. What was read is let go of with the last drawing: it is as large as what is printed. */
async function readVolume(prepare: () => Promise<Preparation>, drawer: Workers['drawer'], note: (prepared: PreparedVolume) => void): Promise<{ finishing: Promise<Loading>; sound: boolean }> {
  const preparation = await prepare();
  let tell = (): void => undefined;
  const checked = new Promise<void>((resolve) => (tell = resolve));
  const finishing = finishVolume(preparation, drawer, () => tell());
  await Promise.race([checked, finishing]);
  const sound = preparation.prepared !== null && !preparation.found.failed();
  if (preparation.prepared !== null && sound) note(preparation.prepared);
  return { finishing, sound };
}

/** Puts into a site what its pages load, and what is published as it is. */
async function putFiles(programme: Programme, writer: SiteWriter, root: string): Promise<void> {
  for (const [path, bytes] of programme.assets) await writer.write(path, bytes);
  const open = join(root, 'public');
  const entries = await readdir(open, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => !one.isDirectory())) {
    const path = join(entry.parentPath, entry.name);
    await writer.write(nameFrom(open, path), await readFile(path));
  }
}

async function timed<T>(progress: Progress, name: string, work: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = progress.stage(name);
  try {
    return await work(stage);
  } finally {
    stage.end();
  }
}

/** Counts what a drawer is asked for and what it has drawn. */
function counted(drawer: Workers['drawer'], stage: Stage): Workers['drawer'] {
  let asked = 0;
  let drawn = 0;
  return {
    ...drawer,
    draw: async (order, definition) => {
      stage.count(drawn, (asked += 1));
      try {
        return await drawer.draw(order, definition);
      } finally {
        stage.count((drawn += 1), asked);
      }
    },
  };
}

/** Claims are judged each time, which takes a moment for all; only the sums of what they rest on are remembered. */
function noteClaims({ chapters }: PreparedVolume, ledger: Ledger, sumOf: (file: URL) => string): void {
  for (const { draft } of chapters) {
    for (const { id, claim } of draft.claims) {
      const data = claim.datasets.map(({ id: name, inputs }) => [`data ${name}`, inputs.map(sumOf).join(' ')]);
      ledger.compare(`claim ${draft.slug}/${id}`, { ...Object.fromEntries(data), 'its declaration': digest({ ...claim, datasets: [] }) });
    }
  }
}

const UNPUBLISHED = 'nothing was published; the last site is as it was\n';

function refuse({ diagnostics }: Loading, root: string, { format }: BuildOptions, progress: Progress): number {
  progress.close();
  report(diagnostics, root, format);
  process.stderr.write(UNPUBLISHED);
  return 1;
}

// Counted from the start of the process, so that loading the programs is in it.
function seconds(): string {
  return (performance.now() / 1000).toFixed(1);
}
