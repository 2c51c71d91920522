import { Resvg } from '@resvg/resvg-js';
import { fewerColours } from './fewer-colours.ts';
import { rasterFont } from './font.ts';
import { indexedPng } from './indexed-png.ts';

/** Draws a standalone SVG as PNG, twice as many pixels wide as the SVG is, with the fonts of this project only. */
export function renderPng(standaloneSvg: string): Buffer {
  const { family, files } = rasterFont(standaloneSvg);
  const image = new Resvg(standaloneSvg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { loadSystemFonts: false, fontFiles: [...files], defaultFontFamily: family, sansSerifFamily: family },
  }).render();
  // Asked for once: each time it is a copy.
  const raster = { pixels: image.pixels, width: image.width, height: image.height };
  const indexed = indexedPng(raster);
  if (indexed) return indexed;
  const fewer = fewerColours(raster);
  return (fewer && indexedPng(raster, fewer)) ?? image.asPng();
}
