import { relative, resolve } from 'node:path';
import { canReload } from '../dev/modules.ts';
import { foldersFrom } from '../volume/folders.ts';
import { extent } from './extent.ts';
import { devOptions, UsageError } from './options.ts';
import { report, run, sourceOf } from './report.ts';

/** `npm run dev`: serves the volume while it is being written, and tells what is wrong with it. Ends with Ctrl-C. */
await run(async (args, root) => {
  const { volume, ...options } = devOptions(args);
  if (!canReload()) throw new UsageError('start this with `npm run dev`: it needs flags of Node');
  process.env['NODE_ENV'] = 'development';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
  const { preview } = await import('../dev/server.ts');
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const server = await preview({
    root,
    folders: foldersFrom(root, volume),
    ...options,
    source: (file) => sourceOf(resolve(root, file)),
    told: {
      read: ({ site, diagnostics }, changed, milliseconds) => {
        report(diagnostics, root);
        const names = changed.map((path) => relative(root, path));
        const cause = names.length === 0 || names.length > 3 ? `${names.length} files` : names.join(', ');
        say(`${cause}: ${site ? `${extent(site.volume)} are in order` : 'not shown'} after ${Math.round(milliseconds)} ms`);
      },
      moved: (base) => say(`volume.yaml now has the base ${base}: start again to see the pages there`),
      failed: (error) => process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
    },
  });
  for (const address of server.addresses) say(address);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await server.stop();
  // What Vite may still have open must not hold the terminal.
  process.exit(0);
});
