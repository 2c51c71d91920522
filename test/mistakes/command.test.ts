import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { scratchVolume, type Scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
});

afterEach(() => scratch.remove());

function command(name: string, ...args: string[]) {
  return spawnSync(process.execPath, [`src/cli/${name}.ts`, '--volume', scratch.folder, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' } });
}

it('refuses to build a spoilt volume: all mistakes, exit code 1, the last site untouched', () => {
  const out = join(root, scratch.folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), 'the last good site');
  scratch.edit('data/prime-counts/data.csv', '3,168', '3,many');
  scratch.edit('content/chapters/primzahlen/index.mdx', '@tbl-counted', '@tbl-conuted');
  const { status, stderr, stdout } = command('build', '--out', out);
  expect(status).toBe(1);
  expect(stderr).toContain('data.csv:4:3 error dataset-not-a-number');
  expect(stderr).toContain('Did you mean “tbl-counted”?');
  expect(stderr).toContain('2 errors in 2 files');
  expect(stdout).toBe('');
  expect(readdirSync(out)).toEqual(['index.html']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last good site');
});

it('checks a good volume without a word too many', () => {
  const { status, stderr, stdout } = command('check');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe('1 chapters, 1 figures, 1 tables, 1 datasets and 2 claims are in order\n');
});

it('says what a mistaken flag should be, with exit code 2', () => {
  const { status, stderr } = command('build', '--base', 'vol');
  expect(status).toBe(2);
  expect(stderr).toBe('--base must be a path that begins with a slash, like /volume/, not "vol"\n');
});
