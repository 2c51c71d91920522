import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, isFormula } from '../../src/markup/escape.ts';

describe('a cell of an exported table', () => {
  it.each(['=1+1', '+cmd|\' /C calc\'!A0', '-2+3', '@SUM(A1)', '\t=1+1', '\r=1', '=HYPERLINK("https://x.example")', '--5'])('is a text for spreadsheets, not the formula %s', (text) => {
    const [[read]] = parse(csvCell(text), { relax_column_count: true }) as [[string]]; // one row of one cell
    expect(read).toBe(`'${text}`);
  });

  it.each([-5, 0, 1.5, -1e21, null, true])('stays what it is as a value: %s', (value) => {
    expect(csvCell(value)).toBe(String(value ?? ''));
  });

  it.each(['-5', '+5.5', '-1,234.5', '-12 %', '+.5', '−5', 'a=b', '2019-05', ''])('stays what it is as a text: %s', (text) => {
    expect(isFormula(text)).toBe(false);
  });

  it('is read back as it was written, whatever it holds, but for that apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter((text) => text !== ''), (text) => {
        const [[read]] = parse(csvCell(text), { relax_column_count: true, bom: false }) as [[string]]; // one row of one cell
        expect(read.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
        expect(isFormula(read)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
