import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from 'vitest';
import { BASES } from '../../src/dataset/basis.ts';
import type { Basis } from '../../src/dataset/basis.ts';
import { describeDataset, sourcesOf, toCsv } from '../../src/dataset/catalogue.ts';
import { defineDataset } from '../../src/dataset/dataset.ts';
import type { Dataset } from '../../src/dataset/declaration.ts';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  mkdirSync(join(folder, 'trade-in-goods'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'trade-in-goods', 'data.csv');
const tradeInGoods = () =>
  defineDataset({
    title: 'Trade in goods',
    description: 'A row is a flow in a year.',
    file: pathToFileURL(file()),
    columns: {
      year: { type: 'year', meaning: 'Calendar year' },
      flow: { type: 'text', meaning: 'Direction', values: ['exports', 'imports'], label: 'Flow' },
      value: { type: 'number', meaning: 'Trade', unit: 'million US dollars', optional: true },
      basis: { type: 'text', meaning: 'Ground', values: BASES },
      source: { type: 'text', meaning: 'Publication' },
    },
    key: ['year', 'flow'],
    basis: { column: 'basis' },
    sources: {
      office: { publisher: 'Office', title: 'Table 1', vintage: '2020', licence: 'public domain', obtained: 'download' },
      paper: { publisher: 'Journal', title: 'Paper', vintage: '2021', licence: 'quotation', obtained: 'read from the text' },
    },
    formula: 'paper times office',
  });
const SOUND = 'flow,year,value,basis,source\r\nexports,2003,1.50,source,office\r\nimports,2001,,derived,paper office\r\n';

describe('a declared dataset', () => {
  it('carries the name of its folder and reads nothing before its rows are asked for', () => {
    const dataset = tradeInGoods();
    expect(dataset.id).toBe('trade-in-goods');
    writeFileSync(file(), SOUND);
    expect(dataset.rows()[0]).toEqual({ year: 2003, flow: 'exports', value: 1.5, basis: 'source', source: 'office' });
  });

  it('reads its file once', () => {
    const dataset = tradeInGoods();
    writeFileSync(file(), SOUND);
    const rows = dataset.rows();
    writeFileSync(file(), 'broken');
    expect(dataset.rows()).toBe(rows);
  });

  it('types its rows as its columns say', () => {
    const dataset = tradeInGoods();
    type Row = ReturnType<typeof dataset.rows>[number];
    expectTypeOf<Row['year']>().toEqualTypeOf<number>();
    expectTypeOf<Row['flow']>().toEqualTypeOf<'exports' | 'imports'>();
    expectTypeOf<Row['value']>().toEqualTypeOf<number | null>();
    expectTypeOf<Row['basis']>().toEqualTypeOf<Basis>();
    expectTypeOf<Row['source']>().toEqualTypeOf<string>();
    expectTypeOf(dataset).toExtend<Dataset>();
  });

  it('stops with all that is wrong, by place', () => {
    writeFileSync(file(), 'flow,year,value,basis,source\nexports,2003,x,source,office\nexport,2003,1,source,office\n');
    const rows = () => tradeInGoods().rows();
    expect(rows).toThrow(DiagnosticError);
    expect(rows).toThrow(/trade-in-goods\/data\.csv:2:14 “x” in “value” is not a number.*\n.*data\.csv:3:1 “export” is not one of/);
  });

  it('says which file is not there', () => {
    expect(() => tradeInGoods().rows()).toThrow(/trade-in-goods\/data\.csv:1:1 The table of “Trade in goods” is not there/);
  });

  it('knows the basis and the sources of each row', () => {
    writeFileSync(file(), SOUND);
    const dataset = tradeInGoods();
    expect(dataset.rows().map((row) => dataset.basisOf(row))).toEqual(['source', 'derived']);
    expect(dataset.rows().map((row) => sourcesOf(dataset, row))).toEqual([['office'], ['paper', 'office']]);
  });
});

describe('the catalogue of a dataset', () => {
  it('describes columns, extent, bases and sources from the declaration and the rows', () => {
    writeFileSync(file(), SOUND);
    const entry = describeDataset(tradeInGoods());
    expect(entry).toMatchObject({
      id: 'trade-in-goods',
      title: 'Trade in goods',
      rows: 2,
      key: ['year', 'flow'],
      years: { first: 2001, last: 2003 },
      bases: [{ basis: 'source', rows: 1 }, { basis: 'derived', rows: 1 }],
      formula: 'paper times office',
      missing: null,
      notes: [],
    });
    expect(entry.sources.map(({ key, rows, publisher }) => [key, rows, publisher])).toEqual([['office', 2, 'Office'], ['paper', 1, 'Journal']]);
    expect(entry.columns.slice(1, 3)).toEqual([
      { name: 'flow', label: 'Flow', type: 'text', meaning: 'Direction', unit: null, optional: false, values: ['exports', 'imports'], range: null },
      { name: 'value', label: 'value', type: 'number', meaning: 'Trade', unit: 'million US dollars', optional: true, values: null, range: null },
    ]);
  });

  it('writes the table in the declared order of columns, rows as they stand in the file', () => {
    writeFileSync(file(), SOUND);
    expect(toCsv(tradeInGoods())).toBe('year,flow,value,basis,source\n2003,exports,1.5,source,office\n2001,imports,,derived,paper office\n');
  });
});
