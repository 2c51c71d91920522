import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isIntact } from '../printing/writer.ts';
import { modulesOf, packageFiles, sumOf, sumsOf } from '../store/files.ts';
import { openStore } from '../store/store.ts';
import { foldersFrom } from '../volume/folders.ts';
import type { BuildOptions } from './options.ts';
import { report, say } from './report.ts';

/** What is remembered of a site: its sum, and what was said when it was made. */
interface SiteRecord {
  sums: string;
  extent: string;
  diagnostics: readonly Diagnostic[];
}

/** Builds with the kept results of earlier builds. Where nothing at all has changed, nothing is made. Resolves with the exit code. */
export async function buildWithStore(options: BuildOptions, folder: string, root: string): Promise<number> {
  const store = openStore(folder);
  try {
    if (options.shard !== null) return await (await import('./shard.ts')).buildShard(options, options.shard, root, store);
    const inputs = inputSums(options, root);
    const { site, base, volume, strict, compress, pdf } = options;
    const key = sumOf(inputs, JSON.stringify([site, base, volume, strict, compress, pdf]), process.version, process.arch);
    const kept = store.get('site', key);
    const record = kept && (JSON.parse(Buffer.from(kept).toString('utf8')) as SiteRecord); // as it is put below
    if (record && (await isIntact(options.out, record.sums))) {
      report(record.diagnostics, root, options.format);
      say(`${record.extent} in ${relative(root, options.out) || '.'}/ since the last build: nothing has changed (${(performance.now() / 1000).toFixed(1)} s)`, options.format);
      if (options.why) say('nothing was made again', options.format);
      return 0;
    }
    const { buildSite } = await import('./site.ts');
    return await buildSite(options, root, { store, inputs: Object.fromEntries(inputs), made: (made) => store.put('site', key, JSON.stringify(made satisfies SiteRecord)) });
  } finally {
    await store.close();
  }
}

/** The sums of everything that a site is made of: every file of the volume and of the program, and the packages. */
function inputSums({ volume }: BuildOptions, root: string): Map<string, string> {
  const { content, data } = foldersFrom(root, volume);
  const settings = readdirSync(root).filter((name) => name === 'tsconfig.json' || name.startsWith('.env')).map((name) => join(root, name));
  const sums = sumsOf(root, [content, data, join(root, 'src'), join(root, 'public'), ...settings, ...packageFiles(root)]);
  // Editors' modules may import what stands elsewhere.
  const modules = modulesOf(root, [...sums.keys()].filter((name) => name.endsWith('.ts')).map((name) => join(root, name)));
  return new Map([...sums, ...sumsOf(root, modules)]);
}
