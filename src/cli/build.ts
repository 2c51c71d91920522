import { threadedDrawer } from '../figures/threaded-drawer.ts';
import { startIndexer } from '../search/indexer.ts';
import { buildOptions } from './options.ts';
import { run } from './report.ts';

/** `npm run build`: checks the volume, and only if it is whole makes a new site of it in the place of the last one. */
await run(async (args, root) => {
  const options = buildOptions(args, root);
  // The thread loads Vega while this one loads everything else.
  const drawer = threadedDrawer();
  const indexer = startIndexer();
  try {
    const { buildSite } = await import('./site.ts');
    return await buildSite(options, root, { drawer, indexer });
  } finally {
    await Promise.all([drawer.close(), indexer.close()]);
  }
});
