import { describe, expect, it } from 'vitest';
import { DiagnosticError } from '../../../src/diagnostics/diagnostic.ts';
import { decode, readForeignTable, type TableHints } from '../../../src/scaffold/table/index.ts';

const read = (text: string, hints?: TableHints) => readForeignTable(text, 'table.csv', hints);
const types = (text: string, hints?: TableHints) => Object.fromEntries(read(text, hints).columns.map(({ name, type }) => [name, type]));
const values = (text: string, hints?: TableHints) => Object.fromEntries(read(text, hints).columns.map((column) => [column.name, column.values]));
const faults = (text: string, hints?: TableHints) => {
  try {
    read(text, hints);
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics.map(({ line, column, rule, fix }) => `${line}:${column} ${rule}: ${fix}`);
    throw error;
  }
  return [];
};

describe('a table of an economist', () => {
  it('from a German spreadsheet: semicolons, decimal commas, grouped thousands, gaps', () => {
    const text = 'Jahr;Land;Ausfuhr (Mio. €);Anteil\r\n2019;China;1.234,5;12,5 %\r\n2019;USA;987,1;..\r\n2020;China;1.300,0;13%\r\n2020;USA;;\r\n;;;\r\n';
    expect(types(text)).toEqual({ jahr: 'year', land: 'text', ausfuhr_mio: 'number', anteil: 'number' });
    expect(values(text)).toEqual({ jahr: ['2019', '2019', '2020'], land: ['China', 'USA', 'China'], ausfuhr_mio: ['1234.5', '987.1', '1300.0'], anteil: ['12.5', null, '13'] });
    expect(read(text).key).toEqual(['jahr', 'land']);
    expect(read(text).understood).toEqual(['semicolons between cells, decimal comma', 'left out, because they have no value: 1 row']);
  });

  it('with years across the top becomes one observation a row', () => {
    const text = 'Country Name,Code,2019 [YR2019],2020 [YR2020],\n"Korea, Rep.",KOR,1.5,..,\nChina,CHN,"1,234.5",3,\n';
    expect(values(text)).toEqual({ country_name: ['Korea, Rep.', 'China', 'China'], code: ['KOR', 'CHN', 'CHN'], year: ['2019', '2019', '2020'], value: ['1.5', '1234.5', '3'] });
    expect(read(text).key).toEqual(['country_name', 'year']);
  });

  it('with codes keeps their zeros, and Namibia its code', () => {
    expect(types('hs,v\n0101,1\n0202,2\n')).toEqual({ hs: 'text', v: 'integer' });
    expect(values('c,v\nNA,1\nZA,2\n')['c']).toEqual(['NA', 'ZA']);
  });

  it('separated by tabs, in Chinese', () => {
    const text = '年份\t出口\n2019\t5\n2020\tNA\n2021\t7\n';
    expect(types(text)).toEqual({ 年份: 'year', 出口: 'integer' });
    expect(values(text)['年份']).toEqual(['2019', '2021']);
  });

  it('has one name for each column, which JavaScript can read', () => {
    expect(Object.keys(types('Value,value,100 %,Q\n1,2,3,x\n4,5,6,y\n'))).toEqual(['value', 'value_2', '_100', 'q']);
  });

  it('is told apart by its year and as few labels as do it', () => {
    expect(read('year,kind,flow,v\n2019,a,x,1\n2019,a,y,2\n2020,a,x,3\n2020,a,y,4\n').key).toEqual(['year', 'flow']);
    expect(read('hs,year,v\n01,2019,5\n02,2019,7\n03,2020,7\n').key).toEqual(['hs', 'year']);
  });
});

describe('what is not certain is asked, with its place', () => {
  it('a thousand or a fraction', () => {
    expect(faults('a;b\nx;1,234\ny;2,345\n')).toEqual(['2:3 csv-decimal-mark: Write --decimal , if a comma stands before fractions, --decimal . if it groups thousands.']);
    expect(values('a;b\nx;1,234\n', { decimal: ',' })['b']).toEqual(['1.234']);
    expect(values('a;b\nx;1,234\n', { decimal: '.' })['b']).toEqual(['1234']);
  });

  it('two ways of writing fractions', () => {
    expect(faults('a;b\nx;1,5\ny;2.25\n')[0]).toMatch(/^2:3 csv-decimal-mark/);
  });

  it('a word among numbers', () => {
    expect(faults('year,v\n2019,1\n2020,2\n2021,3 e\n')).toEqual(['4:6 csv-not-a-number: Mend it; if it means that there is no value, add --missing "3 e"; if the column is text, add --type "v=text".']);
    expect(values('year,v\n2019,1\n2020,secret\n2021,3\n', { missing: ['secret'] })['v']).toEqual(['1', '3']);
    expect(types('year,v\n2019,1\n2020,2\n2021,3 e\n', { types: { v: 'text' } })['v']).toBe('text');
  });

  it('lines above the names of the columns, and remarks below the table', () => {
    expect(faults('Exports of goods\nyear,v\n2019,1\n2020,2\n')).toEqual(['2:1 csv-ragged-row: If the names of the columns stand in line 2, add --skip 1.']);
    expect(values('Exports of goods\nyear,v\n2019,1\n2020,2\n', { skip: 1 })['v']).toEqual(['1', '2']);
    expect(faults('year,v\n2019,1\n2020,2\nSource: the office\n')).toEqual(['4:1 csv-ragged-row: Remove the line if it is a remark; else write a separator for every empty cell.']);
  });

  it('rows that are the same, a column without a name, a table without rows', () => {
    expect(faults('year,v\n2019,1\n2019,1\n')[0]).toContain('csv-no-key');
    expect(faults('year,\n2019,1\n')[0]).toContain('1:6 csv-nameless-column');
    expect(faults('year,v\n')[0]).toContain('csv-empty');
    expect(faults('year,v\n2019,"1\n')[0]).toContain('csv-broken-quotes');
  });
});

it('reads the encodings that carry a mark, and asks for others', () => {
  expect(decode(Buffer.from('\ufeffä', 'utf8'))).toEqual({ text: 'ä' });
  expect(decode(Buffer.from('\ufeffä', 'utf16le'))).toEqual({ text: 'ä' });
  expect(decode(Buffer.from([0xc4, 0xea]), 'gb18030')).toEqual({ text: '年' });
  expect(decode(Buffer.from([0xc4, 0xea]))).toEqual({ fault: expect.stringContaining('--encoding gb18030') });
  expect(decode(Buffer.from('a'), 'utf-99')).toEqual({ fault: expect.stringContaining('not known') });
});
