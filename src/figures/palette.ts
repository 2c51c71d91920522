/** One ink, as printed on light paper and on dark. */
interface Ink {
  light: string;
  dark: string;
}

// Every light value occurs once: drawings are made in the light values, which then stand for their names. Tests hold
// what the values were searched for: contrast with the paper, distance between hues for every kind of colour sight, and
// blue, vermilion and grey apart in greyscale.
const inks = {
  paper: { light: '#fffdf9', dark: '#14171a' },
  ink: { light: '#1b1e23', dark: '#ece9e3' },
  muted: { light: '#5b6067', dark: '#a6aab0' },
  grid: { light: '#e4e0d8', dark: '#30353b' },
  /** United States. */
  blue: { light: '#0f5ea8', dark: '#97cbff' },
  /** China. */
  vermilion: { light: '#cd4318', dark: '#ee6a35' },
  /** Rest of the world. */
  grey: { light: '#8a8d92', dark: '#a9aeb4' },
  // Ten hues for categories.
  rose: { light: '#d55278', dark: '#f78aa2' },
  rust: { light: '#8f3906', dark: '#d75c12' },
  ochre: { light: '#b08a03', dark: '#f1cf52' },
  olive: { light: '#6b7a2e', dark: '#a3b455' },
  green: { light: '#086243', dark: '#379c5f' },
  teal: { light: '#108f92', dark: '#76e6dc' },
  sky: { light: '#3996dd', dark: '#669cfb' },
  indigo: { light: '#3e31ae', dark: '#7e73e3' },
  violet: { light: '#9b4bc8', dark: '#d9a0db' },
  plum: { light: '#6c1b53', dark: '#c3609d' },
  // The inks that are too pale for words, a little darker.
  'grey-text': { light: '#717479', dark: '#a9aeb4' },
  'rose-text': { light: '#c4476c', dark: '#f78aa2' },
  'ochre-text': { light: '#916f00', dark: '#f1cf52' },
  'teal-text': { light: '#008184', dark: '#76e6dc' },
  'sky-text': { light: '#1f78b8', dark: '#669cfb' },
} as const satisfies Record<string, Ink>;

export type InkName = keyof typeof inks;

export const inkNames = Object.keys(inks) as InkName[]; // the keys of a constant

/** The inks that a specification names; each is its light value. */
export const palette = Object.fromEntries(inkNames.map((name) => [name, inks[name].light])) as Record<InkName, string>; // keys as above

/** Values on dark paper. */
export const darkPalette = Object.fromEntries(inkNames.map((name) => [name, inks[name].dark])) as Record<InkName, string>; // keys as above

/** Hues for categories without a colour of their own, in the order to use them: the first are the farthest apart. */
export const categoryInks = ['teal', 'indigo', 'rust', 'ochre', 'plum', 'violet', 'rose', 'olive', 'green', 'sky'] as const satisfies readonly InkName[];

/** Their values, for a scale's range. */
export const categories: string[] = categoryInks.map((name) => palette[name]);

/** The ink in which words of the colour of an ink are set. */
export function textInk(ink: string): string {
  const name = inkNames.find((known) => palette[known] === ink);
  const text = inkNames.find((known) => known === `${name}-text`);
  return text ? palette[text] : ink;
}

/** An ink as the page's style sheet can change it, with its light value where it does not. */
export function inkVariable(name: InkName): string {
  return `var(--chart-${name}, ${palette[name]})`;
}

/** CSS declarations of the custom properties for one kind of paper, to be put in a rule. */
export function chartVariables(mode: 'light' | 'dark'): string {
  return inkNames.map((name) => `--chart-${name}: ${inks[name][mode]};`).join('\n');
}
