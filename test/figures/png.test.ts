import { expect, test } from 'vitest';
import { renderPng } from '../../src/figures/png.ts';
import { renderFigure } from '../../src/figures/render.ts';
import { bars } from './fixtures.ts';

test('a PNG has twice the pixels of the drawing, and the same bytes each time', async () => {
  const { standaloneSvg } = await renderFigure(bars, { id: 'bars', chapter: 'demo', file: 'figures.ts' });
  const png = renderPng(standaloneSvg);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(standaloneSvg) ?? [];
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(renderPng(standaloneSvg).equals(png)).toBe(true);
});

test('words are drawn', () => {
  const blank = renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"/>');
  const words = renderPng('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20" font-family="\'Source Sans 3 Variable\', \'Source Sans 3\'"><text y="15">Words</text></svg>');
  expect(words.length).toBeGreaterThan(2 * blank.length);
});
