import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchVolume } from '../mistakes/scratch.ts';

const folder = mkdtempSync(join(tmpdir(), 'warm-'));
const site = join(folder, 'site');
const scratch = scratchVolume();

afterAll(() => {
  scratch.remove();
  rmSync(folder, { recursive: true, force: true });
});

function build(...more: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--volume', scratch.folder, '--store', join(folder, 'store'), '--out', site, '--why', ...more], { encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: '' } });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** What was made again, with its reasons. */
function made(output: string): Record<string, string> {
  return Object.fromEntries([...output.matchAll(/^((?:figure|claim|chapter) \S+) +(.+)$/gm)].map(([, item = '', why = '']) => [item, why]));
}

/** Addresses of the pages that were printed again. */
function printed(output: string): string[] {
  return [...output.matchAll(/^page (\S+)/gm)].map(([, page = '']) => page);
}

/** The sums of the same site, made without anything that was kept. */
function sumsOfFresh(): string {
  const fresh = join(folder, 'fresh');
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', '--volume', scratch.folder, '--no-store', '--out', fresh], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(join(fresh, 'SHA256SUMS'), 'utf8');
}

const UNCHANGED = 'nothing has changed';

beforeAll(() => {
  // A second dataset, so that there is something that does not read the first.
  for (const name of ['index.ts', 'data.csv']) scratch.write(`data/more-counts/${name}`, scratch.read(`data/prime-counts/${name}`));
  scratch.edit('content/chapters/primzahlen/figures.ts', 'export const counts', "import more_ from '../../../data/more-counts/index.ts';\n\nexport const counts");
  scratch.write('content/chapters/primzahlen/figures.ts', `${scratch.read('content/chapters/primzahlen/figures.ts')}\nexport const more = defineFigure({ ...counts, title: 'Mehr', rows: () => more_.rows().map((row) => ({ ...row, basis: 'source' as const })), datasets: [more_] });\n`);
  scratch.write('content/chapters/primzahlen/claims.ts', `${scratch.read('content/chapters/primzahlen/claims.ts')}\nimport more from '../../../data/more-counts/index.ts';\n\nexport const zehn = defineClaim({ printed: '4', where: 'Abschnitt', quantity: 'Primzahlen unter 10', recompute: () => more.rows()[0]?.count ?? Number.NaN, formula: 'gezählt', datasets: [more], verdict: 'reproduced' });\n`);
  scratch.edit('content/chapters/primzahlen/index.mdx', 'Unter hundert', '<Figure of={more}>Mehr.</Figure>\n\nUnter zehn <Claim of={zehn} />. Unter hundert');
});

it('makes everything once, and nothing when nothing has changed, whatever the times of the files', () => {
  expect(made(build())).toMatchObject({ 'figure primzahlen/counts': 'it is new', 'claim primzahlen/zehn': 'it is new', 'chapter primzahlen': 'it is new' });
  const before = statSync(join(site, 'index.html')).ino;
  utimesSync(join(scratch.folder, 'content/volume.yaml'), 1, 1);
  expect(build()).toContain(UNCHANGED);
  expect(statSync(join(site, 'index.html')).ino).toBe(before);
});

it.each<[string, () => void]>([
  ['changed', () => writeFileSync(join(site, 'index.html'), 'spoilt')],
  ['lost', () => rmSync(join(site, 'audit.json'))],
  ['added', () => writeFileSync(join(site, 'stray.html'), 'stray')],
  ['changed together with its sum', () => writeFileSync(join(site, 'SHA256SUMS'), '')],
])('puts a site right in which a file was %s', (_what, spoil) => {
  const whole = readFileSync(join(site, 'index.html'), 'utf8');
  const sums = readFileSync(join(site, 'SHA256SUMS'), 'utf8');
  spoil();
  const output = build();
  expect(output).not.toContain(UNCHANGED);
  expect(made(output)).toEqual({});
  expect([readFileSync(join(site, 'index.html'), 'utf8'), readFileSync(join(site, 'SHA256SUMS'), 'utf8')]).toEqual([whole, sums]);
  expect(build()).toContain(UNCHANGED);
});

it('makes exactly the figures and claims again that read a dataset, and says so', () => {
  scratch.edit('data/more-counts/data.csv', '8,5761455', '8,5761456');
  expect(made(build())).toEqual({
    'claim primzahlen/zehn': 'data more-counts changed',
    'figure primzahlen/more': 'data more-counts changed; rows changed',
  });
  // Undone, it is what was kept before.
  scratch.edit('data/more-counts/data.csv', '8,5761456', '8,5761455');
  expect(Object.keys(made(build()))).toEqual(['claim primzahlen/zehn']);
});

it('makes only the text again when only the text has changed, and a figure’s page follows it', () => {
  scratch.edit('content/chapters/primzahlen/index.mdx', 'gezählt; nach', 'genau gezählt; nach');
  expect(made(build())).toEqual({ 'chapter primzahlen': 'its text changed' });
  expect(readFileSync(join(site, 'chapters/primzahlen/figures/counts/index.html'), 'utf8')).toContain('genau gezählt');
});

it('prints only the pages again that read what has changed, and the site is what it would be without the others', () => {
  scratch.edit('content/chapters/primzahlen/index.mdx', 'Unter zehn', 'Unter der Zehn');
  const pages = printed(build());
  expect(pages).toContain('/chapters/primzahlen/');
  expect(pages).not.toContain('/chapters/primzahlen/figures/counts/');
  expect(pages).not.toContain('/data/prime-counts/');
  expect(readFileSync(join(site, 'SHA256SUMS'), 'utf8')).toBe(sumsOfFresh());
  // A title is read far and wide.
  scratch.edit('content/chapters/primzahlen/figures.ts', "title: 'Mehr'", "title: 'Noch mehr'");
  expect(printed(build())).toEqual(expect.arrayContaining(['/chapters/primzahlen/', '/chapters/primzahlen/figures/more/', '/data/more-counts/', '/figures/']));
  expect(readFileSync(join(site, 'SHA256SUMS'), 'utf8')).toBe(sumsOfFresh());
});

it('does not take a page over that somebody has changed', () => {
  const page = join(site, 'data/prime-counts/index.html');
  const whole = readFileSync(page, 'utf8');
  writeFileSync(page, whole.replace('</main>', 'spoilt</main>'));
  scratch.edit('content/chapters/primzahlen/index.mdx', 'Unter der Zehn', 'Unter Zehn');
  build();
  expect(readFileSync(page, 'utf8')).toBe(whole);
});

it('renders a text again when only what it points at has changed', () => {
  scratch.edit('content/chapters/primzahlen/claims.ts', "printed: '25',", "printed: '25',\n  display: '5²',");
  expect(made(build())).toEqual({ 'chapter primzahlen': 'what it points at changed', 'claim primzahlen/hundert': 'its declaration changed' });
  expect(readFileSync(join(site, 'chapters/primzahlen/index.html'), 'utf8')).toContain('5²');
});

it('knows other addresses for another site, and keeps both', () => {
  const figures = (output: string): string[] => Object.keys(made(output)).filter((item) => item.startsWith('figure'));
  expect(figures(build('--base', '/vol/'))).toEqual([]);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toContain('/vol/');
  expect(build()).not.toContain(UNCHANGED);
});
