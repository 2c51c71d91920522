import { textMetrics } from 'vega';
import { readFont, type FontWeight } from './font.ts';
import { readGlyphs, type Glyphs } from './glyphs.ts';

// Read at first use: an import must not cost the time of parsing fonts.
const fonts = new Map<FontWeight, Glyphs[]>();

function glyphsOf(weight: FontWeight): Glyphs[] {
  let glyphs = fonts.get(weight);
  if (!glyphs) fonts.set(weight, (glyphs = readFont(weight).map(readGlyphs)));
  return glyphs;
}

/** Width of a line in CSS pixels, as a browser sets it in the shipped font, with kerning. `size` in pixels. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const subsets = glyphsOf(weight);
  let sum = 0;
  let last: { font: Glyphs; glyph: number } | null = null;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const font = subsets.find((subset) => subset.glyph(code) !== 0);
    if (!font) {
      // The font does not have it, so another one draws it: scripts of China and Japan fill a square.
      sum += code >= 0x2e80 ? 1000 : 600;
      last = null;
      continue;
    }
    const glyph = font.glyph(code);
    if (last?.font === font) sum += font.kerning(last.glyph, glyph);
    sum += font.advance(glyph);
    last = { font, glyph };
  }
  return (sum * size) / 1000;
}

interface TextItem {
  fontSize?: number;
  fontWeight?: string | number;
  limit?: number;
}

/** Makes Vega measure with the shipped font instead of its guess of 0.8 em a character. */
export function installMetrics(): void {
  // The typings do not know the parameters; see vega-scenegraph/src/util/text.js.
  const metrics = textMetrics as { width: (item: TextItem, text: unknown) => number };
  metrics.width = (item, text) => {
    const width = textWidth(text === null || text === undefined ? '' : String(text).trim(), item.fontSize ?? 11, weightOf(item.fontWeight));
    return item.limit !== undefined && item.limit > 0 ? Math.min(width, item.limit) : width;
  };
}

function weightOf(weight: string | number | undefined): FontWeight {
  return weight === 'bold' || Number(weight) >= 500 ? 600 : 400;
}
