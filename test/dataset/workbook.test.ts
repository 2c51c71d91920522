import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineDataset } from '../../src/dataset/dataset.ts';
import { publishedCsv } from '../../src/dataset/catalogue.ts';
import type { Dataset, SheetPlace } from '../../src/dataset/declaration.ts';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import { printDiagnostics } from '../../src/diagnostics/print.ts';
import { workbookOf, type MadeCell } from '../spreadsheet-file.ts';

const root = resolve(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function dataset(cells: readonly (readonly MadeCell[])[], sheet?: SheetPlace) {
  const path = join(folder, 'data.xlsx');
  writeFileSync(path, workbookOf({ Notes: [['made up']], 'Table 1': cells }));
  return defineDataset({
    title: 'Made up',
    description: 'Made up.',
    file: pathToFileURL(path),
    sheet,
    columns: { year: { type: 'year', meaning: 'x' }, value: { type: 'number', meaning: 'x', unit: 'mn' }, note: { type: 'text', meaning: 'x', optional: true } },
    key: ['year'],
    basis: 'source',
    sources: { nobody: { publisher: 'x', title: 'x', vintage: 'x', licence: 'x', obtained: 'x' } },
  });
}

function told(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DiagnosticError) return printDiagnostics(error.diagnostics, { source: () => 'binary' }).replace(/\S*data\.xlsx/g, 'data.xlsx');
    throw error;
  }
  return 'read';
}

const sheet = { name: 'Table 1', range: 'A3:C6', heads: { value: 'GDP (mn)' } };

describe('a dataset in a workbook', () => {
  it('has the rows of its range, typed as declared', () => {
    const rows = dataset([['Made up, 1901–1902'], [], ['year', 'GDP (mn)', 'note'], [1901, 11.1, null], [], [1902, '22.2', 'text']], sheet).rows();
    expect(rows).toEqual([{ year: 1901, value: 11.1, note: null }, { year: 1902, value: 22.2, note: 'text' }]);
  });

  it('tells of each wrong cell by sheet and address, without a line of bytes', () => {
    expect(told(() => dataset([[], [], ['year', 'GDP (mn)', 'note'], [1901, 'about 11', null], [1901.5, 22.2, ' x']], sheet).rows())).toBe(`data.xlsx:Table 1!B4 error dataset-not-a-number
  “about 11” in “value” is not a number.
  fix: Leave the row out where there is no value.

data.xlsx:Table 1!A5 error dataset-not-an-integer
  1901.5 in “year” is not a year.
  fix: Write a year in four digits.

data.xlsx:Table 1!C5 error dataset-stray-space
  “ x” in “note” begins or ends with a space.
  fix: Write x.

3 errors in 1 file
`);
  });

  it('tells which sheets there are, where one is misspelt', () => {
    expect(told(() => dataset([], { name: 'Table1' }).rows())).toContain('it has no sheet “Table1”.\n  fix: Did you mean “Table 1”?');
  });

  it('finds heads that are not those of the declaration', () => {
    expect(told(() => dataset([['year', 'GDP (mn)', 'note'], [1901, 1, null]], { name: 'Table 1' }).rows())).toContain('data.xlsx:Table 1!B1 error dataset-unknown-column');
  });
});

describe('what is published of a dataset', () => {
  it('is a CSV, also where the table is a workbook', () => {
    const it = dataset([[], [], ['year', 'GDP (mn)', 'note'], [1901, 11.1, null], [1902, 22.2, 'a, b']], sheet);
    expect(Buffer.from(publishedCsv(it as unknown as Dataset)).toString()).toBe('year,value,note\n1901,11.1,\n1902,22.2,"a, b"\n'); // rows of any columns
  });

  it('is the file itself where it is one, with the ends of lines that it has on every machine', () => {
    writeFileSync(join(folder, 'data.csv'), 'value,year\r\n1.10,1901\r\n');
    const file = pathToFileURL(join(folder, 'data.csv'));
    expect(Buffer.from(publishedCsv({ declaration: { file }, rows: () => [] } as unknown as Dataset)).toString()).toBe('value,year\n1.10,1901\n'); // all that is read of a dataset
  });
});

describe('what reads workbooks', () => {
  it('is not loaded by a volume without one', () => {
    const script = `
      import { registerHooks } from 'node:module';
      const loaded = [];
      registerHooks({ load: (url, context, next) => { loaded.push(url); return next(url, context); } });
      const { defineDataset } = await import('./src/dataset/index.ts');
      const primes = (await import('./test/volume/data/prime-counts/index.ts')).default;
      console.log(primes.rows().length, loaded.filter((url) => /spreadsheet\\/(table|workbook)|saxes|duckdb/.test(url)).length, typeof defineDataset);`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '8 0 function\n', stderr: '' });
  });
});
