import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFile } from '../../src/figures/font.ts';
import { textWidth } from '../../src/figures/text-width.ts';
import { readSfnt } from '../../src/figures/sfnt.ts';

interface Measured {
  measured: { weight: 400 | 600; size: number; widths: Record<string, number> }[];
}

// Lengths that Chromium gave for the web font; read as written by the script that measured them.
const { measured } = JSON.parse(readFileSync(new URL('measured-widths.json', import.meta.url), 'utf8')) as Measured;

test.each(measured)('labels of weight $weight at $size px are as wide as in the browser', ({ weight, size, widths }) => {
  expect(Object.keys(widths)).toHaveLength(30);
  for (const [label, width] of Object.entries(widths)) expect(Math.abs(textWidth(label, size, weight) / width - 1), label).toBeLessThan(0.005);
});

test('kerning counts', () => {
  expect(textWidth('AV', 1000)).toBeLessThan(textWidth('A', 1000) + textWidth('V', 1000));
});

test('figures are of one width, so that columns of numbers stand', () => {
  expect(new Set([...'0123456789'].map((digit) => textWidth(digit, 13))).size).toBe(1);
});

test('characters that the font lacks still take room', () => {
  expect(textWidth('中国', 13)).toBe(26);
  expect(textWidth('', 13)).toBe(0);
});

test('a file that is no font is refused', () => {
  expect(() => readSfnt(Buffer.from('wOF2 and more'))).toThrow('not a TrueType file');
  expect(readSfnt(readFileSync(fontFile(400))).has('GPOS')).toBe(true);
});
