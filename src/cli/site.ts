import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { Drawer } from '../figures/drawer.ts';
import { headersFile } from '../hosting/headers.ts';
import { citer } from '../record/citing/citations.ts';
import { makePortable } from '../portable/index.ts';
import { foldersFrom } from '../volume/folders.ts';
import { writeIndex, type Indexer } from '../search/indexer.ts';
import { recordsOf } from '../search/records.ts';
import { finishVolume, type Loading } from '../volume/load.ts';
import { volumePlace } from '../volume/place.ts';
import { prepareVolume } from '../volume/prepare.ts';
import { formatsOf, writePdf } from '../formats/index.ts';
import { TypesettingError } from '../formats/pdf/error.ts';
import { setPrinting } from '../volume/site.ts';
import { fileSources } from '../volume/sources.ts';
import { extent } from './extent.ts';
import type { BuildOptions } from './options.ts';
import { publish } from './publish.ts';
import { report, say } from './report.ts';

/** What works beside this thread while a site is made. */
export interface Workers {
  drawer: Drawer;
  indexer: Indexer;
}

/** Makes a site of a volume in the place of the last one, if the volume is whole. Resolves with the exit code. */
export async function buildSite(options: BuildOptions, root: string, { drawer, indexer }: Workers): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const { origin, base } = await volumePlace(sources, options);
  const preparation = await prepareVolume(sources, base, drawer, options);
  const finishing = finishVolume(preparation, drawer);
  // With a mistake in a text there is nothing to bundle: only the drawings are waited for, to tell of all at once.
  if (preparation.prepared === null || preparation.found.failed()) return refuse(await finishing, root, options);

  const site = finishing.then(({ volume, diagnostics }) => {
    if (volume === null) throw new DiagnosticError(diagnostics);
    return { volume, origin, base, citer: citer(), ...formatsOf(volume, { origin, base }, root, options) };
  });
  setPrinting(site);
  // Made while the pages are printed, and written after them, because printing empties the folder.
  const index = site.then(({ volume }) => indexer.index(recordsOf(volume), volume.matter.language));
  index.catch(() => undefined);
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../astro-config.ts')]);
  try {
    await publish(options.out, async (staging) => {
      await build({ ...astroConfig({ root, origin, base, out: staging }), configFile: false, logLevel: options.format === 'human' ? 'warn' : 'error' });
      await makePortable(staging, base);
      await writeFile(join(staging, '_headers'), headersFile(base));
      await writeIndex(await index, staging);
      await writePdf(await site, staging);
    });
  } catch (error) {
    const outcome = await finishing;
    if (outcome.volume === null) return refuse(outcome, root, options);
    if (!(error instanceof TypesettingError)) throw error;
    process.stderr.write(`${error.message}\n${UNPUBLISHED}`);
    return 1;
  }
  const { volume, diagnostics } = await finishing;
  report(diagnostics, root, options.format);
  if (volume) say(`${extent(volume)} in ${relative(root, options.out) || '.'}/ after ${seconds()} s`, options.format);
  return 0;
}

const UNPUBLISHED = 'nothing was published; the last site is as it was\n';

function refuse({ diagnostics }: Loading, root: string, { format }: BuildOptions): number {
  report(diagnostics, root, format);
  process.stderr.write(UNPUBLISHED);
  return 1;
}

// Counted from the start of the process, so that loading the programs is in it.
function seconds(): string {
  return (performance.now() / 1000).toFixed(1);
}
