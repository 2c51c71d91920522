import { setImmediate as rest } from 'node:timers/promises';
import type { PathWithRoute } from 'astro';
import { portablePage } from '../portable/index.ts';
import type { KeptPages } from './kept-pages.ts';
import type { Programme } from './programme.ts';
import type { SiteWriter } from './writer.ts';

type PageRoute = PathWithRoute['route'];

/** What `entry.ts` exports, once it is bundled. */
interface PageProgram {
  app: PageApp;
  StaticPaths: new (app: PageApp) => { getAll(): Promise<readonly PathWithRoute[]> };
}

/** What a build needs of a program of Astro's: its app for prerendering. */
interface PageApp {
  manifest: { routes: readonly { styles: readonly object[]; routeData: { route: string; component: string } }[] };
  setInternals(internals: { pagesByKeys: { get(key: string): unknown } }): void;
  setOptions(options: object): void;
  /** What the routes answered when they were asked for their paths. */
  routeCache: { get(route: PageRoute): { staticPaths?: readonly { props?: unknown }[] } | undefined };
  render(request: Request, options: { routeData: object }): Promise<Response>;
}

export interface PrintOptions {
  /** Where pages come from that would be printed as they were. */
  keptPages?: KeptPages;
  origin: string;
  base: string;
  /** Told when a page is printed: how many are, of how many. */
  progress?: (done: number, all: number) => void;
}

// A page that waits for a picture does not keep the others waiting.
const AT_ONCE = 8;
/** Milliseconds of work between two rests. */
const REST = 50;

/**
 * Prints every page and file that the pages' program gives for the site that `setPrinting` has set. Rejects where two
 * would stand at one address, or one is not printed.
 */
export async function printPages({ entry, shared }: Programme, { origin, base, keptPages, progress }: PrintOptions, { write, keep }: Pick<SiteWriter, 'write' | 'keep'>): Promise<void> {
  const { app, StaticPaths } = (await import(entry)) as PageProgram; // as bundle.ts has it made
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: tellWarnings } } } });
  // Astro gives what bundling left in memory; the styles of the pages are all that is read of it, and stand in the manifest too.
  app.setInternals({ pagesByKeys: { get: (key) => stylesOf(app, key) } });
  const paths = pathsOf(app, await new StaticPaths(app).getAll());
  const places = new Map<string, string>();
  const jobs = paths.map(({ pathname, route, props }) => {
    const file = fileOf(pathname, route.type);
    const other = places.get(file);
    if (other !== undefined) throw new Error(`two pages would stand at ${pathname}: ${other} and ${route.component}`);
    places.set(file, route.component);
    return { file, route, props, pathname };
  });
  let next = 0;
  let done = 0;
  let rested = performance.now();
  const work = async (): Promise<void> => {
    for (let job = jobs[next++]; job !== undefined; job = jobs[next++]) {
      const { file, route, props, pathname } = job;
      const print = async (): Promise<Uint8Array | string> => {
        const url = new URL(base + pathname.replace(/^\//, '') + (route.type === 'endpoint' || pathname.endsWith('/') || pathname === '' ? '' : '/'), origin);
        const response = await app.render(new Request(url), { routeData: route });
        if (!response.ok && file !== '404.html') throw new Error(`${route.component} answers ${response.status} for ${url.pathname}`);
        return file.endsWith('.html') ? portablePage(await response.text(), file, base, shared) : new Uint8Array(await response.arrayBuffer());
      };
      if (!keptPages) await write(file, await print());
      else {
        const kept = keptPages.kept(file, props);
        if (kept === null || !(await keep(file, kept))) {
          const { result, readings } = await keptPages.listen(print);
          keptPages.printed(file, props, readings, await write(file, result));
        }
      }
      progress?.((done += 1), jobs.length);
      // Nothing here waits for the system: without a rest no timer would run, and no process be heard.
      if (performance.now() - rested > REST) {
        rested = performance.now();
        await rest();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** All pages, each with what its route gives it. */
function pathsOf(app: PageApp, paths: readonly PathWithRoute[]): { pathname: string; route: PageRoute; props: unknown }[] {
  const counts = new Map<PageRoute, number>();
  return paths.map(({ pathname, route }) => {
    const at = counts.get(route) ?? 0;
    counts.set(route, at + 1);
    return { pathname, route, props: app.routeCache.get(route)?.staticPaths?.[at]?.props };
  });
}

/** Where a page stands in the site: a folder with an index, but for the one that hosts show for any address. */
function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type === 'endpoint') return path;
  return path === '404' ? '404.html' : `${path}${path === '' ? '' : '/'}index.html`;
}

function stylesOf({ manifest }: PageApp, key: string): { styles: object[] } | undefined {
  const page = manifest.routes.find(({ routeData }) => key.startsWith(routeData.route) && key.endsWith(routeData.component) && key.length === routeData.route.length + routeData.component.length + 1);
  return page && { styles: page.styles.map((sheet, order) => ({ sheet, order, depth: 0 })) };
}

function tellWarnings({ level, message }: { level: string; message: string }): void {
  if (level === 'warn' || level === 'error') process.stderr.write(`${message}\n`);
}
