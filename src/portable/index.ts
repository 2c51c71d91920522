import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { bundled, classicScript, withScripts, type Bundle, type PageScripts } from './classic.ts';
import { withPolicy } from './policy.ts';
import { relativeAddress, relativeCss, relativeHtml } from './relative.ts';
import { withOwnStyles } from './styles.ts';

// Shown for any address that does not exist, so it cannot know how deep it stands.
const ANYWHERE = '404.html';

/** What pages share, as each of them is told. */
export interface PageAssets {
  scripts: PageScripts;
  /** What stands in quotes in scripts, among it the classes that these may bring to a page. */
  words: ReadonlySet<string>;
}

/**
 * Makes a printed page right under any base, and from a disk: links relative, its scripts and styles in it and no others,
 * and with the policy that only these keep.
 */
export function portablePage(html: string, file: string, base: string, { scripts, words }: PageAssets): string {
  const styled = withOwnStyles(html, words);
  if (file === ANYWHERE) return withPolicy(withScripts(styled, scripts, (source) => source));
  const page = base + file.replace(/(^|\/)index\.html$/, '$1');
  return withPolicy(relativeHtml(withScripts(styled, scripts, (source) => relativeAddress(source, page, base)), page, base));
}

/**
 * Does the same to the scripts and style sheets that pages load, where they stand.
 * @param scripts addresses of the modules that pages load
 * @returns those that are classic scripts now, with what they say
 */
export async function portableAssets(folder: string, base: string, scripts: readonly string[]): Promise<PageScripts> {
  const files = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/'));
  await Promise.all(
    files.filter((file) => file.endsWith('.css')).map(async (file) => {
      const css = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), relativeCss(css, base + file, base));
    }),
  );
  return classicScripts(folder, base, new Set(scripts));
}

/** Replaces modules by classic scripts where they stand. Resolves with those that pages name. */
async function classicScripts(folder: string, base: string, sources: ReadonlySet<string>): Promise<PageScripts> {
  const own = [...sources].filter((source) => source.startsWith(base)).sort();
  const path = (source: string): string => join(folder, posix.normalize(source.slice(base.length)));
  // All are read before one is written, because one may import another.
  const bundles = await bundlesOf(own.map(path));
  const classic = new Set([...bundles].filter(([, bundle]) => classicScript(bundle) !== null).map(([file]) => file));
  const texts = new Map([...bundles].map(([file, bundle]) => [file, (classic.has(file) ? classicScript(bundle, classic) : null) ?? bundle.script]));
  await Promise.all([...texts].map(([file, text]) => writeFile(file, text)));
  // What modules shared is in each script now.
  const shared = new Set([...bundles.values()].flatMap(({ parts }) => parts).filter((part) => !bundles.has(part)));
  await Promise.all([...shared].map((part) => rm(part)));
  return new Map(own.filter((source) => classic.has(path(source))).map((source) => [source, texts.get(path(source)) ?? '']));
}

/** Scripts, and those that they load on demand, by their paths. */
async function bundlesOf(files: readonly string[]): Promise<ReadonlyMap<string, Bundle>> {
  const found = new Map<string, Bundle>();
  let wanted: readonly string[] = files;
  while (wanted.length > 0) {
    const made = await Promise.all(wanted.map(async (file) => ({ file, bundle: await bundled(file) })));
    for (const { file, bundle } of made) found.set(file, bundle);
    wanted = [...new Set(made.flatMap(({ bundle }) => [...bundle.later.values()]))].filter((file) => !found.has(file)).sort();
  }
  return found;
}
