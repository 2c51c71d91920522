import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratchVolume, type Scratch } from '../mistakes/scratch.ts';
import { filesOf } from '../site/pages.ts';
import { bank } from './days.ts';
import { days, inTurn, json, publisher, type Handler, type Publisher } from './publisher.ts';

const root = resolve(import.meta.dirname, '../..');
const KEY = 'made-up-key/with+signs=0123456789';

let scratch: Scratch;
let server: Publisher;

beforeEach(async () => {
  server = await publisher();
  scratch = scratchVolume();
  scratch.write('data/made-up/data.csv', 'year,value\n1901,11.1\n1902,22.2\n');
  scratch.write('data/made-up/index.ts', declaration("{ query: { source: 'world-bank', indicator: 'MADE.UP', countries: ['NWH'] }, value: { column: 'value', unit: 'current US$', per: 1e6, digits: 1 }, columns: { year: 'year' } }"));
  const chapter = 'content/chapters/primzahlen';
  scratch.edit(`${chapter}/figures.ts`, 'import { defineFigure }', "import madeUp from '../../../data/made-up/index.ts';\nimport { defineFigure }");
  scratch.write(
    `${chapter}/figures.ts`,
    `${scratch.read(`${chapter}/figures.ts`)}\nexport const invented = defineFigure({\n  title: 'x', measure: 'x', alt: 'x',\n  rows: () => madeUp.rows().map((row) => ({ ...row, basis: 'source' as const })),\n  datasets: [madeUp],\n  columns: { year: { label: 'x' }, value: { label: 'x' } },\n  coverage: { by: ['year'], cells: [1901, 1902, 1903, 1904].map((year) => ({ year })), noun: 'years' },\n  missing: 'x',\n  spec: () => ({ mark: 'point', encoding: { x: { field: 'year', type: 'ordinal' }, y: { field: 'value', type: 'quantitative' } } }),\n});\n`,
  );
  scratch.edit(`${chapter}/claims.ts`, 'import { defineClaim }', "import madeUp from '../../../data/made-up/index.ts';\nimport { defineClaim }");
  scratch.write(`${chapter}/claims.ts`, `${scratch.read(`${chapter}/claims.ts`)}\nexport const summe = defineClaim({ printed: '33.3', where: 'x', quantity: 'x', recompute: () => madeUp.rows().reduce((sum, { value }) => sum + value, 0), formula: 'x', datasets: [madeUp], verdict: 'reproduced' });\n`);
});

afterEach(async () => {
  scratch.remove();
  rmSync(join(root, '.cache/sources/other/made-up'), { recursive: true, force: true });
  await server.close();
});

function declaration(series: string): string {
  return `import { defineDataset } from '#dataset';

export default defineDataset({
  title: 'Made up',
  description: 'Made up.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: { type: 'year', meaning: 'x', range: [1901, 1904] },
    value: { type: 'number', meaning: 'x', unit: 'million US dollars' },
  },
  key: ['year'],
  basis: 'source',
  sources: { nobody: { publisher: 'x', title: 'x', vintage: 'June 1950', licence: 'x', obtained: 'x' } },
  remote: {
    series: [
      ${series},
    ],
  },
});
`;
}

function data(args: readonly string[], { source = 'world-bank', env = {}, started }: { source?: string; env?: Record<string, string>; started?: (child: ChildProcess) => void } = {}): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['src/cli/data.ts', ...args, '--origin', `${source}=${server.origin}`, '--volume', scratch.folder], { cwd: root, env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    started?.(child);
    child.on('close', (status) => done({ status, stdout, stderr }));
  });
}

const table = () => scratch.read('data/made-up/data.csv');
const everything = () => filesOf(join(root, scratch.folder)).map((file) => `${file} ${readFileSync(join(root, scratch.folder, file), 'utf8')}`);
const here = (file: string) => join(root, scratch.folder, 'data/made-up', file);
const same: readonly (readonly [string, string, number])[] = [['NWH', '1901', 11_100_000], ['NWH', '1902', 22_200_000]];

describe('npm run data -- update', () => {
  it('adds what is missing, and tells of the figure and the checked number that it moves', async () => {
    server.answer(bank([...same, ['NWH', '1903', 33_300_001], ['NWH', '1905', 55_500_000]]));
    const { status, stdout, stderr } = await data(['update', 'made-up']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      'made-up: 1 added, 0 revised, 2 the same (million US dollars)',
      '  + 1903: 33.3',
      '  the publisher has later years too: 1905; widen the range of the year column to take them',
      '  figure primzahlen invented: 1 row drawn anew, 2 of 4 years → 3 of 4 years',
      '  claim primzahlen summe: 33.3 (reproduced) → 66.6 (differs)',
      `  written: ${scratch.folder}/data/made-up/data.csv, ${scratch.folder}/data/made-up/retrieved.json`,
      '  texts that say what is missing (description, missing, alt, captions) are yours to change',
      '  the verdicts on record may no longer hold: npm run check',
      '',
    ]);
    expect(table()).toBe('year,value\n1901,11.1\n1902,22.2\n1903,33.3\n');
    expect(JSON.parse(scratch.read('data/made-up/retrieved.json'))).toMatchObject({ state: '1999-12-31', addresses: [expect.stringContaining('/v2/country/NWH/indicator/MADE.UP')] });
    expect((await data(['list'])).stdout).toMatch(/made-up: 3 rows; 1901–1903; source 3\n {2}state: retrieved on \d{4}-\d\d-\d\d, the publisher’s of 1999-12-31, \d days? old\n/);
  });

  it('keeps revised data beside the table that checked numbers rest on, once', async () => {
    server.answer(bank([['NWH', '1901', 11_100_000], ['NWH', '1902', 44_400_000], ['NWH', '1903', 33_300_000]]));
    const before = table();
    const { status, stdout } = await data(['update', 'made-up']);
    expect(status).toBe(0);
    expect(stdout).toContain('made-up: 1 added, 1 revised, 1 the same');
    expect(stdout).toContain('  ~ 1902: 22.2 → 44.4 (+100.0 percent)');
    expect(stdout).toContain("as vintage 1999-12-31: figures and 1 checked number stay on the rows that they rest on; rows('1999-12-31') reads the new ones");
    expect(stdout).not.toContain('claim ');
    expect(table()).toBe(before);
    expect(scratch.read('data/made-up/vintages/1999-12-31.csv')).toBe('year,value\n1901,11.1\n1902,44.4\n1903,33.3\n');
    expect((await data(['update', 'made-up'])).stdout).toContain('the vintage 1999-12-31 holds it already');
    expect((await data(['check', 'made-up'])).stdout).toContain('1 dataset is in order; 1 can be had again from its publisher');
    scratch.write('data/made-up/vintages/1999-12-31.csv', 'year,value\n1901,eleven\n');
    expect(await data(['check'])).toMatchObject({ status: 1, stderr: expect.stringContaining('vintages/1999-12-31.csv:2:6 error dataset-not-a-number') });
  });

  it('writes nothing where nothing is new', async () => {
    server.answer(bank(same));
    const before = everything();
    expect((await data(['update'])).stdout).toBe('made-up: 0 added, 0 revised, 2 the same (million US dollars)\n  nothing to write\n');
    expect(everything()).toEqual(before);
  });

  it('tells what it would write, with diff', async () => {
    server.answer(bank([...same, ['NWH', '1903', 33_300_000]]));
    const before = everything();
    const { status, stdout } = await data(['diff']);
    expect({ status, told: stdout.includes('would be written') }).toEqual({ status: 0, told: true });
    expect(everything()).toEqual(before);
  });

  it.each([
    ['another unit', bank([['NWH', '1901', 1]], 'Made up (constant 1900 US$)'), 1, 'source-unit'],
    ['other data between two pages', inTurn(json([{ page: 1, pages: 2, per_page: 1, total: 2, lastupdated: 'a' }, []]), json([{ page: 2, pages: 2, per_page: 1, total: 2, lastupdated: 'b' }, []])), 1, 'source-answer'],
    ['nothing', json([{ page: 0, pages: 0, per_page: 1, total: 0 }, null]), 1, 'source-empty'],
    ['a wish to be left alone', days.status(429, { 'retry-after': '7200' }), 2, 'source-busy'],
    ['another host’s address', days.sendsOn('http://127.0.0.1:9/'), 1, 'source-redirect'],
  ])('leaves the table as it was after %s', async (_, handler, expected, rule) => {
    server.answer(handler);
    const before = everything();
    const { status, stderr } = await data(['update', 'made-up']);
    expect(status).toBe(expected);
    expect(stderr).toContain(`${scratch.folder}/data/made-up/index.ts:16:7 error ${rule}`);
    expect(everything()).toEqual(before);
  }, 40_000);

  it('refuses rows that break the declaration, and writes none of them', async () => {
    scratch.edit('data/made-up/index.ts', "unit: 'million US dollars'", "unit: 'million US dollars', range: [0, 30]");
    server.answer(bank([...same, ['NWH', '1903', 33_300_000]]));
    const before = table();
    expect(await data(['update'])).toMatchObject({ status: 1, stderr: expect.stringContaining('data.csv:4:6 error dataset-out-of-range') });
    expect(table()).toBe(before);
  });

  it('goes on where it was interrupted', async () => {
    const page = (number: number) => json([{ page: number, pages: 2, per_page: 1, total: 2, lastupdated: '1999-12-31' }, [{ indicator: { id: 'MADE.UP', value: 'x (current US$)' }, countryiso3code: 'NWH', date: `190${number + 2}`, value: number * 11_100_000 }]]);
    const paged = (second: Handler): Handler => (request, response, url) => (url.searchParams.get('page') === '1' ? page(1) : second)(request, response, url);
    server.answer(paged(days.status(503, { 'retry-after': '9000' })));
    expect((await data(['update'])).status).toBe(2);
    server.answer(paged(page(2)));
    expect((await data(['update'])).status).toBe(0);
    expect(server.asked.map((address) => /page=(\d)$/.exec(address)?.[1])).toEqual(['1', '2', '2']);
    expect(table()).toBe('year,value\n1901,11.1\n1902,22.2\n1903,11.1\n1904,22.2\n');
  });

  it('leaves everything as it was when it is killed', async () => {
    const before = everything();
    const started = (child: ChildProcess): void => server.answer(() => child.kill('SIGKILL'));
    expect((await data(['update'], { started })).status).toBeNull();
    expect(server.asked).toHaveLength(1);
    expect(everything()).toEqual(before);
  });

  it('lets no key reach a file or what it prints, also where a publisher repeats it', async () => {
    scratch.write('data/made-up/index.ts', declaration("{ query: { source: 'fred', series: 'MADEUP', aggregation: 'sum' }, value: { column: 'value', unit: 'Millions' }, columns: { year: 'year' } }"));
    const repeats: Handler = (request, response, url) => {
      const key = url.searchParams.get('api_key');
      json(url.pathname === '/fred/series' ? { seriess: [{ id: 'MADEUP', units: 'Millions', last_updated: '1999-12-31', asked: key }] } : { error_code: 400, error_message: `no such series for ${key}` }, url.pathname === '/fred/series' ? 200 : 400)(request, response, url);
    };
    server.answer(repeats);
    const failed = await data(['update'], { source: 'fred', env: { FRED_API_KEY: KEY } });
    expect(failed.status).toBe(1);
    const good: Handler = (request, response, url) =>
      json(url.pathname === '/fred/series' ? { seriess: [{ id: 'MADEUP', units: 'Millions', last_updated: '1999-12-31' }] } : { count: 1, offset: 0, observations: [{ date: '1903-01-01', value: '33.3' }] })(request, response, url);
    server.answer(good);
    const done = await data(['update'], { source: 'fred', env: { FRED_API_KEY: KEY } });
    expect(done.status).toBe(0);
    expect(new URL(server.asked.at(-1) ?? '', server.origin).searchParams.get('api_key')).toBe(KEY);
    const kept = filesOf(join(root, '.cache/sources')).map((file) => readFileSync(join(root, '.cache/sources', file), 'utf8'));
    const said = [failed.stdout, failed.stderr, done.stdout, done.stderr, ...everything(), ...kept].join('\n');
    for (const written of [KEY, encodeURIComponent(KEY), Buffer.from(KEY).toString('base64').slice(0, 30)]) expect(said).not.toContain(written);
    expect(existsSync(here('retrieved.json'))).toBe(true);
  });

  it('fills only cells without a row, where a table has several sources', async () => {
    scratch.write('data/made-up/data.csv', 'year,value,source\n1901,11.1,nobody\n');
    scratch.edit('data/made-up/index.ts', "unit: 'million US dollars' },", "unit: 'million US dollars' },\n    source: { type: 'text', meaning: 'x' },");
    scratch.edit('data/made-up/index.ts', "columns: { year: 'year' } }", "columns: { year: 'year' }, cells: { source: 'bank' } }");
    scratch.edit('data/made-up/index.ts', '  remote: {', "  remote: {\n    fills: ['year'],\n    sources: { bank: { publisher: 'x', title: 'x', vintage: 'x', licence: 'x', obtained: 'x' } },");
    server.answer(bank([['NWH', '1901', 99_900_000], ['NWH', '1902', 22_200_000]]));
    expect((await data(['update'])).stdout).toContain('made-up: 1 added, 0 revised');
    expect(table()).toBe('year,value,source\n1901,11.1,nobody\n1902,22.2,bank\n');
  });
});

describe('without a network', () => {
  it('update says who could not be asked, and ends with 2', async () => {
    await server.close();
    const { status, stdout, stderr } = await data(['update']);
    expect(status).toBe(2);
    expect(stderr).toContain('error source-unreachable');
    expect(stdout).toContain(`not asked: ${new URL(server.origin).host}, for made-up; these tables are as they were`);
  });

  it('list says so too, and ends with 0', async () => {
    await server.close();
    const { status, stdout } = await data(['list']);
    expect(status).toBe(0);
    expect(stdout).toContain('made-up: 2 rows; 1901–1902; source 2\n  state: June 1950');
    expect(stdout).toContain('  figures: primzahlen invented has 2 of 4 years\n');
    expect(stdout).toContain(`world-bank (World Bank, ${new URL(server.origin).host}): could not be reached`);
  });
});

describe('a mistaken call', () => {
  it.each([
    [['updat'], 'there is no "updat"; did you mean update?'],
    [[], 'say what to do:'],
    [['update', 'made-upp'], 'there is no dataset "made-upp"; did you mean made-up?'],
    [['list', 'made-up'], 'list takes no datasets'],
    [['update', '--origin', 'bank=http://x'], '--origin is written --origin SOURCE=URL'],
    [['update', '--origin', 'fred=x'], '--origin fred: "x" is no address'],
  ])('%j is told', async (args, words) => {
    expect(await data(args)).toMatchObject({ status: 2, stderr: expect.stringContaining(words) });
  });
});
