import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { portableAssets, portablePage } from '../../src/portable/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portable-'));
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, '_astro'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a build does to its pages and their scripts. */
async function makePortable(site: string, base: string): Promise<void> {
  const pages = ['a/index.html', '404.html', 'index.html'].filter((file) => existsSync(join(site, file)));
  const scripts = pages.flatMap((file) => [...read(file).matchAll(/type="module" src="([^"]+)"/g)].flatMap(([, source]) => source ?? []));
  const shared = { scripts: await portableAssets(site, base, scripts), words: new Set<string>() };
  for (const file of pages) write(file, portablePage(read(file), file, base, shared));
}

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
/** What stands in a page to be run, with the folder that it is told to be in. */
const scriptsIn = (file: string): { at: string; text: string }[] => [...read(file).matchAll(/<script data-at="([^"]*)">([\s\S]*?)<\/script>/g)].map(([, at = '', text = '']) => ({ at, text }));
const tag = (name: string): string => `<script type="module" src="/vol/_astro/${name}.js"></script>`;

it('modules become scripts that stand in the page, at its end, side by side, with what they import inside', async () => {
  write('_astro/shared.js', 'export const mark = (name) => { globalThis.said = (globalThis.said ?? "") + name; };');
  for (const name of ['one', 'two']) write(`_astro/${name}.js`, `import { mark } from "./shared.js"; const name = "${name}"; mark(name);`);
  write('a/index.html', `<html><head><meta charset="utf-8"></head><body>${tag('one')}<p>x</p>${tag('two')}</body></html>`);
  await makePortable(folder, '/vol/');
  expect(read('a/index.html')).toMatch(/<body><p>x<\/p><script data-at="\.\.\/_astro\/">[^<]*<\/script><script data-at="\.\.\/_astro\/">[^<]*<\/script><\/body>/);
  const page: { said?: string } = {};
  for (const { text } of scriptsIn('a/index.html')) runInNewContext(text, page);
  expect(page.said).toBe('onetwo');
  expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['one.js', 'two.js']);
  const policy = /script-src [^;"]*/.exec(read('a/index.html'))?.[0];
  expect(policy?.match(/'sha256-[^']+'/g)).toHaveLength(2);
});

it('a long page loads them as files, because its bytes are what it waits for', async () => {
  write('_astro/one.js', 'globalThis.said = "one";');
  write('a/index.html', `<p>${'long '.repeat(60_000)}</p>${tag('one')}`);
  await makePortable(folder, '/vol/');
  expect(read('a/index.html')).toMatch(/<\/p><script defer src="\.\.\/_astro\/one\.js"><\/script>$/);
  const page: { said?: string } = {};
  runInNewContext(read('_astro/one.js'), page);
  expect(page.said).toBe('one');
});

it('a module that asks for its own address stays one, with what it imports inside', async () => {
  write('_astro/shared.js', 'export const where = 1;');
  write('_astro/own.js', 'import { where } from "./shared.js"; globalThis.here = [import.meta.url, where];');
  write('a/index.html', tag('own'));
  await makePortable(folder, '/vol/');
  expect(read('a/index.html')).toBe('<script type="module" src="../_astro/own.js"></script>');
  expect(read('_astro/own.js')).toContain('import.meta.url');
  expect(readdirSync(join(folder, '_astro'))).toEqual(['own.js']);
});

it('a file of the site that a script asks for later is left to it', async () => {
  write('_astro/late.js', 'import("/vol/search/engine.js").then((engine) => engine.run());');
  write('a/index.html', tag('late'));
  await makePortable(folder, '/vol/');
  expect(scriptsIn('a/index.html')[0]?.text).toContain('import("/vol/search/engine.js")');
});

it('a module that a script loads on demand stays a file, with what it imports inside', async () => {
  write('_astro/shared.js', 'export const mark = "shared";');
  write('_astro/large.js', 'import { mark } from "./shared.js"; export const open = () => mark + "large";');
  write('_astro/small.js', 'import { mark } from "./shared.js"; globalThis.open = () => import("./large.js").then(({ open }) => open() + mark);');
  write('a/index.html', tag('small'));
  await makePortable(folder, '/vol/');
  expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['large.js', 'small.js']);
  const [{ at, text } = { at: '', text: '' }] = scriptsIn('a/index.html');
  expect(text).not.toContain('"large"');
  const page: { open?: () => Promise<string> } & object = { URL, document: { currentScript: { dataset: { at } }, baseURI: pathToFileURL(join(folder, 'a/index.html')).href } } as object;
  runInNewContext(text, page, { importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER });
  expect(await page.open?.()).toBe('sharedlargeshared');
});

it('a module that only does something is a classic script too when it is loaded on demand', async () => {
  write('_astro/more.js', 'globalThis.more = true;');
  write('_astro/small.js', 'globalThis.open = () => import("./more.js");');
  write('a/index.html', tag('small'));
  await makePortable(folder, '/vol/');
  type Tag = { src?: URL; onload?: () => void };
  const tags: Tag[] = [];
  const page: { open?: () => Promise<unknown>; more?: boolean } & object = {
    URL,
    document: { currentScript: { dataset: { at: '../_astro/' } }, baseURI: 'file:///a%20disk/a/', createElement: () => ({}), head: { append: (made: Tag) => tags.push(made) } },
  } as object;
  runInNewContext(scriptsIn('a/index.html')[0]?.text ?? '', page);
  expect(tags).toEqual([]);
  const opened = page.open?.();
  expect(String(tags[0]?.src)).toBe('file:///a%20disk/_astro/more.js');
  tags[0]?.onload?.();
  await opened;
  runInNewContext(read('_astro/more.js'), page);
  expect(page.more).toBe(true);
});

it('the page for unknown addresses knows its way from anywhere', async () => {
  write('404.html', '<a href="/vol/a/">x</a>');
  write('index.html', '<a href="/vol/a/">x</a>');
  await makePortable(folder, '/vol/');
  expect([read('404.html'), read('index.html')]).toEqual(['<a href="/vol/a/">x</a>', '<a href="a/">x</a>']);
});
