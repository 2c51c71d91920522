import { readFileSync } from 'node:fs';
import { fontFile, type FontWeight } from './font.ts';
import { readGlyphs, type Glyphs } from './glyphs.ts';
import { readSfnt } from './sfnt.ts';

// Read at first use: an import must not cost the time of parsing fonts.
const fonts = new Map<FontWeight, Glyphs>();

function glyphsOf(weight: FontWeight): Glyphs {
  let glyphs = fonts.get(weight);
  if (!glyphs) fonts.set(weight, (glyphs = readGlyphs(readSfnt(readFileSync(fontFile(weight))))));
  return glyphs;
}

// Charts measure the same few labels again and again. Forgotten all at once, long before they are many megabytes.
const widths: Readonly<Record<FontWeight, Map<string, number>>> = { 400: new Map(), 600: new Map() };
const MOST = 20_000;

/** Width of a line in CSS pixels, as a browser sets it in the shipped font, with kerning. `size` in pixels. */
export function textWidth(text: string, size: number, weight: FontWeight = 400): number {
  const known = widths[weight];
  let width = known.get(text);
  if (width === undefined) {
    width = measure(text, weight);
    if (known.size >= MOST) known.clear();
    known.set(text, width);
  }
  return (width * size) / 1000;
}

/** In thousandths of the font size. */
function measure(text: string, weight: FontWeight): number {
  const font = glyphsOf(weight);
  let sum = 0;
  let last = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const glyph = font.glyph(code);
    // What the font does not have another one draws; the scripts of China and Japan fill a square.
    if (glyph === 0) sum += code >= 0x2e80 ? 1000 : 600;
    else sum += font.advance(glyph) + (last === 0 ? 0 : font.kerning(last, glyph));
    last = glyph;
  }
  return sum;
}

/** The characters of a text that the shipped font does not have, each once; joiners and marks that draw nothing are left out. */
export function missingGlyphs(text: string): string {
  const lacking = [...new Set(text)].filter((character) => !/[\s\p{Cf}\p{Mn}]/u.test(character) && glyphsOf(400).glyph(character.codePointAt(0) ?? 0) === 0);
  return lacking.join('');
}
