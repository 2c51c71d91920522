import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';

export interface BuildOptions {
  /** Absolute folder that becomes the site. */
  out: string;
  /** Instead of volume.yaml's. */
  base?: string;
  site?: string;
  /** Folder of another volume, with `content/` and `data/`. */
  volume?: string;
}

/** A mistake in how a command was called: printed without a stack, exit code 2. */
export class UsageError extends Error {}

/** Reads the flags of `build`. Throws UsageError with what to type instead. */
export function buildOptions(args: readonly string[], root: string): BuildOptions {
  const { values } = parse(args, { out: { type: 'string' }, base: { type: 'string' }, site: { type: 'string' }, volume: { type: 'string' } });
  if (values.base !== undefined && !/^\/([^/]+\/)*[^/]*$/.test(values.base)) {
    throw new UsageError(`--base must be a path that begins with a slash, like /volume/, not "${values.base}"`);
  }
  if (values.site !== undefined && !isOrigin(values.site)) {
    throw new UsageError(`--site must be an origin, like https://example.org, not "${values.site}"`);
  }
  const out = resolve(root, values.out ?? 'dist');
  if (!relative(out, root).startsWith('..')) throw new UsageError(`--out would replace the project itself: ${out}`);
  return { out, base: values.base, site: values.site, volume: values.volume };
}

export interface CheckOptions extends Pick<BuildOptions, 'volume'> {
  /** Record the verdicts that the data now gives. */
  acceptAudit: boolean;
}

/** Reads the flags of `check`. Throws UsageError. */
export function checkOptions(args: readonly string[]): CheckOptions {
  const { values } = parse(args, { volume: { type: 'string' }, 'accept-audit': { type: 'boolean' } });
  return { volume: values.volume, acceptAudit: values['accept-audit'] ?? false };
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
