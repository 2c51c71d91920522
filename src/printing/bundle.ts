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

/** What pages share (portable/index.ts), as one process tells it to another. */
export interface Told {
  scripts: readonly (readonly [string, string])[];
  words: readonly string[];
}

/**
 * Has Astro make the program that prints pages, from `src/` alone: `server/` is run by Node, `client/` holds what pages
 * load. It knows nothing of any volume, so that it serves until the program or a package changes.
 * @param folder inside the project, where Node finds its packages
 * @returns what each page is told of what it shares with others
 */
export async function bundlePages({ root, base, quiet }: BundleOptions, folder: string): Promise<Told> {
  const client = join(folder, 'client');
  await mkdir(client, { recursive: true });
  const scripts: string[] = [];
  const words = new Set<string>();
  const { vite, ...config } = astroConfig({ root, origin: 'http://localhost', base, out: client });
  await build({
    ...config,
    // Files that are published as they are belong to a volume's site, not to the program.
    publicDir: join(folder, 'none'),
    // Astro puts the program into the site, and takes it away when the pages are printed.
    integrations: [printsNothing(() => rename(join(client, '.prerender'), join(folder, 'server'))), entry(fileURLToPath(new URL('./entry.ts', import.meta.url)))],
    vite: { ...vite, plugins: [...(vite?.plugins ?? []), ofScripts((file) => scripts.push(base + file), (word) => words.add(word))] },
    configFile: false,
    logLevel: quiet ? 'error' : 'warn',
  });
  await rm(join(client, '.prerender'), { recursive: true, force: true });
  return { scripts: [...(await portableAssets(client, base, scripts))], words: [...words].sort() };
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

/** A text that could be the names of classes, in quotes. */
const NAMES = /(["'`])([a-z][\w-]*(?: [a-z][\w-]*)*)\1/g;

function ofScripts(entry: (file: string) => void, word: (word: string) => void): Plugin {
  return {
    name: 'of-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: (_options, bundle) => {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        if (chunk.isEntry) entry(chunk.fileName);
        // A package brings nothing to a page that has a style here.
        const own = Object.entries(chunk.modules).filter(([id]) => !id.includes('/node_modules/'));
        for (const [, { code }] of own) for (const [, , names = ''] of (code ?? '').matchAll(NAMES)) names.split(' ').forEach(word);
      }
    },
  };
}
