import { foldersFrom } from '../volume/folders.ts';
import { loadVolume } from '../volume/load.ts';
import { fileSources } from '../volume/sources.ts';
import { checkOptions } from './options.ts';
import { report, run } from './report.ts';

/** `npm run check`: reads and checks the whole volume without building it. */
await run(async (args, root) => {
  const { volume } = checkOptions(args);
  const { loaded, diagnostics } = await loadVolume(fileSources(foldersFrom(root, volume)), '/');
  report(diagnostics, root);
  if (loaded === null) return 1;
  const { chapters, figures, tables, datasets } = loaded.volume;
  process.stdout.write(`${chapters.length} chapters, ${figures.length} figures, ${tables.length} tables and ${datasets.length} datasets are in order\n`);
  return 0;
});
