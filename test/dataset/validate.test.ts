import { describe, expect, it } from 'vitest';
import { BASES } from '../../src/dataset/basis.ts';
import type { Columns, Source } from '../../src/dataset/declaration.ts';
import type { TableDeclaration } from '../../src/dataset/validate.ts';
import { validate } from '../../src/dataset/validate.ts';

const publication: Source = { publisher: 'Statistical office', title: 'Yearbook, table 1', vintage: 'first edition', licence: 'public domain', obtained: 'typed from print' };
const columns = {
  year: { type: 'year', meaning: 'Calendar year', range: [2000, 2009] },
  flow: { type: 'text', meaning: 'Direction', values: ['exports', 'imports'] },
  value: { type: 'number', meaning: 'Trade', unit: 'million US dollars', range: [0, 1000] },
  count: { type: 'integer', meaning: 'Partners', optional: true },
  note: { type: 'text', meaning: 'Remark', optional: true },
} satisfies Columns;
const trade: TableDeclaration = { columns, key: ['year', 'flow'], basis: 'source', sources: { yearbook: publication } };
const HEAD = 'year,flow,value,count,note\n';

const check = (text: string, declaration = trade) => validate(text, declaration, 'src/data/trade/data.csv');
const faults = (text: string, declaration = trade) =>
  check(text, declaration).diagnostics.map((d) => `${d.file}:${d.line}:${d.column} ${d.rule}: ${d.message}${d.fix ? ` -> ${d.fix}` : ''}`);

describe('checking a table against its declaration', () => {
  it('reads a sound table into typed rows, whatever the order of its columns', () => {
    expect(check('value,year,note,count,flow\n12.50,2001,,3,exports\n-0,2002,"a, b",,imports\n')).toEqual({
      rows: [
        { year: 2001, flow: 'exports', value: 12.5, count: 3, note: null },
        { year: 2002, flow: 'imports', value: 0, count: null, note: 'a, b' },
      ],
      diagnostics: [],
    });
  });

  it.each([
    ['', ':1:1 dataset-empty: The table is empty. -> Write the columns in the first line: year,flow,value,count,note.'],
    ['\uFEFF\r\n', ':1:1 dataset-empty: The table is empty. -> Write the columns in the first line: year,flow,value,count,note.'],
    [HEAD, ':1:1 dataset-empty: The table has a head and no rows. -> Add a row.'],
    ['year,flow,value,note\n2001,exports,1,\n', ':1:1 dataset-missing-column: The column “count” is declared and not in the table. -> Add “count” to the first line and its cells to every row.'],
    [`${HEAD}2001,exports,many,,\n`, ':2:14 dataset-not-a-number: “many” in “value” is not a number. -> Leave the row out where there is no value.'],
    [`${HEAD}2001,exports,NaN,,\n`, ':2:14 dataset-not-a-number: “NaN” in “value” is not a number. -> Leave the row out where there is no value.'],
    [`${HEAD}2001,exports,1e999,,\n`, ':2:14 dataset-not-a-number: “1e999” in “value” is not a number. -> Leave the row out where there is no value.'],
    [`${HEAD}2001,exports,1,n/a,\n`, ':2:16 dataset-not-a-number: “n/a” in “count” is not a number. -> Leave the cell empty where there is no value.'],
    [`${HEAD}2001,exports,"1,234.5",,\n`, ':2:14 dataset-not-a-number: “1,234.5” in “value” is not a number. -> Write 1234.5; the unit is declared as million US dollars.'],
    [`${HEAD}2001,exports, 12,,\n`, ':2:14 dataset-not-a-number: “ 12” in “value” is not a number. -> Write 12; the unit is declared as million US dollars.'],
    [`${HEAD}2001,exports,,,\n`, ':2:14 dataset-missing-value: “value” is empty. -> Fill it, or leave the row out; a gap is shown as a gap.'],
    [`${HEAD}2001,exports,1,2.5,\n`, ':2:16 dataset-not-an-integer: 2.5 in “count” is not an integer. -> Write a whole number, or declare the column as number.'],
    [`${HEAD}2001.5,exports,1,,\n`, ':2:1 dataset-not-an-integer: 2001.5 in “year” is not a year. -> Write a year in four digits.'],
    [`${HEAD}2010,exports,1,,\n`, ':2:1 dataset-out-of-range: 2010 in “year” is outside 2000 to 2009. -> Mend the cell, or widen `range` in index.ts.'],
    [`${HEAD}2001,exports,1000.5,,\n`, ':2:14 dataset-out-of-range: 1000.5 in “value” is outside 0 to 1000. -> Mend the cell, or widen `range` in index.ts.'],
    [`${HEAD}2001,export,1,,\n`, ':2:6 dataset-unknown-value: “export” is not one of the values of “flow”. -> Write exports.'],
    [`${HEAD}2001,both ways,1,,\n`, ':2:6 dataset-unknown-value: “both ways” is not one of the values of “flow”. -> Write one of: exports, imports.'],
    [`${HEAD}2001,exports,1,,late \n`, ':2:17 dataset-stray-space: “late ” in “note” begins or ends with a space. -> Write late.'],
    [`${HEAD}2001,exports,1\n`, ':2:14 dataset-ragged-row: The row has 3 cells where the first line has 5. -> Write a comma for every cell that is empty.'],
    [`${HEAD}2001,exports,1,234,,\n`, ':2:21 dataset-ragged-row: The row has 6 cells where the first line has 5. -> Put a cell that contains a comma in quotes.'],
    [`${HEAD}2001,exports,1,,"open\n`, ':2:17 dataset-broken-quotes: A quote opens here and is never closed. -> Close the cell with ".'],
    [
      `${HEAD}2001,exports,1,,\n2001,imports,2,,\n\n2001,exports,3,,\n`,
      ':5:1 dataset-duplicate-key: Lines 2 and 5 are the same row: year 2001, flow exports. -> Remove one, or add the column that tells them apart to `key` in index.ts.',
    ],
  ])('names place, value and remedy of the one fault in %j', (text, expected) => {
    expect(faults(text)).toEqual([`src/data/trade/data.csv${expected}`]);
  });

  it('pairs a misspelt column with the one that it means', () => {
    expect(faults('yaer,flow,value,count,note\n2001,exports,1,,\n')).toEqual([
      'src/data/trade/data.csv:1:1 dataset-missing-column: The column “year” is declared and not in the table. -> Rename “yaer” to “year”.',
      'src/data/trade/data.csv:1:1 dataset-unknown-column: The column “yaer” is not declared. -> Rename it to “year”.',
    ]);
  });

  it('points at a column that is foreign or stands twice', () => {
    expect(faults('year,flow,value,count,note,colour,flow\n2001,exports,1,,,red,exports\n')).toEqual([
      'src/data/trade/data.csv:1:28 dataset-unknown-column: The column “colour” is not declared. -> Declare it in index.ts, or remove it.',
      'src/data/trade/data.csv:1:35 dataset-duplicate-column: The column “flow” stands twice. -> Remove one of the two.',
    ]);
  });

  it('reports every fault at once, in reading order, and keeps the sound rows', () => {
    const { rows, diagnostics } = check(`${HEAD}2001,exports,1,,\n1999,exprots,x,,\n2002,imports,4,,\n2003,imports,,,\n`);
    expect(rows.map((row) => row['value'])).toEqual([1, 4]);
    expect(diagnostics.map((d) => [d.line, d.column, d.rule])).toEqual([
      [3, 1, 'dataset-out-of-range'],
      [3, 6, 'dataset-unknown-value'],
      [3, 14, 'dataset-not-a-number'],
      [5, 14, 'dataset-missing-value'],
    ]);
  });

  it('does not take a year of five digits without a declared range', () => {
    const anyYear: TableDeclaration = { ...trade, columns: { ...columns, year: { type: 'year', meaning: 'Calendar year' } } };
    expect(faults(`${HEAD}20014,exports,1,,\n`, anyYear)).toEqual([
      'src/data/trade/data.csv:2:1 dataset-out-of-range: 20014 in “year” is outside 1900 to 2100. -> Mend the cell, or widen `range` in index.ts.',
    ]);
  });
});

describe('checking the grounds of a table', () => {
  const grounded: TableDeclaration = {
    columns: {
      year: { type: 'year', meaning: 'Calendar year' },
      value: { type: 'number', meaning: 'Trade' },
      basis: { type: 'text', meaning: 'Ground', values: BASES },
      source: { type: 'text', meaning: 'Publication' },
    },
    key: ['year'],
    basis: { column: 'basis' },
    sources: { yearbook: publication, release: publication },
    formula: 'release less yearbook',
  };

  it('takes one source or several for a row', () => {
    expect(faults('year,value,basis,source\n2001,1,source,yearbook\n2002,1,derived,yearbook release\n', grounded)).toEqual([]);
  });

  it('points at a source and a basis that do not exist', () => {
    expect(faults('year,value,basis,source\n2001,1,sourced,yearbok\n2002,1,derived,yearbook press\n', grounded)).toEqual([
      'src/data/trade/data.csv:2:8 dataset-unknown-value: “sourced” is not one of the values of “basis”. -> Write source.',
      'src/data/trade/data.csv:2:16 dataset-unknown-source: “yearbok” is not one of the declared sources. -> Write yearbook.',
      'src/data/trade/data.csv:3:16 dataset-unknown-source: “press” is not one of the declared sources. -> Write one of: yearbook, release.',
    ]);
  });

  it('lets no row go without a basis, even where the column is declared loosely', () => {
    const loose: TableDeclaration = { ...grounded, columns: { ...grounded.columns, basis: { type: 'text', meaning: 'Ground', optional: true } } };
    expect(faults('year,value,basis,source\n2001,1,,yearbook\n2002,1,hearsay,yearbook\n', loose).map((fault) => fault.split(': ')[0])).toEqual([
      'src/data/trade/data.csv:2:8 dataset-missing-value',
      'src/data/trade/data.csv:3:8 dataset-unknown-value',
    ]);
  });

  it('asks for the formula behind derived rows', () => {
    const { formula: _, ...bare } = grounded;
    expect(faults('year,value,basis,source\n2001,1,derived,yearbook\n', bare)).toEqual([
      'src/data/trade/data.csv:1:1 dataset-missing-formula: Rows are derived and no formula is given. -> Add `formula` to index.ts.',
    ]);
    expect(faults('year,value,basis,source\n2001,1,source,yearbook\n', bare)).toEqual([]);
  });

  it('asks for sources, and for a column that tells several apart', () => {
    expect(faults(`${HEAD}2001,exports,1,,\n`, { ...trade, sources: {} })[0]).toContain('No source is declared');
    expect(faults(`${HEAD}2001,exports,1,,\n`, { ...trade, sources: { a: publication, b: publication } })[0]).toContain('2 sources are declared and no column “source”');
  });
});
