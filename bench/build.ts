/**
 * Times the cold build of the volume against its bare work: Astro building the same three chapters as plain MDX,
 * with remark-math and rehype-katex, and Vega drawing the same specifications. Then the same volume with what a cold
 * build has kept: nothing changed, one chapter's prose, one number of a dataset. Runs take turns, medians are printed.
 *
 *   npm run bench -- [--runs 5]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_COMMAND } from './build-command.ts';
import { median } from './median.ts';

const root = resolve(import.meta.dirname, '..');
const work = join(tmpdir(), `volume-bench-${process.pid}`);
const bare = join(work, 'bare');
const site = join(work, 'site');
// A copy of the project, which can be changed.
const copy = join(work, 'project');
const specs = join(work, 'specs');

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new RangeError(`--runs must be a whole number from 1, not "${values.runs}"`);

const NODE = process.execPath;
const CACHES = ['node_modules/.astro', 'node_modules/.vite', '.astro', '.cache'];

function cold(folder: string): void {
  for (const cache of CACHES) rmSync(join(folder, cache), { recursive: true, force: true });
}

const BUILD = [NODE, ...BUILD_COMMAND, '--out', site];

/** Replaces a part of a file of the copy by one that was never there. */
function change(file: string, part: RegExp, next: (found: string) => string): void {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(part, next);
  if (after === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(path, after);
}

function seconds(command: readonly string[], cwd: string): number {
  const [program, ...args] = command;
  const begin = performance.now();
  execFileSync(program ?? NODE, args, { cwd, stdio: 'ignore', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  return (performance.now() - begin) / 1000;
}

/** The chapters without this project's grammar: prose, tables, notes as paragraphs, formulas. */
function plainChapter(source: string): string {
  return source
    .replace(/^(#+ .*?)\s*\{#[\w-]+\}$/gm, '$1')
    .replace(/<Figure[^>]*>([\s\S]*?)<\/Figure>/g, '$1')
    .replace(/<Table[^>]*>([\s\S]*?)<\/Table>/g, '$1')
    .replace(/<\/?(?:Note|Term|Image)[^>]*>/g, '')
    .replace(/<Claim[^>]*\/>/g, '0')
    .replace(/\\label\{[^}]*\}/g, '');
}

function prepare(): void {
  mkdirSync(join(bare, 'src/pages'), { recursive: true });
  mkdirSync(specs, { recursive: true });
  cpSync(join(root, 'bench/bare'), bare, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(bare, 'node_modules'));
  for (const name of ['content', 'src', 'public', 'package.json', 'package-lock.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const slug of readdirSync(join(root, 'content/chapters'))) {
    writeFileSync(join(bare, 'src/pages', `${slug}.mdx`), plainChapter(readFileSync(join(root, 'content/chapters', slug, 'index.mdx'), 'utf8')));
  }
  execFileSync(NODE, [...BUILD_COMMAND, '--out', site], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const file of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.vl.json'))) {
    cpSync(join(site, file), join(specs, file.replaceAll('/', '-')));
  }
}

try {
  prepare();
  const times = { volume: [] as number[], same: [] as number[], prose: [] as number[], data: [] as number[], astro: [] as number[], vega: [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    cold(copy);
    times.volume.push(seconds(BUILD, copy));
    times.same.push(seconds(BUILD, copy));
    // Running text: what stands before it, the abstract too, is read by many pages.
    change('content/chapters/overview/index.mdx', /^## [\s\S]*? the /m, (found) => `${found}${run}, `);
    times.prose.push(seconds(BUILD, copy));
    change('src/data/us-goods-trade/data.csv', /(\d)(\r?\n)(?=1986)/, (found) => `${(Number(found[0]) + 1) % 10}${found.slice(1)}`);
    times.data.push(seconds(BUILD, copy));
    cold(bare);
    times.astro.push(seconds([NODE, 'node_modules/astro/bin/astro.mjs', 'build'], bare));
    times.vega.push(seconds([NODE, join(root, 'bench/draw.ts'), specs], root));
  }
  const line = (name: string, of: readonly number[]): string => `${name.padEnd(36)}${median(of).toFixed(2)} s   (${of.map((t) => t.toFixed(2)).join(' ')})`;
  const ratio = median(times.volume) / (median(times.astro) + median(times.vega));
  console.log([
    line('the volume, checked and complete', times.volume),
    line('the same, nothing changed', times.same),
    line('the same, prose of one chapter', times.prose),
    line('the same, a number of one dataset', times.data),
    line('bare Astro build of its chapters', times.astro),
    line(`raw Vega render of ${readdirSync(specs).length} figures, 2 sizes`, times.vega),
    `ratio to the bare work: ${ratio.toFixed(2)}`,
    ...(['same', 'prose', 'data'] as const).map((kind) => `${kind.padEnd(6)}of the cold time: ${((100 * median(times[kind])) / median(times.volume)).toFixed(0)} %`),
  ].join('\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
