/** One ink, as printed on light paper and on dark. */
interface Ink {
  light: string;
  dark: string;
}

// Every value occurs once: the drawing is made in the light values, which then stand for their names.
const inks = {
  paper: { light: '#fffdf9', dark: '#14171a' },
  ink: { light: '#1b1e23', dark: '#ece9e3' },
  muted: { light: '#5b6067', dark: '#a9adb3' },
  grid: { light: '#e4e0d8', dark: '#30353b' },
  /** United States. */
  blue: { light: '#0f5ea8', dark: '#6cb1f5' },
  /** China. */
  vermilion: { light: '#d0451b', dark: '#ff8a5c' },
  /** Rest of the world. */
  grey: { light: '#7d8085', dark: '#8f949a' },
  // Ten hues for categories; spread by search in OKLab over normal, red-, green- and blue-blind sight.
  rose: { light: '#cc6677', dark: '#e68a98' },
  orange: { light: '#a84f00', dark: '#e59a50' },
  ochre: { light: '#b07d12', dark: '#e0b84c' },
  olive: { light: '#6d6a10', dark: '#c2c25a' },
  green: { light: '#117733', dark: '#5cbf7a' },
  teal: { light: '#2a8f85', dark: '#6fd3c6' },
  sky: { light: '#2b8cbe', dark: '#88ccee' },
  indigo: { light: '#332288', dark: '#9b91e8' },
  violet: { light: '#aa4499', dark: '#d68acb' },
  wine: { light: '#882255', dark: '#c76b98' },
} as const satisfies Record<string, Ink>;

export type InkName = keyof typeof inks;

export const inkNames = Object.keys(inks) as InkName[]; // the keys of a constant

/** The inks that a specification names; each is its light value. */
export const palette = Object.fromEntries(inkNames.map((name) => [name, inks[name].light])) as Record<InkName, string>; // keys as above

/** Values on dark paper. */
export const darkPalette = Object.fromEntries(inkNames.map((name) => [name, inks[name].dark])) as Record<InkName, string>; // keys as above

/** Hues for categories without a colour of their own, in the order to use them. */
export const categoryInks = ['teal', 'orange', 'indigo', 'rose', 'olive', 'sky', 'wine', 'ochre', 'green', 'violet'] as const satisfies readonly InkName[];

/** Their values, for a scale's range. */
export const categories: string[] = categoryInks.map((name) => palette[name]);

/** An ink as the page's style sheet can change it, with its light value where it does not. */
export function inkVariable(name: InkName): string {
  return `var(--chart-${name}, ${palette[name]})`;
}

/** CSS declarations of the custom properties for one kind of paper, to be put in a rule. */
export function chartVariables(mode: 'light' | 'dark'): string {
  return inkNames.map((name) => `--chart-${name}: ${inks[name][mode]};`).join('\n');
}
