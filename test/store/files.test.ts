import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { modulesOf, sumOf, sumsOf } from '../../src/store/files.ts';

let root = '';

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const modules = (...entries: string[]): string[] => modulesOf(root, entries.map((name) => join(root, name))).map((path) => relative(root, path)).sort();
const sum = (): string => sumOf(sumsOf(root, [root]));

it('finds all that a module is made of: imports of every kind, names of package.json, and what stands beside it', () => {
  write({
    'package.json': JSON.stringify({ imports: { '#one': './lib/one.ts', '#data/*': './data/*/index.ts' } }),
    'a.ts': "import { b } from './b.ts';\nexport * from '#one';\nimport type { C } from './c.ts';\nconst later = () => import('./later.ts');\nimport gdp from '#data/gdp';\nimport { x } from 'package';",
    'b.ts': "import './a.ts';",
    'c.ts': '',
    'later.ts': "new Worker(new URL('./thread.ts', import.meta.url));",
    'thread.ts': '',
    'lib/one.ts': '',
    'data/gdp/index.ts': "export default { file: new URL('./data.csv', import.meta.url) };",
    'data/gdp/data.csv': 'year\n',
    'unused.ts': '',
  });
  expect(modules('a.ts')).toEqual(['a.ts', 'b.ts', 'c.ts', 'data/gdp/data.csv', 'data/gdp/index.ts', 'later.ts', 'lib/one.ts', 'thread.ts']);
});

it('knows files by what is in them and where they stand, never by when they were written', () => {
  write({ 'x/a.txt': 'one', 'b.txt': 'two' });
  const before = sum();
  utimesSync(join(root, 'b.txt'), 1, 1);
  expect(sum()).toBe(before);
  write({ 'b.txt': 'owt' });
  const other = sum();
  expect(other).not.toBe(before);
  // The same bytes under another name are another thing.
  rmSync(join(root, 'b.txt'));
  write({ 'c.txt': 'owt' });
  expect(sum()).not.toBe(other);
  write({ 'b.txt': 'two' });
  rmSync(join(root, 'c.txt'));
  expect(sum()).toBe(before);
});
