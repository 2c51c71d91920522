import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makePortable } from '../../src/portable/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portable-'));
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, '_astro'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const tag = (name: string): string => `<script type="module" src="/vol/_astro/${name}.js"></script>`;

it('modules become classic scripts that may stand side by side, with what they import inside', async () => {
  write('_astro/shared.js', 'export const mark = (name) => { globalThis.said = (globalThis.said ?? "") + name; };');
  for (const name of ['one', 'two']) write(`_astro/${name}.js`, `import { mark } from "./shared.js"; const name = "${name}"; mark(name);`);
  write('a/index.html', `<p>x</p>${tag('one')}${tag('two')}`);
  await makePortable(folder, '/vol/');
  expect(read('a/index.html')).toBe('<p>x</p><script defer src="../_astro/one.js"></script><script defer src="../_astro/two.js"></script>');
  const page: { said?: string } = {};
  for (const name of ['one', 'two']) runInNewContext(read(`_astro/${name}.js`), page);
  expect(page.said).toBe('onetwo');
  expect(readdirSync(join(folder, '_astro')).sort()).toEqual(['one.js', 'two.js']);
});

it('a module that asks for its own address stays one, and so does what it imports', async () => {
  write('_astro/shared.js', 'export const where = 1;');
  write('_astro/own.js', 'import { where } from "./shared.js"; globalThis.here = [import.meta.url, where];');
  write('a/index.html', tag('own'));
  const before = read('_astro/own.js');
  await makePortable(folder, '/vol/');
  expect(read('a/index.html')).toBe('<script type="module" src="../_astro/own.js"></script>');
  expect([read('_astro/own.js'), readdirSync(join(folder, '_astro')).length]).toEqual([before, 2]);
});

it('a file of the site that a script asks for later is left to it', async () => {
  write('_astro/late.js', 'import("/vol/search/engine.js").then((engine) => engine.run());');
  write('a/index.html', tag('late'));
  await makePortable(folder, '/vol/');
  expect(read('_astro/late.js')).toContain('import("/vol/search/engine.js")');
});

it('the page for unknown addresses knows its way from anywhere', async () => {
  write('404.html', '<a href="/vol/a/">x</a>');
  write('index.html', '<a href="/vol/a/">x</a>');
  await makePortable(folder, '/vol/');
  expect([read('404.html'), read('index.html')]).toEqual(['<a href="/vol/a/">x</a>', '<a href="a/">x</a>']);
});
