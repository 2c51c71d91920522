import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { z } from 'zod';
import { chromium } from '../site/browser.ts';
import { isChapter, isChinese, kindsInChinese, kindsOf, pagesIn } from '../site/kinds.ts';
import { serve } from '../site/server.ts';

// `npm run lighthouse` measures one page of each kind of the site in dist/; `-- --few` the cover and one chapter;
// `-- papers/ audit/` those pages. Ends with an error where a page is short of what is asked for.
const FULL = 1;
// A page's time depends on the machine that measures, too: on one that does nothing else all pages have 100, and their
// largest paint comes after 0.7 to 1.05 s. What stops a change leaves room for a machine that is busy.
const PERFORMANCE = 0.95;
const LCP_MS = 1300;
const CLS = 0.05;
const CHANCES = 3;

const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number() })),
  audits: z.record(z.string(), z.object({ id: z.string(), title: z.string(), score: z.number().nullable(), scoreDisplayMode: z.string(), numericValue: z.number().optional() })),
});

const here = import.meta.dirname;
const root = join(here, '..', '..');
const site = join(root, 'dist');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { few: { type: 'boolean', default: false } } });
if (!existsSync(join(site, 'index.html'))) throw new Error('there is no dist/ to measure: run `npm run build`');
if (!existsSync(join(here, 'node_modules'))) execFileSync('npm', ['ci', '--prefix', here], { stdio: 'inherit' });

/** The cover, each chapter, and the first page of every other kind, then the same kinds in Chinese. */
function measured(): string[] {
  const pages = pagesIn(site).filter((page) => page === '' || page.endsWith('/'));
  const own = pages.filter((page) => !isChinese(page));
  if (values.few) return ['', ...own.filter(isChapter).slice(0, 1)];
  return [...kindsOf(own), ...kindsInChinese(pages)];
}

const { path, args } = await chromium();
const host = await serve(site, '/', {}, { compress: true });
let short = 0;
/** One measurement of a page: what is printed of it, and what it is short of. */
async function measure(page: string): Promise<{ line: string; faults: string[]; failing: string[] }> {
  // Compressed once, as hosts have it.
  await fetch(`${host.origin}/${page}`, { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(here, 'node_modules', 'lighthouse', 'cli', 'index.js'), `${host.origin}/${page}`, '--output=json', '--quiet', '--no-enable-error-reporting', `--chrome-flags=--headless=new ${args.join(' ')}`],
    { env: { ...process.env, CHROME_PATH: path }, maxBuffer: 64 * 1024 * 1024 },
  );
  const { categories, audits } = report.parse(JSON.parse(stdout));
  const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${Math.round(score * 100)}`);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const faults = Object.entries(categories).filter(([name, { score }]) => score < (name === 'performance' ? PERFORMANCE : FULL)).map(([name]) => name);
  if (!(value('largest-contentful-paint') <= LCP_MS)) faults.push(`largest contentful paint over ${LCP_MS} ms`);
  if (!(value('cumulative-layout-shift') <= CLS)) faults.push(`layout shift over ${CLS}`);
  const times = (['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const).map((audit) => `${audit} ${Math.round(value(audit))} ms`);
  return {
    line: `/${page}: ${[...scores, ...times].join(', ')}, layout shift ${value('cumulative-layout-shift').toFixed(3)}`,
    faults,
    failing: Object.values(audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative').map(({ id, title }) => `${id}: ${title}`),
  };
}

for (const page of positionals.length > 0 ? positionals : measured()) {
  // A machine that does something else meanwhile spoils the times.
  let measurement = await measure(page);
  for (let chance = 1; chance < CHANCES && measurement.faults.length > 0; chance += 1) measurement = await measure(page);
  const { line, faults, failing } = measurement;
  process.stdout.write(`${line}\n`);
  if (faults.length > 0) {
    short += 1;
    process.stdout.write(`  short of: ${faults.join('; ')}\n${failing.map((audit) => `  ${audit}\n`).join('')}`);
  }
}
await host.close();
process.exitCode = short > 0 ? 1 : 0;
