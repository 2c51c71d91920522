import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readWoff, type FontTables } from './woff.ts';

/** Weights that charts use; text of another weight is measured with the nearer one. */
export type FontWeight = 400 | 600;

/** Family names for the page, the shipped variable font first; the rest stands in where a file is read without it. */
export const FONT_STACK = "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

/** The name that the font files themselves carry. */
export const FONT_FAMILY = 'Source Sans 3';

// Static cuts of the font that the site ships as a variable one; in this order a character is looked up.
const SUBSETS = ['latin', 'latin-ext', 'greek'] as const;

const require = createRequire(import.meta.url);

/** Tables of the shipped font, one entry for each subset. */
export function readFont(weight: FontWeight): FontTables[] {
  return SUBSETS.map((subset) => readWoff(readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`))));
}
