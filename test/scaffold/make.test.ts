import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { make } from '../../src/scaffold/make.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'make-'));
  writeFileSync(join(folder, 'list'), 'a\n');
});

afterEach(() => rmSync(folder, { recursive: true }));

const plan = (before = 'a\n') => ({
  folders: [{ path: join(folder, 'x/one'), files: { f: '1' } }, { path: join(folder, 'x/two'), files: { f: '2' } }],
  change: { path: join(folder, 'list'), before, after: 'a\nb\n' },
});

it('writes all folders and the change', async () => {
  await make(plan(), folder);
  expect(readdirSync(folder)).toEqual(['list', 'x']);
  expect(readFileSync(join(folder, 'x/two/f'), 'utf8')).toBe('2');
  expect(readFileSync(join(folder, 'list'), 'utf8')).toBe('a\nb\n');
});

it('writes nothing where a folder exists, even an empty one', async () => {
  mkdirSync(join(folder, 'x/two'), { recursive: true });
  await expect(make(plan(), folder)).rejects.toThrow('exists');
  expect(readdirSync(join(folder, 'x'))).toEqual(['two']);
  expect(readdirSync(folder)).toEqual(['list', 'x']);
});

it('writes nothing where the file to change is no longer as it was read', async () => {
  await expect(make(plan('something else\n'), folder)).rejects.toThrow('changed meanwhile');
  expect(readdirSync(folder)).toEqual(['list']);
});

it('takes back what it has placed when the rest cannot be placed', async () => {
  const broken = { ...plan(), folders: [...plan().folders, { path: join(folder, 'list/three'), files: { f: '3' } }] };
  await expect(make(broken, folder)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['list', 'x']);
  expect(readdirSync(join(folder, 'x'))).toEqual([]);
  expect(readFileSync(join(folder, 'list'), 'utf8')).toBe('a\n');
});
