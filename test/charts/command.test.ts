import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scratchFolder, type Scratch } from './scratch.ts';

const command = resolve(import.meta.dirname, '../../src/cli/figure.ts');
const bars = (n: number) => ({ data: { values: Array.from({ length: n }, (_, i) => ({ k: `k${i}`, n: i + 1 })) }, mark: 'bar', encoding: { x: { field: 'k' }, y: { field: 'n', type: 'quantitative' } } });
const dates = { data: { values: [{ t: '2020-03-01T00:30:00', n: 1 }, { t: '2020-03-29T02:30:00', n: 2 }] }, mark: 'line', encoding: { x: { timeUnit: 'yearmonthdatehours', field: 't', type: 'temporal' }, y: { field: 'n', type: 'quantitative' } } };

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchFolder();
});

afterEach(() => scratch.remove());

function figure(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [command, ...args], { cwd: scratch.folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '', npm_lifecycle_event: '', ...env } });
}

it('draws many files in parallel and tells of them in the order given', () => {
  // The first takes longest, so that its line comes first only if lines wait for each other.
  scratch.put('slow.json', bars(3000));
  for (const name of ['b', 'a', 'c']) scratch.put(`${name}.vl.json`, bars(2));
  const { status, stdout, stderr } = figure(['slow.json', 'b.vl.json', 'a.vl.json', 'c.vl.json', '--out', 'drawn', '--format', 'svg,png']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(lines.slice(0, 4).map((line) => line.split(/\s/)[0])).toEqual(['slow.json', 'b.vl.json', 'a.vl.json', 'c.vl.json']);
  expect(lines[1]).toMatch(/^b\.vl\.json\s+728 × \d+ {2}\d+ ms {2}drawn\/b\.svg, drawn\/b\.png$/);
  expect(lines[4]).toMatch(/^4 of 4 charts drawn in [\d.]+ s$/);
  expect(readdirSync(join(scratch.folder, 'drawn')).sort()).toEqual(['a.png', 'a.svg', 'b.png', 'b.svg', 'c.png', 'c.svg', 'slow.png', 'slow.svg']);
});

it('gives the same bytes wherever the machine stands', () => {
  scratch.put('dates.json', dates);
  scratch.put('bars.json', bars(5));
  expect(figure(['dates.json', 'bars.json', '--out', 'one', '--format', 'svg,png'], { TZ: 'America/New_York', LANG: 'de_DE' }).status).toBe(0);
  expect(figure(['bars.json', 'dates.json', '--out', 'two', '--format', 'svg,png'], { TZ: 'Asia/Tokyo', LC_ALL: 'C' }).status).toBe(0);
  for (const name of ['dates.svg', 'dates.png', 'bars.svg', 'bars.png']) expect(readFileSync(join(scratch.folder, 'two', name)).equals(readFileSync(join(scratch.folder, 'one', name))), name).toBe(true);
});

it('takes the specifications of a folder and leaves its data alone', () => {
  scratch.put('charts/data.json', [{ n: 1 }]);
  scratch.put('charts/two.json', { $schema: 'https://vega.github.io/schema/vega-lite/v6.json', ...bars(1) });
  scratch.put('charts/one.vl.json', bars(1));
  const { status, stdout } = figure(['charts']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^charts\/one\.vl\.json .*charts\/one\.svg\ncharts\/two\.json .*charts\/two\.svg\n2 of 2/);
});

it('tells of one that fails, leaves what it would have replaced, and draws the others', () => {
  scratch.put('good.json', bars(1));
  scratch.put('bad.json', '{"mark": "bar",\n"data": {"url": "nix.csv"}}');
  scratch.put('bad.svg', 'the last good one');
  const { status, stdout, stderr } = figure(['bad.json', 'good.json']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^bad\.json\s+failed\ngood\.json .*\n1 of 2 charts drawn/);
  expect(stderr).toContain('bad.json:2:17 error chart-data-missing');
  expect(stderr).toContain('1 error in 1 file');
  expect(readFileSync(join(scratch.folder, 'bad.svg'), 'utf8')).toBe('the last good one');
  expect(readdirSync(scratch.folder).sort()).toEqual(['bad.json', 'bad.svg', 'good.json', 'good.svg']);
});

it('writes all formats of a file or none', () => {
  scratch.put('a.json', bars(1));
  mkdirSync(join(scratch.folder, 'a.png'));
  writeFileSync(join(scratch.folder, 'a.svg'), 'before');
  const { status, stderr } = figure(['a.json', '--format', 'svg,png']);
  expect(status).toBe(1);
  expect(stderr).toContain('chart-output');
  expect(readFileSync(join(scratch.folder, 'a.svg'), 'utf8')).toBe('before');
  expect(readdirSync(scratch.folder).sort()).toEqual(['a.json', 'a.png', 'a.svg']);
});

it.each<[readonly string[], string]>([
  [[], 'usage: npm run figure'],
  [['nix.json'], 'there is no file or folder nix.json'],
  [['a.json', '--format', 'pdf'], '--format takes svg, png or svg,png, not "pdf"'],
  [['a.json', '--data', 'nix.csv'], '--data: there is no file nix.csv'],
  [['a.json', '--colour'], '--colour'],
  [['empty'], 'empty holds no specification'],
  [['a.json', 'a.vl.json'], 'a.json and a.vl.json would both become a.svg'],
])('a mistaken call %j ends with exit code 2', (args, message) => {
  scratch.put('a.json', bars(1));
  scratch.put('a.vl.json', bars(1));
  mkdirSync(join(scratch.folder, 'empty'));
  const { status, stderr, stdout } = figure(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
});

it('never writes over the specification', () => {
  writeFileSync(join(scratch.folder, 'a.svg'), JSON.stringify(bars(1)));
  scratch.put('a.json', bars(1));
  const { status, stderr } = figure(['a.svg', 'a.json']);
  expect(status).toBe(2);
  expect(stderr).toContain('a.svg would be written over');
});
