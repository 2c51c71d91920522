/**
 * Times `npm run dev` on the volume: from saving a file to the changed page in a real browser, for each kind of file.
 * Works on a copy of the project; the files of the volume are not touched.
 *
 *   npm run bench:dev -- [--saves 20]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveWhileWriting } from '../test/dev/session.ts';
import { launch } from '../test/site/browser.ts';
import { median } from './median.ts';

const root = resolve(import.meta.dirname, '..');
const copy = join(root, '.cache', `bench-dev-${process.pid}`);

const { values } = parseArgs({ options: { saves: { type: 'string', default: '20' } } });
const saves = Number(values.saves);
if (!Number.isInteger(saves) || saves < 1) throw new RangeError(`--saves must be a whole number from 1, not "${values.saves}"`);

/** A kind of change: where it is made, and the element of which page shows it. */
interface Kind {
  name: string;
  file: string;
  /** Stands once in the file; `next` takes the place of its first group. */
  words: RegExp;
  next: (save: number) => string;
  page: string;
  element: string;
}

const OVERVIEW = 'content/chapters/overview';
const IMBALANCE = 'content/chapters/trade-imbalance';
const word = (save: number): string => ` (${save})`;

const KINDS: readonly Kind[] = [
  { name: 'prose', file: `${OVERVIEW}/index.mdx`, words: /^The papers in this volume()/m, next: word, page: '/chapters/overview/', element: '.prose p' },
  { name: 'data (CSV), seen in a figure', file: 'src/data/us-atp-trade/data.csv', words: /^2003,exports,(\d+)(?:\.\d+)?$/m, next: (save) => String(181_000 + 1500 * (save % 30)), page: '/chapters/overview/', element: '#fig-exports' },
  { name: 'figure’s specification', file: `${OVERVIEW}/figures/exports.ts`, words: /title: 'U\.S\. ATP exports to China([^']*)'/, next: word, page: '/chapters/overview/', element: '#fig-exports' },
  { name: 'bibliography', file: `${OVERVIEW}/references.bib`, words: /Measuring the vertical()/, next: word, page: '/chapters/overview/', element: '#ref-dean2007' },
  { name: 'claims', file: `${OVERVIEW}/claims/us-exports.ts`, words: /printed: '13(\.?\d*)'/, next: (save) => `.${save + 10}`, page: '/chapters/overview/', element: '.claim[href$="#overview-export-growth"]' },
  { name: 'volume.yaml', file: 'content/volume.yaml', words: /^title: "U\.S\.[^"(]*([^"]*)"$/m, next: word, page: '/chapters/overview/', element: '.masthead-title' },
  { name: 'dataset’s declaration', file: 'src/data/us-atp-trade/index.ts', words: /Whole from 1989 to 2022()/, next: word, page: '/data/us-atp-trade/', element: 'main' },
  { name: 'table', file: `${IMBALANCE}/tables.ts`, words: /label: 'Number of observations([^']*)'/, next: word, page: '/chapters/trade-imbalance/', element: '#tbl-descriptive' },
  { name: 'replication', file: `${IMBALANCE}/replication/description.ts`, words: /title: 'Table I: the variables([^']*)'/, next: word, page: '/chapters/trade-imbalance/replication/', element: '#part-1' },
  { name: 'paper’s entry', file: 'content/papers/biotechnology-seeds.mdx', words: /^title: "[^"]*?()"$/m, next: word, page: '/papers/biotechnology-seeds/', element: 'h1' },
];

/** A project of its own with the volume's files; the packages are linked, because there are many of them. */
function copyProject(): void {
  mkdirSync(copy, { recursive: true });
  for (const name of ['content', 'src', 'public', 'package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name), { recursive: true });
  linkFolder(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const item of readdirSync(from, { withFileTypes: true })) {
    if (['.astro', '.vite', '.cache'].includes(item.name)) continue;
    const [source, target] = [join(from, item.name), join(to, item.name)];
    if (item.isDirectory()) linkFolder(source, target);
    else if (item.isSymbolicLink()) symlinkSync(execFileSync('readlink', [source], { encoding: 'utf8' }).trim(), target);
    else linkSync(source, target);
  }
}

function save({ file, words, next }: Kind, count: number): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const found = words.exec(text);
  if (!found) throw new Error(`${file} does not hold ${String(words)}`);
  const [whole, part = ''] = found;
  // The group is at the end of the words but for what closes them.
  const at = whole.lastIndexOf(part, whole.length - (/['"]$/.test(whole) ? 1 : 0) - part.length);
  writeFileSync(path, text.slice(0, found.index) + whole.slice(0, at) + next(count) + whole.slice(at + part.length) + text.slice(found.index + whole.length));
}

/** Resident memory of a process in megabytes. */
function memory(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

try {
  copyProject();
  const begin = performance.now();
  const session = await serveWhileWriting([], copy);
  console.log(`serves after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(120_000);
    let seen: (look: string) => void = () => undefined;
    await page.exposeFunction('sawElement', (look: string) => seen(look));
    // In each frame that the browser paints, the page tells how the element looks if it has changed.
    await page.addInitScript(() => {
      const { sawElement } = globalThis as unknown as { sawElement: (look: string) => void }; // exposed above
      let last = '';
      const watch = (): void => {
        const look = document.querySelector(sessionStorage.getItem('element') ?? 'html')?.outerHTML ?? '';
        if (look !== last) sawElement(look);
        last = look;
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
    });
    const before = memory(session.pid);
    let count = 0;
    for (const kind of KINDS) {
      await page.goto(`${session.origin}${kind.page}`);
      await page.evaluate((element) => sessionStorage.setItem('element', element), kind.element);
      await page.reload();
      let look = await page.locator(kind.element).first().evaluate((element) => element.outerHTML);
      const times: number[] = [];
      for (let round = 0; round < saves; round += 1) {
        count += 1;
        const changed = new Promise<string>((done, fails) => {
          seen = (now) => {
            if (now !== look && now !== '') done(now);
          };
          setTimeout(() => fails(new Error(`${kind.file} was saved and did not show:\n${session.output().split('\n').slice(-12).join('\n')}`)), 120_000).unref();
        });
        const start = performance.now();
        save(kind, count);
        look = await changed;
        times.push(performance.now() - start);
      }
      console.log(`| ${kind.name} | ${Math.round(median(times))} | ${Math.round(Math.min(...times))} | ${Math.round(memory(session.pid))} |`);
    }
    console.log(`${count} saves; the server had ${Math.round(before)} MB before, ${Math.round(memory(session.pid))} MB after`);
  } finally {
    await browser.close();
    await session.stop();
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
