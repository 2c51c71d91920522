import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { difference, snapshot } from '../../src/dev/snapshot.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

it('tells which files were changed, made, removed or replaced', () => {
  mkdirSync(at('chapter'));
  for (const name of ['changed', 'removed', 'replaced', 'kept', 'chapter/index.mdx']) writeFileSync(at(name), 'one');
  const before = snapshot([folder]);
  writeFileSync(at('changed'), 'three');
  rmSync(at('removed'));
  // As editors save: a temporary file that takes the place of the last one.
  writeFileSync(at('replaced~'), 'two');
  renameSync(at('replaced~'), at('replaced'));
  mkdirSync(at('new/folder'), { recursive: true });
  writeFileSync(at('new/folder/data.csv'), 'a\n');
  expect(difference(before, snapshot([folder]))).toEqual(['changed', 'new/folder/data.csv', 'removed', 'replaced'].map(at));
});

it('finds nothing where nothing happened', () => {
  writeFileSync(at('kept'), 'one');
  expect(difference(snapshot([folder]), snapshot([folder]))).toEqual([]);
});
