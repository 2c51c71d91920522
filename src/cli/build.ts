import { relative } from 'node:path';
import { build } from 'astro';
import { astroConfig } from '../astro-config.ts';
import { foldersFrom } from '../volume/folders.ts';
import { loadVolume } from '../volume/load.ts';
import { volumePlace } from '../volume/place.ts';
import { fileSources } from '../volume/sources.ts';
import { buildOptions } from './options.ts';
import { publish } from './publish.ts';
import { report, run } from './report.ts';

/** `npm run build`: checks the volume, and only if it is whole makes a new site of it in the place of the last one. */
await run(async (args, root) => {
  const options = buildOptions(args, root);
  const folders = foldersFrom(root, options.volume);
  const sources = fileSources(folders);
  const { origin, base } = await volumePlace(sources, options);
  const { loaded, diagnostics } = await loadVolume(sources, base);
  report(diagnostics, root);
  if (loaded === null) {
    process.stderr.write('nothing was published; the last site is as it was\n');
    return 1;
  }
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await publish(options.out, (staging) =>
    build({ ...astroConfig(loaded, { root, content: folders.content, origin, base, out: staging }), configFile: false, logLevel: 'warn' }),
  );
  const { chapters, figures, tables, datasets, audit } = loaded.volume;
  // Counted from the start of the process, so that loading the programs is in it.
  const took = (performance.now() / 1000).toFixed(1);
  process.stdout.write(`${chapters.length} chapters, ${figures.length} figures, ${tables.length} tables, ${datasets.length} datasets and ${audit.entries.length} claims in ${relative(root, options.out) || '.'}/ after ${took} s\n`);
  return 0;
});
