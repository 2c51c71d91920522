import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { astroConfig } from '../astro-config.ts';
import { portableAssets } from '../portable/index.ts';

export interface BundleOptions {
  /** Project root, absolute. */
  root: string;
  /** "/" or "/vol/": the addresses of scripts and fonts begin with it. */
  base: string;
  quiet: boolean;
}

/**
 * Has Astro make the program that prints pages, from `src/` alone: `server/` is run by Node, `client/` holds what pages
 * load. It knows nothing of any volume, so that it serves until the program or a package changes.
 * @param folder inside the project, where Node finds its packages
 * @returns the addresses of the scripts that are classic, as pages must load them
 */
export async function bundlePages({ root, base, quiet }: BundleOptions, folder: string): Promise<ReadonlySet<string>> {
  const client = join(folder, 'client');
  await mkdir(client, { recursive: true });
  const scripts: string[] = [];
  const { vite, ...config } = astroConfig({ root, origin: 'http://localhost', base, out: client });
  await build({
    ...config,
    // Files that are published as they are belong to a volume's site, not to the program.
    publicDir: join(folder, 'none'),
    // Astro puts the program into the site, and takes it away when the pages are printed.
    integrations: [printsNothing(() => rename(join(client, '.prerender'), join(folder, 'server'))), entry(fileURLToPath(new URL('./entry.ts', import.meta.url)))],
    vite: { ...vite, plugins: [...(vite?.plugins ?? []), entryScripts((file) => scripts.push(base + file))] },
    configFile: false,
    logLevel: quiet ? 'error' : 'warn',
  });
  await rm(join(client, '.prerender'), { recursive: true, force: true });
  return portableAssets(client, base, scripts);
}

function printsNothing(bundled: () => Promise<void>): AstroIntegration {
  return {
    name: 'prints-nothing',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'prints-nothing',
          setup: bundled,
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('pages are printed by src/printing/print.ts')),
        }),
    },
  };
}

/** Exchanges what Astro begins with: it would bring no list of the pages, and Node would load half of Astro for one. */
function entry(input: string): AstroIntegration {
  return {
    name: 'entry',
    hooks: { 'astro:build:setup': ({ updateConfig }) => void updateConfig({ environments: { prerender: { build: { rolldownOptions: { input } } } } }) },
  };
}

function entryScripts(tell: (file: string) => void): Plugin {
  return {
    name: 'entry-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) tell(chunk.fileName);
    },
  };
}
