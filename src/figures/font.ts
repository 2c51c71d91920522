import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Weights that charts use; text of another weight is measured with the nearer one. */
export type FontWeight = 400 | 600;

/** Family names for the page, the shipped variable font first; the rest stands in where a file is read without it. */
export const FONT_STACK = "'Volume Sans', 'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

/** The name that the font files themselves carry. */
export const FONT_FAMILY = 'Source Sans 3';

const require = createRequire(import.meta.url);

// Static cuts with the same widths and kerning as the variable font that the site ships.
const FILES = { 400: '400Regular/SourceSans3_400Regular.ttf', 600: '600SemiBold/SourceSans3_600SemiBold.ttf' } as const;

/** Path of the TrueType file of a weight, on this machine. */
export function fontFile(weight: FontWeight): string {
  return require.resolve(`@expo-google-fonts/source-sans-3/${FILES[weight]}`);
}

/** What a rasteriser sets a text with: the family, and the files of both weights. */
export interface RasterFont {
  family: string;
  files: readonly string[];
}

const LATIN: RasterFont = { family: 'Volume Sans', files: [400, 600].map((weight) => fileURLToPath(new URL(`../styles/fonts/volume-sans-${weight}.ttf`, import.meta.url))) };

// The characters of the reduced cuts, as src/styles/fonts/README.md lists them, and line breaks.
const BEYOND_LATIN = /[^\n\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2002-\u200b\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u2044\u20ac\u2122\u2190-\u2193\u2212\u2248\u2260\u2264\u2265]/;

/** The reduced cuts where they have every character: the rasteriser reads the files anew for each word, and these are a tenth in size. */
export function rasterFont(text: string): RasterFont {
  return BEYOND_LATIN.test(text) ? { family: FONT_FAMILY, files: [fontFile(400), fontFile(600)] } : LATIN;
}
