import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { CHAPTERS_ID, type ChapterFiles, type VitePlugin } from '../integration.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { setPrinting, type Site } from '../volume/site.ts';
import type { Edition } from './edition.ts';
import { EDITION, HELLO, MISTAKES, type Events } from './events.ts';
import type { Report } from './report.ts';

type Server = HookParameters<'astro:server:setup'>['server'];
type Whole = NonNullable<Edition['whole']>;

/** What stands between the volume as it was last read and the pages that are open. */
export interface Stage {
  integration: AstroIntegration;
  contextOf(path: string): MarkdownContext;
  files(): ChapterFiles;
  /** Puts another edition before the readers; without one, the last stays, under what is wrong. */
  show(whole: Whole | null, report: Report | null): void;
}

export interface StageOptions {
  root: string;
  /** Folders whose files Vite leaves to the volume. */
  folders: readonly string[];
  base: string;
  /** Resolves when nothing is being read. */
  settled(): Promise<void>;
  /** Called for each file of the folders that came, changed or went. */
  touched(): void;
}

export function stage({ root, folders, base, settled, touched }: StageOptions): Stage {
  const ours = (path: string): boolean => folders.some((folder) => path.startsWith(folder + sep));
  const client = join(root, 'src/dev/client.ts');
  let server: Server | null = null;
  let whole: Whole | null = null;
  let edition = 0;
  let report: Report | null = null;
  let ready: (site: Site) => void = () => undefined;
  const printing = setPrinting(new Promise((resolve) => (ready = resolve)));

  /** Pages wait for what is being read; before the first volume that is whole there is only what is wrong. */
  async function wait(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> {
    if (/^\/(@|__|src\/|node_modules\/)/.test(request.url ?? '')) return next();
    await settled();
    response.setHeader('server-timing', `${EDITION};desc="${edition}"`);
    if (whole) return next();
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report?.summary ?? ''}</title><script type="module" src="${base}@vite/client"></script><script type="module" src="${base}src/dev/client.ts"></script></head><body></body></html>`);
  }

  const plugin: VitePlugin = {
    name: 'volume-stage',
    enforce: 'pre',
    // A chapter is compiled from the text that its numbers and labels were read with, whatever the file says by now.
    load: (id) => (ours(id) ? [...(whole?.texts.values() ?? [])].find(({ path }) => path === id)?.source : undefined),
    hotUpdate: { order: 'pre', handler: ({ file }) => (ours(file) ? [] : undefined) },
    configureServer(created) {
      server = created;
      // Outside the project too, where a volume may stand.
      created.watcher.add([...folders]);
      created.watcher.on('all', (_event, path) => {
        if (ours(path)) touched();
      });
      // What changed before everything was watched has been told by nobody.
      created.watcher.once('ready', touched);
      created.environments.client.hot.on(HELLO, (seen: Events[typeof HELLO], page) => {
        // A page may have been printed before the last reading and have come to listen after it.
        if (seen !== null && seen !== String(edition)) page.send({ type: 'full-reload' });
        else if (report) page.send(MISTAKES, report);
      });
      created.middlewares.use((request, response, next) => void wait(request, response, next).catch(next));
    },
  };

  function invalidate(ids: readonly string[]): void {
    for (const environment of Object.values(server?.environments ?? {})) {
      for (const id of ids) {
        const module = environment.moduleGraph.getModuleById(id);
        if (module) environment.moduleGraph.invalidateModule(module);
      }
      // Astro keeps each page's addresses and what it prints there until it hears this.
      environment.hot.send('astro:content-changed', {});
    }
  }

  function show(next: Whole | null, told: Report | null): void {
    report = told;
    if (next === null) {
      server?.environments.client.hot.send(MISTAKES, report);
      return;
    }
    const stale = [...next.texts].filter(([slug, { digest }]) => whole?.texts.get(slug)?.digest !== digest).map(([, { path }]) => path);
    whole = next;
    edition += 1;
    printing.current = next.site;
    ready(next.site);
    invalidate([CHAPTERS_ID, ...stale]);
    // Without a page to hear it, Vite would keep it for the first that comes.
    if (server?.ws.clients.size) server.environments.client.hot.send({ type: 'full-reload' });
  }

  return {
    integration: {
      name: 'volume-stage',
      hooks: {
        'astro:config:setup': ({ updateConfig, injectScript }) => {
          updateConfig({ vite: { plugins: [plugin] } });
          injectScript('page', `import ${JSON.stringify(client)};`);
        },
      },
    },
    contextOf: (path) => {
      if (!whole) throw new Error('no volume is whole yet');
      return whole.contextOf(path);
    },
    files: () => new Map([...(whole?.texts ?? [])].map(([slug, { path }]) => [slug, path])),
    show,
  };
}
