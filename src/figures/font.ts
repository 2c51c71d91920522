import { createRequire } from 'node:module';

/** Weights that charts use; text of another weight is measured with the nearer one. */
export type FontWeight = 400 | 600;

/** Family names for the page, the shipped variable font first; the rest stands in where a file is read without it. */
export const FONT_STACK = "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', 'Helvetica Neue', Arial, sans-serif";

/** The name that the font files themselves carry. */
export const FONT_FAMILY = 'Source Sans 3';

const require = createRequire(import.meta.url);

// Static cuts with the same widths and kerning as the variable font that the site ships.
const FILES = { 400: '400Regular/SourceSans3_400Regular.ttf', 600: '600SemiBold/SourceSans3_600SemiBold.ttf' } as const;

/** Path of the TrueType file of a weight, on this machine. */
export function fontFile(weight: FontWeight): string {
  return require.resolve(`@expo-google-fonts/source-sans-3/${FILES[weight]}`);
}
