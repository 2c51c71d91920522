import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const parent = join(root, '.cache');

let folder: string;

beforeEach(() => {
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'modules-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

/** What the probe found, run with the flags of the script `dev`. */
function probe(asked: string): unknown {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { dev: string } };
  const flags = scripts.dev.split(' ').filter((word) => word.startsWith('--'));
  return JSON.parse(execFileSync(process.execPath, [...flags, '--expose-gc', 'test/dev/modules-probe.ts', folder, asked], { cwd: root, encoding: 'utf8' }));
}

it('evaluates again what changed and what imports it, and nothing else', () => {
  const note = (name: string) => `((globalThis as { evaluated?: string[] }).evaluated ??= []).push('${name}');\n`;
  write({
    'leaf.ts': `${note('leaf')}export const leaf: number = 1;\n`,
    'apart.ts': `${note('apart')}export const apart = {};\n`,
    'table.csv': 'two',
    'data.ts': `import { readFileSync } from 'node:fs';\n${note('data')}export const reads = new URL('./table.csv', import.meta.url).pathname;\nexport const text = readFileSync(reads, 'utf8');\n`,
    'top.ts': `import { leaf } from './leaf.ts';\nimport { apart } from './apart.ts';\nimport { text } from './data.ts';\n${note('top')}export const value = leaf + text;\nexport { apart as shared };\n`,
    'other.ts': `${note('other')}export { apart as shared } from './apart.ts';\n`,
  });
  expect(probe('versions')).toEqual([
    { value: '1two', evaluated: ['leaf', 'apart', 'data', 'top', 'other'], shared: true },
    { value: '1two', evaluated: [], shared: true },
    { value: '2two', evaluated: ['leaf', 'top'], shared: true },
    { value: '2three', evaluated: ['data', 'top'], shared: true },
  ]);
});

it('tells the same of a faulty module as Node does', () => {
  write({
    'good.ts': 'export const good = 1;\n',
    'unclosed.ts': 'const a = 1;\nconst b = (2;\n',
    'enumerated.ts': 'const a: number = 1;\nenum X { A }\n',
    'throwing.ts': 'const a: number = 1;\n\n   nothing.of(a);\n',
    'misnamed.ts': "import {\n  god,\n} from './good.ts';\nconsole.log(god);\n",
    'astray.ts': "import { good } from './god.ts';\nconsole.log(good);\n",
    'unpacked.ts': "import x from 'no-such-package';\nconsole.log(x);\n",
    'undeclared.ts': "import { mark } from '#nothing';\nconsole.log(mark);\n",
    'refused.ts': "import { defineDataset } from '#dataset';\nexport default defineDataset({ title: '', description: '', file: new URL('./absent.csv', import.meta.url), columns: {}, key: [], basis: 'source', sources: {} }).rows();\n",
    'before.ts': "import { after } from './after.ts';\nexport const before = (): number => after();\n",
    'after.ts': "import { before } from './before.ts';\nexport const after = (): number => (before.length ? 1 : 2);\n",
  });
  const names = ['unclosed', 'enumerated', 'throwing', 'misnamed', 'astray', 'unpacked', 'undeclared', 'refused', 'before', 'after'];
  const found = probe(names.map((name) => `${name}.ts`).join(',')) as { name: string; node: { line?: string; diagnostic: boolean } | null; ours: unknown }[];
  for (const { name, node, ours } of found) expect({ name, ...(ours as object) }).toEqual({ name, ...node });
  expect(found.filter(({ node }) => node === null).map(({ name }) => name)).toEqual(['before.ts', 'after.ts']);
  expect(found.find(({ name }) => name === 'refused.ts')?.node?.diagnostic).toBe(true);
  expect(found.find(({ name }) => name === 'misnamed.ts')?.node?.line).toBe('2');
});

it('forgets what it has loaded anew', () => {
  const [early = 0, , late = Infinity] = probe('memory') as number[];
  // Each of the 400 loadings between has a text of 100 kB.
  expect(late - early).toBeLessThan(8);
});
