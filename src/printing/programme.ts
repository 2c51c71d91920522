import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { packageFiles, sumOf, sumsOf } from '../store/files.ts';
import { pack, unpack, type Files } from '../store/pack.ts';
import type { Store } from '../store/store.ts';
import type { PageAssets } from '../portable/index.ts';
import type { BundleOptions, Told } from './bundle.ts';

/** The program that prints pages, ready to be run. */
export interface Programme {
  /** URL of the module that gives the pages. */
  entry: string;
  /** What pages load, by its path in the site. */
  assets: Files;
  shared: PageAssets;
}

const SHARED = 'shared.json';
const ENTRY = /^server\/prerender-entry\.[^/]+\.mjs$/;

/**
 * The program that prints pages: the kept one, or one that is made now and kept. What it is made of is `src/` without
 * the data, the packages, and the base.
 * @param data folder of the datasets, which pages read from the model alone
 * @param signal ends the bundling when nothing will be printed
 */
export async function pageProgramme(store: Store, data: string, options: BundleOptions, signal?: AbortSignal): Promise<Programme> {
  const key = programmeKey(data, options);
  const cache = join(options.root, '.cache');
  const kept = store.get('pages', key);
  const files = kept ? unpack(kept) : await bundle(options, join(cache, `bundle-${randomBytes(6).toString('hex')}`), signal);
  if (!kept) store.put('pages', key, pack(files));
  const server = new Map([...files].filter(([path]) => path.startsWith('server/')));
  const entry = [...server.keys()].find((path) => ENTRY.test(path));
  if (entry === undefined) throw new Error('Astro made no program that prints pages: has the name of its entry changed?');
  const folder = join(cache, 'programmes', key);
  lay(server, folder);
  const assets = new Map([...files].flatMap(([path, bytes]) => (path.startsWith('client/') ? [[path.slice('client/'.length), bytes] as const] : [])));
  const { scripts, words } = JSON.parse(Buffer.from(files.get(SHARED) ?? '').toString('utf8')) as Told; // as bundle() writes it
  return { entry: pathToFileURL(join(folder, entry)).href, assets, shared: { scripts: new Map(scripts), words: new Set(words) } };
}

// Longer than any build takes: another one may still be printing with its program.
const UNUSED_FOR_MS = 24 * 3600 * 1000;

/** Lets go of the programs that are laid out and were not run for a day. */
export function forgetProgrammes(root: string, programme: Programme): void {
  const folder = join(root, '.cache', 'programmes');
  for (const key of readdirSync(folder)) {
    const used = statSync(join(folder, key), { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (!programme.entry.includes(key) && Date.now() - used > UNUSED_FOR_MS) rmSync(join(folder, key), { recursive: true, force: true });
  }
}

function programmeKey(data: string, { root, base }: BundleOptions): string {
  const settings = readdirSync(root).filter((name) => name === 'tsconfig.json' || name.startsWith('.env')).map((name) => join(root, name));
  return sumOf(sumsOf(root, [join(root, 'src'), ...settings, ...packageFiles(root)], (path) => path === data || path === join(root, 'src/data')), base, process.version);
}

async function bundle(options: BundleOptions, folder: string, signal: AbortSignal | undefined): Promise<Files> {
  try {
    const shared = await bundled(options, folder, signal);
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    const files = await Promise.all(names.map(async (name) => [name.split(sep).join('/'), await readFile(join(folder, name))] as const));
    return new Map<string, Uint8Array>([...files, [SHARED, Buffer.from(JSON.stringify(shared))]]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Bundles in a process of its own. Resolves with what pages share. */
async function bundled(options: BundleOptions, folder: string, signal: AbortSignal | undefined): Promise<Told> {
  const child = fork(fileURLToPath(new URL('./bundle-process.ts', import.meta.url)), [JSON.stringify(options), folder], { cwd: options.root, execArgv: [], signal });
  return new Promise((resolve, reject) => {
    let told: Told | undefined;
    child.on('message', (message) => (told = message as Told)); // as bundle-process.ts sends it
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 && told ? resolve(told) : reject(new Error(`the program of the pages could not be bundled: Astro has said above why (exit code ${code})`))));
  });
}

/** Node runs files, not bytes: they are laid out in a place that their content names, and looked at each time. */
function lay(files: Files, folder: string): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    if (holds(file, bytes)) continue;
    mkdirSync(dirname(file), { recursive: true });
    const beside = `${file}.${randomBytes(6).toString('hex')}.new`;
    writeFileSync(beside, bytes);
    renameSync(beside, file);
  }
  // Says when it was last run, which only decides when it may go.
  const now = new Date();
  utimesSync(folder, now, now);
}

function holds(file: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    return false;
  }
}
