import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldersFrom } from '../../src/volume/folders.ts';
import { loadVolume } from '../../src/volume/load.ts';
import { fileSources } from '../../src/volume/sources.ts';
import { scratchVolume, type Scratch } from './scratch.ts';

// Each mistake that an editor can make is told once, where it stands, and nothing is published.

const root = resolve(import.meta.dirname, '../..');
const chapter = 'content/chapters/primzahlen/index.mdx';
const figures = 'content/chapters/primzahlen/figures.ts';
const bibliography = 'content/chapters/primzahlen/references.bib';
const table = 'data/prime-counts/data.csv';

let scratch: Scratch;

beforeEach(() => {
  scratch = scratchVolume();
});

afterEach(() => scratch.remove());

async function mistakes(): Promise<string[]> {
  const { volume, diagnostics } = await loadVolume(fileSources(foldersFrom(root, scratch.folder)), '/');
  expect(volume).toBeNull();
  return diagnostics.map(({ file, line, column, rule }) => `${file.replace(`${scratch.folder}/`, '')}:${line}:${column} ${rule}`);
}

describe('an editor is told, with file, line and column,', () => {
  it('that a table lacks a column', async () => {
    scratch.edit(table, 'exponent,count', 'exponent,number');
    expect(await mistakes()).toEqual([`${table}:1:1 dataset-missing-column`, `${table}:1:10 dataset-unknown-column`]);
  });

  it('that a word stands where a number belongs', async () => {
    scratch.edit(table, '3,168', '3,many');
    expect(await mistakes()).toEqual([`${table}:4:3 dataset-not-a-number`]);
  });

  it('that a number is out of its range', async () => {
    scratch.edit(table, '8,5761455', '80,5761455');
    expect(await mistakes()).toEqual([`${table}:9:1 dataset-out-of-range`]);
  });

  it('that a table is empty', async () => {
    scratch.write(table, '');
    expect(await mistakes()).toEqual([`${table}:1:1 dataset-empty`]);
  });

  it('that a figure reads a field that its data does not have', async () => {
    scratch.edit(figures, "field: 'count'", "field: 'cuont'");
    expect(await mistakes()).toEqual([`${figures}:21:20 figure-unknown-field`]);
  });

  it('that a citation key does not exist', async () => {
    scratch.edit(chapter, '@hadamard1896', '@hadamard1986');
    expect(await mistakes()).toEqual([`${chapter}:15:81 unknown-citation`, `${bibliography}:9:1 citation-unused`]);
  });

  it('that a label does not exist', async () => {
    scratch.edit(chapter, '@tbl-counted', '@tbl-conuted');
    expect(await mistakes()).toEqual([`${chapter}:25:31 unknown-label`]);
  });

  it('that a label stands twice', async () => {
    scratch.edit(chapter, '{#sec-tafel}', '{#sec-frage}');
    expect(await mistakes()).toEqual([`${chapter}:23:1 duplicate-label`]);
  });

  it('that front matter is not YAML', async () => {
    scratch.edit(chapter, 'short: Primzahlen', 'short: "Primzahlen');
    expect((await mistakes())[0]).toMatch(`${chapter}:3:19 yaml-syntax`);
  });

  it('that front matter has a key that is not known', async () => {
    scratch.edit(chapter, 'keywords:', 'keyword:');
    expect(await mistakes()).toEqual([`${chapter}:9:1 yaml-unknown`]);
  });

  it('that a formula is broken', async () => {
    scratch.edit(chapter, '\\frac{x}{\\ln x}', '\\frac{x}');
    expect((await mistakes())[0]).toMatch(/index\.mdx:\d+:\d+ formula/);
  });

  it('that an export is misspelt', async () => {
    scratch.edit(chapter, 'of={counts}', 'of={count}');
    expect(await mistakes()).toEqual([`${chapter}:27:13 unknown-export`]);
  });

  it('that a link inside the site leads nowhere', async () => {
    scratch.edit(chapter, 'Bewiesen', '[Bewiesen](/data/prime-count/)');
    expect((await mistakes())[0]).toMatch(/index\.mdx:15:\d+ link-address/);
  });

  it('that a chapter is in no part', async () => {
    scratch.edit('content/volume.yaml', 'chapters: [primzahlen]', 'chapters: []');
    expect(await mistakes()).toContain('content/volume.yaml:1:1 chapter-unlisted');
  });

  it('that figures.ts does not run, at the line where it stops', async () => {
    scratch.edit(figures, 'export const counts', 'const rows = missing();\n\nexport const counts');
    expect((await mistakes())[0]).toMatch(/figures\.ts:4:\d+ module-fails/);
  });
});

it('takes money for money', async () => {
  scratch.edit(chapter, 'Bewiesen', 'From $5.3 billion to $6.1 billion. Bewiesen');
  const { volume, diagnostics } = await loadVolume(fileSources(foldersFrom(root, scratch.folder)), '/');
  expect(diagnostics).toEqual([]);
  expect(volume).not.toBeNull();
});
