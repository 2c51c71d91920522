import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';
import { nearest } from '../diagnostics/nearest.ts';
import { FORMATS, type Format } from './format.ts';
import { storeFlags, storeFolder } from './store-folder.ts';

const reporting = { format: { type: 'string' }, strict: { type: 'boolean' } } as const;

/** What both commands take. */
export interface ReportOptions {
  format: Format;
  /** Warnings are errors. */
  strict: boolean;
}

export interface BuildOptions extends ReportOptions {
  /** Absolute folder that becomes the site. */
  out: string;
  /** Instead of volume.yaml's. */
  base?: string;
  site?: string;
  /** Folder of another volume, with `content/` and `data/`. */
  volume?: string;
  /** Typeset the chapters and the volume as PDF, too. */
  pdf: boolean;
  /** Absolute folder of kept results; null keeps nothing. */
  store: string | null;
  /** Tell for each thing that is made why it was not kept. */
  why: boolean;
  /** Tell where the time went. */
  times: boolean;
  /** Put compressed copies beside the files. */
  compress: boolean;
  /** Only make and keep the results of one share of the volume, and no site. */
  shard: Shard | null;
}

/** One of several machines that share the work: the second of four. */
export interface Shard {
  number: number;
  of: number;
}

/** A mistake in how a command was called: printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** Reads the flags of `build`. Throws UsageError with what to type instead. */
export function buildOptions(args: readonly string[], root: string): BuildOptions {
  const { values } = parse(args, {
    out: { type: 'string' }, base: { type: 'string' }, site: { type: 'string' }, volume: { type: 'string' }, pdf: { type: 'boolean' }, ...reporting,
    ...storeFlags, why: { type: 'boolean' }, times: { type: 'boolean' }, compress: { type: 'boolean' }, shard: { type: 'string' },
  });
  checkPlace(values);
  const out = resolve(root, values.out ?? 'dist');
  if (!relative(out, root).startsWith('..')) throw new UsageError(`--out would replace the project itself: ${out}`);
  if (values.store === '') throw new UsageError('--store needs a folder after it');
  if (values['no-store'] && values.store !== undefined) throw new UsageError('--store and --no-store exclude each other');
  const store = storeFolder(args, root);
  const shard = values.shard === undefined ? null : shardOf(values.shard);
  if (store === null && shard !== null) throw new UsageError('--shard keeps its results: leave out --no-store');
  return { out, base: values.base, site: values.site, volume: values.volume, pdf: values.pdf ?? false, format: formatOf(values.format), strict: values.strict ?? false, store, why: values.why ?? false, times: values.times ?? false, compress: values.compress ?? false, shard };
}

function shardOf(written: string): Shard {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(written) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of) throw new UsageError(`--shard says which share of how many, like 2/4, not "${written}"`);
  return { number, of };
}

export interface CheckOptions extends ReportOptions, Pick<BuildOptions, 'volume'> {
  /** Record the verdicts that the data now gives. */
  acceptAudit: boolean;
}

/** Reads the flags of `check`. Throws UsageError. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const { values } = parse(args, { volume: { type: 'string' }, 'accept-audit': { type: 'boolean' }, ...reporting });
  return { volume: values.volume, acceptAudit: values['accept-audit'] ?? false, format: formatOf(values.format), strict: values.strict ?? false };
}

function formatOf(written = 'human'): Format {
  const format = FORMATS.find((known) => known === written);
  if (format !== undefined) return format;
  const near = nearest(written, FORMATS);
  throw new UsageError(`--format must be one of ${FORMATS.join(', ')}, not "${written}"${near === undefined ? '' : `; did you mean ${near}?`}`);
}

export interface DevOptions extends Pick<BuildOptions, 'base' | 'site' | 'volume'> {
  /** 4321 or the next that is free, if absent. */
  port?: number;
  /** An address to listen on; true for all. */
  host?: string | true;
}

/** Reads the flags of `dev`. Throws UsageError. */
export function devOptions(args: readonly string[]): DevOptions {
  const { values } = parse(wholeHost(args), { base: { type: 'string' }, site: { type: 'string' }, volume: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } });
  checkPlace(values);
  const { port, host, ...place } = values;
  return { ...place, port: portOf(port), host: host === '' ? true : host };
}

function checkPlace({ base, site }: { base?: string; site?: string }): void {
  if (base !== undefined && !/^\/([^/]+\/)*[^/]*$/.test(base)) {
    throw new UsageError(`--base must be a path that begins with a slash, like /volume/, not "${base}"`);
  }
  if (site !== undefined && !isOrigin(site)) {
    throw new UsageError(`--site must be an origin, like https://example.org, not "${site}"`);
  }
}

export interface PreviewOptions extends Pick<DevOptions, 'port' | 'host' | 'base' | 'volume'> {
  /** Absolute folder of the site. */
  out: string;
}

/** Reads the flags of `preview`. Throws UsageError. */
export function previewOptions(args: readonly string[], root: string): PreviewOptions {
  const { out, ...rest } = parse(wholeHost(args), { out: { type: 'string' }, base: { type: 'string' }, volume: { type: 'string' }, port: { type: 'string' }, host: { type: 'string' } }).values;
  checkPlace(rest);
  return { out: resolve(root, out ?? 'dist'), base: rest.base, volume: rest.volume, port: portOf(rest.port), host: rest.host === '' ? true : rest.host };
}

// A --host without an address means all of them.
function wholeHost(args: readonly string[]): string[] {
  return args.map((arg, i) => (arg === '--host' && (args[i + 1] ?? '--').startsWith('--') ? '--host=' : arg));
}

function portOf(port: string | undefined): number | undefined {
  if (port !== undefined && !(/^\d+$/.test(port) && Number(port) < 65_536)) throw new UsageError(`--port must be a number up to 65535, not "${port}"`);
  return port === undefined ? undefined : Number(port);
}

export interface FigureOptions {
  /** Files and folders, as written. */
  specifications: string[];
  data?: string;
  out?: string;
  formats: ('svg' | 'png')[];
  allowNetwork: boolean;
  strict: boolean;
}

/** Reads the arguments of `figure`. Throws UsageError. */
export function figureOptions(args: readonly string[]): FigureOptions {
  const { values, positionals } = parse(args, { data: { type: 'string' }, out: { type: 'string' }, format: { type: 'string' }, 'allow-network': { type: 'boolean' }, strict: { type: 'boolean' } }, true);
  if (positionals.length === 0) throw new UsageError('usage: npm run figure -- SPEC… [--data FILE] [--out DIR] [--format svg,png] [--allow-network] [--strict]\nSPEC is a Vega-Lite or Vega file in JSON, or a folder of such files');
  for (const name of ['data', 'out'] as const) if (values[name] === '') throw new UsageError(`--${name} needs a ${name === 'data' ? 'file' : 'folder'} after it`);
  const formats = [...new Set((values.format ?? 'svg').split(',').map((name) => name.trim().toLowerCase()))];
  const isFormat = (name: string): name is 'svg' | 'png' => name === 'svg' || name === 'png';
  if (!formats.every(isFormat)) throw new UsageError(`--format takes svg, png or svg,png, not "${values.format}"`);
  return { specifications: positionals, data: values.data, out: values.out, formats, allowNetwork: values['allow-network'] ?? false, strict: values.strict ?? false };
}

export interface ImportOptions extends Pick<BuildOptions, 'volume'> {
  file: string;
  /** Folder and address of the chapter; made of its title if absent. */
  slug?: string;
  /** Part that lists it, counted from 1; the last if absent. */
  part?: number;
}

/** Reads the flags of `import`. Throws UsageError. */
export function importOptions(args: readonly string[]): ImportOptions {
  const usage = 'npm run import -- FILE [--slug NAME] [--part N] [--volume FOLDER]';
  const { values, positionals } = parse(args, { slug: { type: 'string' }, part: { type: 'string' }, volume: { type: 'string' } }, true);
  const [file, second] = positionals;
  if (file === undefined || second !== undefined) throw new UsageError(`import takes one file: ${usage}`);
  if (values.slug !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(values.slug)) throw new UsageError(`--slug is the chapter's address: small letters, digits and single hyphens, not "${values.slug}"`);
  if (values.part !== undefined && !/^[1-9]\d{0,2}$/.test(values.part)) throw new UsageError(`--part is the number of a part, counted from 1, not "${values.part}"`);
  return { file, slug: values.slug, part: values.part === undefined ? undefined : Number(values.part), volume: values.volume };
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '');
}

function parse<T extends Record<string, { type: 'string' | 'boolean' }>>(args: readonly string[], options: T, allowPositionals = false) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals });
  } catch (error) {
    // parseArgs says in one line what it did not understand.
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
