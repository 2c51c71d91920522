import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, fontFile } from './font.ts';

/** Draws a standalone SVG as PNG, twice as many pixels wide as the SVG is, with the fonts of this project only. */
export function renderPng(standaloneSvg: string): Buffer {
  const image = new Resvg(standaloneSvg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: [fontFile(400), fontFile(600)], defaultFontFamily: FONT_FAMILY },
  });
  return image.render().asPng();
}
