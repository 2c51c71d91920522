import { join } from 'node:path';
import { dev } from 'astro';
import { astroConfig } from '../astro-config.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Folders } from '../volume/folders.ts';
import { volumePlace } from '../volume/place.ts';
import { fileSources } from '../volume/sources.ts';
import { editions, type Edition } from './edition.ts';
import { reloader } from './reloader.ts';
import { reportOf } from './report.ts';
import { snapshot } from './snapshot.ts';
import { stage } from './stage.ts';

export interface PreviewOptions {
  root: string;
  folders: Folders;
  /** Instead of volume.yaml's. */
  site?: string;
  base?: string;
  port?: number;
  /** An address to listen on, or true for all. */
  host?: string | boolean;
  /** Text of a file by its name relative to the root, for the lines that mistakes are about. */
  source(file: string): string | undefined;
  told: Told;
}

/** What whoever started the server hears of. */
export interface Told {
  /** A reading of the volume, after so many milliseconds. `changed` are names relative to the root; none for the first. */
  read(edition: Edition, changed: readonly string[], milliseconds: number): void;
  /** The volume wants another base than the one that the server was started with. */
  moved(base: string): void;
  failed(error: unknown): void;
}

export interface Preview {
  /** With the base. */
  addresses: readonly string[];
  stop(): Promise<void>;
}

// An editor's program writes, renames and touches within a few milliseconds of each other.
const QUIET = 25;

/** Serves a volume while it is being written: what is saved shows in the pages that are open. */
export async function preview({ root, folders, site, base: wanted, port, host, source, told }: PreviewOptions): Promise<Preview> {
  const place = await volumePlace(fileSources(folders), { site, base: wanted });
  const readAgain = editions(folders, { site, base: wanted });
  const watched = [folders.content, folders.data];
  let began = 0;

  const reading = reloader<Edition>({
    quiet: QUIET,
    look: () => snapshot(watched),
    load: (changed) => {
      began = performance.now();
      return readAgain(changed);
    },
    take: (edition, changed) => {
      const { site: read, diagnostics } = edition;
      if (read && read.base !== place.base) told.moved(read.base);
      shown.show(read, read ? null : reportOf(diagnostics, source));
      told.read(edition, changed, performance.now() - began);
    },
    fail: (error) => {
      told.failed(error);
      shown.show(null, { summary: 'The volume could not be read', mistakes: [broken(error)] });
    },
  });
  const shown = stage({ root, folders: watched, base: place.base, settled: reading.settled, touched: reading.touch });

  const config = astroConfig({ root, ...place, out: join(root, 'dist') });
  reading.touch();
  // Astro's server would want a slash after files, too, whose route's name has no ending of its own.
  const server = await dev({ ...config, trailingSlash: 'ignore', integrations: [...(config.integrations ?? []), shown.integration], server: { port, host }, configFile: false, logLevel: 'warn' });
  await reading.settled();
  return {
    addresses: [...server.resolvedUrls.local, ...server.resolvedUrls.network],
    stop: async () => {
      reading.stop();
      await server.stop();
    },
  };
}

/** A fault of the program itself, which has no place in an editor's file. */
function broken(error: unknown): { place: string; severity: Diagnostic['severity']; rule: string; text: string } {
  return { place: '', severity: 'error', rule: 'program', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
