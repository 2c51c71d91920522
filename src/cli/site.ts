import { relative } from 'node:path';
import type { Drawer } from '../figures/drawer.ts';
import { foldersFrom } from '../volume/folders.ts';
import { loadVolume } from '../volume/load.ts';
import { volumePlace } from '../volume/place.ts';
import { fileSources } from '../volume/sources.ts';
import type { BuildOptions } from './options.ts';
import { publish } from './publish.ts';
import { report } from './report.ts';

/** Makes a site of a volume in the place of the last one, if the volume is whole. Resolves with the exit code. */
export async function buildSite(options: BuildOptions, root: string, drawer: Drawer): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const { origin, base } = await volumePlace(sources, options);
  // Astro takes most of a second to load, in which the other thread draws.
  const loading = loadVolume(sources, base, drawer);
  const [{ loaded, diagnostics }, { build }, { astroConfig }] = await Promise.all([loading, import('astro'), import('../astro-config.ts')]);
  report(diagnostics, root);
  if (loaded === null) {
    process.stderr.write('nothing was published; the last site is as it was\n');
    return 1;
  }
  await publish(options.out, (staging) =>
    build({ ...astroConfig(loaded, { root, content: folders.content, origin, base, out: staging }), configFile: false, logLevel: 'warn' }),
  );
  const { chapters, figures, tables, datasets, audit } = loaded.volume;
  // Counted from the start of the process, so that loading the programs is in it.
  const took = (performance.now() / 1000).toFixed(1);
  process.stdout.write(`${chapters.length} chapters, ${figures.length} figures, ${tables.length} tables, ${datasets.length} datasets and ${audit.entries.length} claims in ${relative(root, options.out) || '.'}/ after ${took} s\n`);
  return 0;
}
