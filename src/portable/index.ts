import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { classicScript, classicTags, moduleScripts } from './classic.ts';
import { relativeCss, relativeHtml } from './relative.ts';

// Shown for any address that does not exist, so it cannot know how deep it stands.
const ANYWHERE = '404.html';

/** Makes a site that was printed for `base` right under any base, and from a disk: links relative, scripts classic. */
export async function makePortable(folder: string, base: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true })).map((name) => name.split(sep).join('/'));
  const pages = await Promise.all(files.filter((file) => file.endsWith('.html')).map(async (file) => ({ file, html: await readFile(join(folder, file), 'utf8') })));
  const classic = await classicScripts(folder, base, new Set(pages.flatMap(({ html }) => moduleScripts(html))));
  await Promise.all([
    ...pages.map(async ({ file, html }) => {
      const tagged = classicTags(html, (source) => classic.has(source));
      const whole = file === ANYWHERE ? tagged : relativeHtml(tagged, base + file.replace(/(^|\/)index\.html$/, '$1'), base);
      if (whole !== html) await writeFile(join(folder, file), whole);
    }),
    ...files.filter((file) => file.endsWith('.css')).map(async (file) => {
      const css = await readFile(join(folder, file), 'utf8');
      await writeFile(join(folder, file), relativeCss(css, base + file, base));
    }),
  ]);
}

/** Replaces modules by classic scripts where they stand. Resolves with the addresses of those that were replaced. */
async function classicScripts(folder: string, base: string, sources: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const own = [...sources].filter((source) => source.startsWith(base)).sort();
  const path = (source: string): string => join(folder, posix.normalize(source.slice(base.length)));
  // All are read before one is written, because one may import another.
  const made = await Promise.all(own.map(async (source) => ({ source, classic: await classicScript(path(source)) })));
  const replaced = made.flatMap(({ source, classic }) => (classic === null ? [] : [{ source, ...classic }]));
  await Promise.all(replaced.map(({ source, script }) => writeFile(path(source), script)));
  const entries = new Set(own.map(path));
  // What modules shared is in each script now.
  const shared = new Set(replaced.flatMap(({ parts }) => parts).filter((part) => !entries.has(part)));
  if (replaced.length === sources.size) await Promise.all([...shared].map((part) => rm(part)));
  return new Set(replaced.map(({ source }) => source));
}
