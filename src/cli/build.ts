import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { buildOptions } from './options.ts';
import { run } from './report.ts';

// V8 lets garbage pile up as long as the machine has memory; a volume of hundreds of chapters would take several times
// what it needs. (The flag in package.json does the same to the youngest objects.)
setFlagsFromString('--heap-growing-percent=50');

/** `npm run build`: checks the volume, and only if it is whole makes a new site of it in the place of the last one. */
await run(async (args, root) => {
  const options = buildOptions(args, root);
  if (options.store === null) return (await import('./site.ts')).buildSite(options, root);
  // Node keeps what it made of the program's modules, by what is in them.
  enableCompileCache(join(options.store, 'node'));
  const { buildWithStore } = await import('./stored.ts');
  return buildWithStore(options, options.store, root);
});
