import { describe, expect, it } from 'vitest';
import { drawnInPage } from '../../src/components/drawn.ts';
import { boxesOf, marksText } from '../../src/components/marks-text.ts';

it('a drawing in a page takes its inks and its face from there', () => {
  const svg = `<svg class="chart" xmlns="http://www.w3.org/2000/svg" font-family="'Volume Sans', Arial" font-size="13"><text font-family="serif" fill="var(--chart-ink, #1b1e23)">a</text></svg>`;
  expect(drawnInPage(svg)).toBe('<svg class="chart" font-size="13"><text font-family="serif" fill="var(--chart-ink)">a</text></svg>');
});

describe('the places of marks', () => {
  const marks = [
    { row: 0, x: 56, y: 50, width: 13, height: 13 },
    { row: 1, x: 121, y: 61, width: 13, height: 13 },
    { row: 5, x: 10, y: -4, width: 0, height: 0 },
  ];

  it('come out of their text as they went in', () => {
    expect(boxesOf(marksText(marks))).toEqual(marks.map(({ row, x, y, width, height }) => [row, x, y, width, height]));
  });

  it('are written as steps, which even marks share', () => {
    expect(marksText(marks)).toBe('0 1 4,56 65 -111,50 11 -65,13 0 -13,13 0 -13');
  });

  it('may be none', () => {
    expect(boxesOf(marksText([]))).toEqual([]);
  });
});
