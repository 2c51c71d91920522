import { describe, expect, it } from 'vitest';
import { addressOf, cellAt, rangeOf } from '../../src/spreadsheet/address.ts';
import { SpreadsheetFault } from '../../src/spreadsheet/fault.ts';
import { readTableOf } from '../../src/spreadsheet/table.ts';
import { openWorkbook } from '../../src/spreadsheet/workbook.ts';
import { workbookOf, zipOf } from '../spreadsheet-file.ts';

function values(bytes: Uint8Array, place: Parameters<typeof readTableOf>[1] = {}): string[][] {
  const read = readTableOf(bytes, place);
  if ('fault' in read) throw new Error(read.fault);
  return read.lines.map((line) => line.map(({ value, fault }) => fault ?? value));
}

function fault(bytes: Uint8Array, place: Parameters<typeof readTableOf>[1] = {}): string {
  const read = readTableOf(bytes, place);
  return 'fault' in read ? read.fault : 'read';
}

const raw = (inner: string, attributes = '') => ({ xml: (address: string) => `<c r="${address}"${attributes}>${inner}</c>` });

describe('addresses', () => {
  it('are read and written', () => {
    expect([cellAt('A1'), cellAt('$AB$12'), cellAt('XFD1048576')]).toEqual([{ row: 1, column: 1 }, { row: 12, column: 28 }, { row: 1_048_576, column: 16_384 }]);
    expect([addressOf(12, 28), addressOf(1, 26), addressOf(1, 702), addressOf(1, 703)]).toEqual(['AB12', 'Z1', 'ZZ1', 'AAA1']);
    expect(rangeOf('B4:F20')).toEqual({ top: 4, left: 2, bottom: 20, right: 6 });
  });

  it.each(['', 'A0', 'A', '7', 'XFE1', 'A1048577', 'B2:A1', 'A1:B2:C3', 'A1-B2'])('%j is none', (text) => {
    expect(rangeOf(text)).toBeUndefined();
  });
});

describe('a sheet', () => {
  it('gives numbers in their shortest form, and texts with all their runs', () => {
    const shared = '<sst><si><r><t>Han</t></r><r><t xml:space="preserve"> text</t></r><rPh><t>reading</t></rPh></si></sst>';
    const bytes = workbookOf({ A: [['n', 'text'], [0.1 + 0.2, raw('<v>0</v>', ' t="s"')], [raw('<v>1.1100000000000001</v>'), raw('<v>1</v>', ' t="b"')], [raw('<v>1E3</v>'), raw('<f>A1</f><v>done</v>', ' t="str"')]] }, { parts: { 'xl/sharedStrings.xml': shared } });
    expect(values(bytes)).toEqual([['n', 'text'], ['0.30000000000000004', 'Han text'], ['1.11', 'TRUE'], ['1000', 'done']]);
  });

  it('is found by its name, and its range leaves out what stands around it', () => {
    const bytes = workbookOf({ Notes: [['nothing']], 'Table 1': [['Trade of nobody'], [], [null, 'year', 'value'], [null, 1901, 11.1], [], [null, 1902, 22.2], [null, 'Source: nobody']] });
    expect(values(bytes, { name: 'Table 1', range: 'B3:C6' })).toEqual([['year', 'value'], ['1901', '11.1'], ['1902', '22.2']]);
    expect(values(bytes)).toEqual([['nothing']]);
  });

  it('tells dates, errors, formulas without a result and parts of merged cells', () => {
    const bytes = workbookOf({ A: [['a', 'b', 'c', 'd', 'e'], [raw('<v>37987</v>', ' s="1"'), raw('<v>37987</v>', ' s="2"'), raw('<v>#N/A</v>', ' t="e"'), raw('<f>1+1</f>'), null]] }, { merged: ['E1:E2'] });
    expect(values(bytes)[1]).toEqual(['date', 'date', 'error', 'uncounted', 'merged']);
  });

  it('may leave out the numbers of rows and cells', () => {
    const bytes = workbookOf({ A: [] }, { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>' } });
    expect(values(bytes)).toEqual([['1', '2'], ['3', '']]);
  });
});

describe('refused is', () => {
  const sheet = (xml: string) => workbookOf({ A: [] }, { parts: { 'xl/worksheets/sheet1.xml': xml } });

  it.each([
    ['no archive', Buffer.from('year,value\n1901,1\n and so on'), 'it is no workbook: no zip archive begins here'],
    ['an old or locked workbook', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(30)]), 'it is in the format of Excel 97 to 2003 (.xls), or locked with a password'],
    ['another archive', zipOf({ 'a.txt': 'x' }), 'it is a zip archive, but holds no workbook of Excel (xl/_rels/workbook.xml.rels is missing)'],
    ['half of a workbook', workbookOf({ A: [[1]] }).subarray(0, 300), 'its end is missing; the file was cut off'],
    ['entities', sheet('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet><sheetData><row><c><v>&c;</v></c></row></sheetData></worksheet>'), 'its part xl/worksheets/sheet1.xml declares entities, which no workbook does'],
    ['elements without end', sheet('<a>'.repeat(100_000)), 'its part xl/worksheets/sheet1.xml has elements inside one another more than 64 times'],
    ['XML that breaks off', sheet('<worksheet><sheetData><row>'), /^its part xl\/worksheets\/sheet1.xml is no XML/],
    ['a bomb', zipOf({ 'xl/_rels/workbook.xml.rels': ' '.repeat(60 * 1024 * 1024) }), /^it would unpack to \d+ MB or more$/],
    ['a part that unpacks to more than it says', zipOf({ 'xl/_rels/workbook.xml.rels': ' '.repeat(100_000) }, { 'xl/_rels/workbook.xml.rels': 10 }), 'its part xl/_rels/workbook.xml.rels unpacks to more than it says'],
    ['a table that two far cells make', sheet(`<worksheet><sheetData><row><c r="XFD1"><v>1</v></c></row>${Array.from({ length: 400 }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`).join('')}</sheetData></worksheet>`), 'its sheet “A” has too wide a table to be read whole: name the range of the cells that are meant'],
    ['merged ranges without end', sheet(`<worksheet><sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(10_001)}</mergeCells></worksheet>`), 'its sheet “A” has more than 10000 merged ranges'],
    ['an empty sheet', workbookOf({ A: [] }), 'its sheet “A” is empty'],
  ])('%s', (_, bytes, words) => {
    expect(fault(bytes)).toMatch(words instanceof RegExp ? words : new RegExp(`^${words.replace(/[.()]/g, '\\$&')}$`));
  });

  it('a sheet that is not there, with those that are', () => {
    expect(() => openWorkbook(workbookOf({ A: [[1]], B: [[1]] })).cells('C')).toThrow(expect.objectContaining({ message: 'it has no sheet “C”', known: ['A', 'B'] }));
    expect(new SpreadsheetFault('x').known).toEqual([]);
  });
});
