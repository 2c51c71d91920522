import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { storeFolder } from './store-folder.ts';

// V8 lets garbage pile up as long as the machine has memory; a volume of hundreds of chapters would take several times
// what it needs. (The flags in package.json do the same to the youngest objects.)
setFlagsFromString('--heap-growing-percent=50');

// Node keeps what it made of the program's modules, by what is in them, from here on: the others are loaded after this.
const folder = storeFolder(process.argv.slice(2), process.cwd());
if (folder !== null) enableCompileCache(join(folder, 'node'));
const [{ buildOptions }, { run }] = await Promise.all([import('./options.ts'), import('./report.ts')]);

/** `npm run build`: checks the volume, and only if it is whole makes a new site of it in the place of the last one. */
await run(async (args, root) => {
  const options = buildOptions(args, root);
  if (options.store === null) return (await import('./site.ts')).buildSite(options, root);
  const { buildWithStore } = await import('./stored.ts');
  return buildWithStore(options, options.store, root);
});
