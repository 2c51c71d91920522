import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildOptions } from './options.ts';
import { run } from './report.ts';

/** `npm run build`: checks the volume, and only if it is whole makes a new site of it in the place of the last one. */
await run(async (args, root) => {
  const options = buildOptions(args, root);
  if (options.store === null) return (await import('./site.ts')).buildSite(options, root);
  // Node keeps what it made of the program's modules, by what is in them.
  enableCompileCache(join(options.store, 'node'));
  const { buildWithStore } = await import('./stored.ts');
  return buildWithStore(options, options.store, root);
});
