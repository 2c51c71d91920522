import { Resvg } from '@resvg/resvg-js';
import { rasterFont } from './font.ts';
import { indexedPng } from './indexed-png.ts';

/** Draws a standalone SVG as PNG, twice as many pixels wide as the SVG is, with the fonts of this project only. */
export function renderPng(standaloneSvg: string): Buffer {
  const { family, files } = rasterFont(standaloneSvg);
  const image = new Resvg(standaloneSvg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: family, sansSerifFamily: family },
  }).render();
  return indexedPng(image) ?? image.asPng();
}
