import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { bibliography, chapter, figures, table, volume as yaml } from './mistake.ts';
import { scratchVolume, type Scratch } from './scratch.ts';

const root = resolve(import.meta.dirname, '../..');

// Each command is a process of its own, which loads everything anew.
vi.setConfig({ testTimeout: 120_000 });

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
});

afterEach(() => scratch.remove());

function command(name: string, ...args: string[]) {
  return spawnSync(process.execPath, [`src/cli/${name}.ts`, '--volume', scratch.folder, ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', GITHUB_ACTIONS: '' } });
}

/** A site of before, and how to see that it is still that one, byte for byte. */
function lastSite(): { out: string; isUntouched: () => void } {
  const out = join(root, scratch.folder, 'dist');
  mkdirSync(join(out, 'chapters'), { recursive: true });
  writeFileSync(join(out, 'index.html'), 'the last good site');
  writeFileSync(join(out, 'chapters/index.html'), Buffer.from([0, 255, 10, 13]));
  const state = () => readdirSync(out, { recursive: true, encoding: 'utf8' }).sort().map((name) => [name, statSync(join(out, name)).isFile() ? readFileSync(join(out, name)).toString('hex') : null]);
  const before = state();
  const beside = readdirSync(join(root, scratch.folder)).sort();
  return {
    out,
    isUntouched: () => {
      expect(state()).toEqual(before);
      expect(readdirSync(join(root, scratch.folder)).sort()).toEqual(beside);
    },
  };
}

describe('build', () => {
  it.each<[string, () => void, string]>([
    ['several mistakes', () => {
      scratch.edit(table, '3,168', '3,many');
      scratch.edit(chapter, '@tbl-counted', '@tbl-conuted');
    }, 'data.csv:4:3 error dataset-not-a-number'],
    ['code that does not run', () => scratch.edit(figures, 'export const counts', 'const rows = missing();\n\nexport const counts'), 'figures.ts:4:14 error module-fails'],
    ['a file in another encoding', () => scratch.write(chapter, Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xfc])), 'index.mdx:2:1 error file-encoding'],
    ['no volume.yaml', () => scratch.take(yaml), 'volume.yaml:1:1 error volume-missing'],
  ])('refuses %s: exit code 1, no stack, the last site byte for byte as it was', (_, spoil, told) => {
    const { out, isUntouched } = lastSite();
    spoil();
    const { status, stderr, stdout } = command('build', '--out', out);
    expect(stderr).toContain(told);
    expect(status).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stderr).toMatch(/\d+ errors? in \d+ files?\n\nnothing was published|\d+ errors? in \d+ files?\nnothing was published/);
    expect(stdout).toBe('');
    isUntouched();
  });

  it('refuses warnings where it is strict', () => {
    const { out, isUntouched } = lastSite();
    scratch.edit(chapter, ' [siehe @hadamard1896, S. 199]', '');
    const { status, stderr } = command('build', '--out', out, '--strict');
    expect(stderr).toContain('references.bib:10:1 error citation-unused');
    expect(status).toBe(1);
    isUntouched();
  });
});

describe('check', () => {
  it.each([
    ['ends the program as if all were well', 'process.exit(0);', 'figures.ts:4:9 error module-fails'],
    ['throws when it was read long since', "setTimeout(() => { throw new Error('late'); }, 0);", 'figures.ts:4:26 error module-fails'],
    ['breaks a promise that nothing awaits', "Promise.reject(new Error('late'));", 'figures.ts:4:16 error module-fails'],
  ])('refuses code that %s, with exit code 1 and no stack', (_, code, told) => {
    scratch.edit(figures, 'export const counts', `${code}\n\nexport const counts`);
    const { status, stderr, stdout } = command('check');
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('is silent about a good volume but for one line', () => {
    const { status, stderr, stdout } = command('check');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('1 chapter, 1 figure, 1 table, 1 dataset and 2 claims are in order\n');
  });

  it('warns with exit code 0, and with 1 where it is strict', () => {
    scratch.edit(chapter, ' [siehe @hadamard1896, S. 199]', '');
    const gentle = command('check');
    expect(gentle.stderr).toContain('references.bib:10:1 warning citation-unused');
    expect(gentle.status).toBe(0);
    expect(command('check', '--strict').status).toBe(1);
  });

  it('gives programs nothing but what they read on the standard output', () => {
    scratch.edit(chapter, '@tbl-counted', '@tbl-conuted');
    const file = join(scratch.folder, chapter);
    const json = command('check', '--format', 'json');
    expect([json.status, json.stderr]).toEqual([1, '']);
    expect((JSON.parse(json.stdout) as Diagnostic[]).map((told) => `${told.file}:${told.line}:${told.column} ${told.rule}`)).toEqual([`${file}:25:31 unknown-label`]);
    const sarif = command('check', '--format', 'sarif');
    expect([sarif.status, sarif.stderr]).toEqual([1, '']);
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'unknown-label' }] }] });
    const github = command('check', '--format', 'github');
    expect([github.status, github.stderr]).toEqual([1, '']);
    expect(github.stdout).toMatch(new RegExp(`^::error file=${file},line=25,col=31,title=unknown-label::.*\\n$`));
  });

  it('gives programs an empty list where nothing is wrong', () => {
    const { status, stdout } = command('check', '--format', 'json');
    expect([status, stdout]).toEqual([0, '[]\n']);
  });

  it('colours for terminals only', () => {
    scratch.edit(bibliography, '  volume = {24},', '  volume = {24},\n  volume = {25},');
    expect(command('check').stderr).not.toContain('\u001b');
  });
});

it('says what a mistaken flag should be, with exit code 2', () => {
  const { status, stderr } = command('build', '--base', 'vol');
  expect(status).toBe(2);
  expect(stderr).toBe('--base must be a path that begins with a slash, like /volume/, not "vol"\n');
  const format = command('check', '--format', 'jsno');
  expect(format.status).toBe(2);
  expect(format.stderr).toBe('--format must be one of human, json, github, sarif, not "jsno"; did you mean json?\n');
});
