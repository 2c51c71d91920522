import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { AstroIntegration, HookParameters, ViteUserConfig } from 'astro';
import { setPrinting, type Site } from '../volume/site.ts';
import { EDITION, HELLO, MISTAKES, type Events } from './events.ts';
import type { Report } from './report.ts';

type Server = HookParameters<'astro:server:setup'>['server'];
type VitePlugin = Exclude<NonNullable<ViteUserConfig['plugins']>[number], false | null | undefined | Promise<unknown> | readonly unknown[]>;

/** What stands between the volume as it was last read and the pages that are open. */
export interface Stage {
  integration: AstroIntegration;
  /** Puts another edition before the readers; without one, the last stays, under what is wrong. */
  show(site: Site | null, report: Report | null): void;
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
  let shown = false;
  let edition = 0;
  let report: Report | null = null;
  let ready: (site: Site) => void = () => undefined;
  const printing = setPrinting(new Promise((resolve) => (ready = resolve)));

  /** Pages wait for what is being read; before the first volume that is whole there is only what is wrong. */
  async function wait(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> {
    if (/^\/(@|__|src\/|node_modules\/)/.test(request.url ?? '')) return next();
    await settled();
    response.setHeader('server-timing', `${EDITION};desc="${edition}"`);
    if (shown) return next();
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${report?.summary ?? ''}</title><script type="module" src="${base}@vite/client"></script><script type="module" src="${base}src/dev/client.ts"></script></head><body></body></html>`);
  }

  const plugin: VitePlugin = {
    name: 'volume-stage',
    enforce: 'pre',
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

  function show(site: Site | null, told: Report | null): void {
    report = told;
    if (site === null) {
      server?.environments.client.hot.send(MISTAKES, report);
      return;
    }
    shown = true;
    edition += 1;
    printing.current = site;
    ready(site);
    // Astro keeps each page's addresses and what it prints there until it hears this.
    for (const environment of Object.values(server?.environments ?? {})) environment.hot.send('astro:content-changed', {});
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
    show,
  };
}
