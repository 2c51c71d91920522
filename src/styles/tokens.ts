import { chartVariables } from '../figures/palette.ts';

/** The situations for which a page has colours of its own. */
export const SCHEMES = ['light', 'dark', 'light, more contrast', 'dark, more contrast'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Declarations of custom properties by scheme, later schemes completed by what they stand on. Values may name others by var(). */
export function tokensOf(css: string): Record<Scheme, ReadonlyMap<string, string>> {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const within = (media: string): string => bare.split(/(?=@media)/).find((block) => block.startsWith(`@media ${media} {`)) ?? '';
  const declarations = (block: string): [string, string][] => [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]);
  const plain = [...declarations(bare.split('@media')[0] ?? '')];
  const dark = declarations(within('(prefers-color-scheme: dark)'));
  const more = declarations(within('(prefers-contrast: more)'));
  const moreDark = declarations(within('screen and (prefers-contrast: more) and (prefers-color-scheme: dark)'));
  const [lightCharts, darkCharts] = [declarations(chartVariables('light')), declarations(chartVariables('dark'))];
  return {
    light: new Map([...lightCharts, ...plain]),
    dark: new Map([...darkCharts, ...plain, ...dark]),
    'light, more contrast': new Map([...lightCharts, ...plain, ...more]),
    'dark, more contrast': new Map([...darkCharts, ...plain, ...dark, ...more, ...moreDark]),
  };
}

/** The colour that a token comes to in the end, as written: "#1d5c49". Null where it is not a colour of ours. */
export function colourOf(name: string, tokens: ReadonlyMap<string, string>): string | null {
  const value = tokens.get(name);
  if (value === undefined) return null;
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (other) return colourOf(other, tokens);
  return /^#[0-9a-f]{3,8}$/i.test(value) ? value : null;
}

/** WCAG 2.2 contrast ratio of two colours of six or three hexadecimal digits. */
export function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? []);
  const [r = 0, g = 0, b = 0] = digits.map((pair) => {
    const c = Number.parseInt(pair, 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
