import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { fewerColours } from '../../src/figures/fewer-colours.ts';
import { fontFile, rasterFont } from '../../src/figures/font.ts';
import { readGlyphs } from '../../src/figures/glyphs.ts';
import { indexedPng, type Raster } from '../../src/figures/indexed-png.ts';
import { renderPng } from '../../src/figures/png.ts';
import { renderFigure } from '../../src/figures/render.ts';
import { readSfnt } from '../../src/figures/sfnt.ts';
import { bars } from './fixtures.ts';

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20" font-family="'Source Sans 3 Variable', 'Source Sans 3', sans-serif"><rect width="100%" height="100%" fill="#fff"/>${inside}</svg>`;

/** The pixels that a reader of the PNG sees, by the decoder of the rasteriser itself. */
function pixelsOf(png: Buffer): Buffer {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="pixelated" href="data:image/png;base64,${png.toString('base64')}"/></svg>`, { font: { loadSystemFonts: false } }).render().pixels;
}

test('a PNG has twice the pixels of the drawing, and the same bytes each time', async () => {
  const { standaloneSvg } = await renderFigure(bars, { id: 'bars', chapter: 'demo', file: 'figures.ts' });
  const png = renderPng(standaloneSvg);
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(standaloneSvg) ?? [];
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  expect(renderPng(standaloneSvg).equals(png)).toBe(true);
});

test('words are drawn as the full fonts draw them, ligatures and weights too', () => {
  const words = svg('<text y="9" font-size="8">Office’s first “fjord” – AV 1,234.5 %</text><text y="18" font-size="8" font-weight="600">Shares −3 °</text>');
  const full = new Resvg(words, { fitTo: { mode: 'zoom', value: 2 }, font: { loadSystemFonts: false, fontFiles: [fontFile(400), fontFile(600)], defaultFontFamily: 'Source Sans 3' } }).render();
  expect(renderPng(words).equals(indexedPng(full) ?? full.asPng())).toBe(true);
  expect(renderPng(words).length).toBeGreaterThan(2 * renderPng(svg('')).length);
});

test('the reduced fonts have every character that they are chosen for; other scripts take the full ones', () => {
  for (const file of rasterFont('Latin').files) {
    const { glyph } = readGlyphs(readSfnt(readFileSync(file)));
    const missing = Array.from({ length: 0xffff }, (_, code) => code).filter((code) => (code < 0xd800 || code > 0xdfff) && code !== 10 && rasterFont(String.fromCharCode(code)).family === 'Volume Sans' && glyph(code) === 0 && readGlyphs(readSfnt(readFileSync(fontFile(400)))).glyph(code) !== 0);
    expect(missing.map((code) => code.toString(16))).toEqual([]);
  }
  expect(rasterFont('Ελλάς').family).toBe('Source Sans 3');
  expect(renderPng(svg('<text y="15">Ελλάς</text>')).length).toBeGreaterThan(renderPng(svg('<text y="15">.</text>')).length);
});

test('a palette loses nothing, and true colour takes over where there are more than 256 colours or any transparency', () => {
  const image = new Resvg(svg('<circle cx="9" cy="9" r="8" fill="#c40"/>'), { font: { loadSystemFonts: false } }).render();
  const png = indexedPng(image);
  expect(png?.[25]).toBe(3);
  expect(pixelsOf(png ?? Buffer.alloc(0)).equals(image.pixels)).toBe(true);
  const gradient = '<linearGradient id="g"><stop offset="0" stop-color="#f00"/><stop offset="0.5" stop-color="#0f0"/><stop offset="1" stop-color="#00f"/></linearGradient><rect width="100" height="20" fill="url(#g)"/>';
  const many = new Resvg(svg(gradient), { fitTo: { mode: 'zoom', value: 8 }, font: { loadSystemFonts: false } }).render();
  expect(indexedPng(many)).toBeNull();
  expect(indexedPng(new Resvg('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>').render())).toBeNull();
});

/** An image of one row for each list of colours, all rows as wide as the longest with paper after it. */
function image(rows: readonly (readonly number[])[]): Raster {
  const width = Math.max(...rows.map((row) => row.length)) + 3;
  const words = Int32Array.from(rows.flatMap((row) => [...row, ...Array<number>(width - row.length).fill(PAPER)]));
  return { pixels: new Uint8Array(words.buffer), width, height: rows.length };
}

const PAPER = 0xff_ffffff | 0;
const grey = (level: number, blue = level): number => 0xff000000 | (blue << 16) | (level << 8) | level;

test('rows that repeat and colours in any order come out as they were', () => {
  const mixed = Array.from({ length: 200 }, (_, i) => grey((i * 37) % 256, i % 5));
  const raster = image([mixed, mixed, mixed.toReversed(), [], [], mixed]);
  expect(pixelsOf(indexedPng(raster) ?? Buffer.alloc(0)).equals(raster.pixels)).toBe(true);
});

test('a few colours too many are merged where that is not seen; frequent ones stay', () => {
  const shades = Array.from({ length: 254 }, (_, level) => grey(level));
  const rare = [grey(100, 101), grey(150, 152), grey(200, 201)];
  const raster = image([[...shades, ...shades], rare, shades]);
  expect(indexedPng(raster)).toBeNull();
  const fewer = fewerColours(raster);
  expect([...(fewer?.keys() ?? [])].every((colour) => rare.includes(colour))).toBe(true);
  const shown = pixelsOf(indexedPng(raster, fewer ?? undefined) ?? Buffer.alloc(0));
  const off = [...shown].map((byte, i) => Math.abs(byte - (raster.pixels[i] ?? 0)));
  expect(Math.max(...off)).toBe(1);
  expect(new Set(off.flatMap((step, i) => (step > 0 ? [Math.floor(i / 4)] : []))).size).toBe(fewer?.size);
});

test('colours that would change visibly, very many of them, or any transparency are not merged', () => {
  const far = Array.from({ length: 300 }, (_, i) => 0xff000000 | ((i % 7) * 40 << 16) | ((Math.floor(i / 7) % 7) * 40 << 8) | (Math.floor(i / 49) * 40));
  expect(fewerColours(image([far]))).toBeNull();
  expect(fewerColours(image([Array.from({ length: 2000 }, (_, i) => 0xff000000 | i)]))).toBeNull();
  expect(fewerColours(image([[...Array.from({ length: 256 }, (_, level) => grey(level)), 0x7f000000]]))).toBeNull();
});
