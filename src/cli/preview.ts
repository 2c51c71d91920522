import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serveSite } from '../hosting/server.ts';
import { foldersFrom } from '../volume/folders.ts';
import { volumePlace } from '../volume/place.ts';
import { fileSources } from '../volume/sources.ts';
import { previewOptions, UsageError } from './options.ts';
import { run } from './report.ts';

// The first that is free from here on, unless one is asked for.
const PORTS = [4321, 4322, 4323, 4324, 0];

/** `npm run preview`: serves dist/ as a host would, with its headers, compressed, below its base. Ends with Ctrl-C. */
await run(async (args, root) => {
  const { out, volume, port, host, ...wanted } = previewOptions(args, root);
  if (!existsSync(join(out, 'index.html'))) throw new UsageError(`there is no site in ${relative(root, out) || '.'}/: run \`npm run build\` first`);
  const { base } = await volumePlace(fileSources(foldersFrom(root, volume)), wanted);
  const site = { site: out, base, compress: true, host: host === true ? '0.0.0.0' : host };
  const { origin, close } = await served(site, port);
  process.stdout.write(`${origin}${base}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  void close();
  // What a browser keeps open must not hold the terminal.
  process.exit(0);
});

async function served(site: Omit<Parameters<typeof serveSite>[0], 'port'>, wanted: number | undefined) {
  for (const port of wanted === undefined ? PORTS : [wanted]) {
    try {
      return await serveSite({ ...site, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error; // what listen() throws has a code
    }
  }
  throw new UsageError(`something else listens on port ${wanted}: name another with --port`);
}
