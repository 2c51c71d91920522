import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignmentPads } from '../../src/tables/align.ts';

/** Widths right of where the decimal sign stands or would stand, in characters. */
function rightOfSign(cell: string, pad: string): number {
  const whole = /^[^.]*\d/.exec(cell)?.[0] ?? '';
  return (cell + pad).length - whole.length;
}

describe('a column of numbers set flush right', () => {
  test('gets what each cell lacks on its right, so that decimal signs stand under one another', () => {
    expect(alignmentPads(['0.3382', '12', '−1.25'])).toEqual(['', '.0000', '00']);
  });

  test('lets significance marks and brackets hang outside the alignment', () => {
    expect(alignmentPads(['2.13**', '3.1***', '4'])).toEqual(['*', '0', '.00***']);
    expect(alignmentPads(['(0.45)', '1.50'])).toEqual(['', ')']);
  });

  test('puts the dash of a missing cell where whole numbers end', () => {
    expect(alignmentPads(['1.50', null])).toEqual(['', '.00']);
  });

  test('leaves words alone, and columns of whole numbers', () => {
    expect(alignmentPads(['yes', '1.5'])).toEqual(['', '']);
    expect(alignmentPads(['4', '25', '168'])).toEqual(['', '', '']);
  });

  test('aligns any numbers', () => {
    const cell = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.stringMatching(/^(\.\d{1,5})?$/)).map(([whole, fraction]) => `${whole}${fraction}`);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const widths = alignmentPads(cells).map((pad, index) => rightOfSign(cells[index] ?? '', pad));
        expect(new Set(widths).size).toBe(1);
      }),
    );
  });
});
