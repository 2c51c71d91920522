import { describe, expect, test } from 'vitest';
import { categories, categoryInks, chartVariables, darkPalette, inkNames, palette, textInk } from '../../src/figures/palette.ts';

const MODES = [
  ['light', palette],
  ['dark', darkPalette],
] as const;

// Colour sight after Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
const SIGHT = {
  common: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

type Triple = [number, number, number];

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function product([r, g, b]: Triple, m: readonly number[]): Triple {
  const row = (i: number): number => (m[i] ?? 0) * r + (m[i + 1] ?? 0) * g + (m[i + 2] ?? 0) * b;
  return [row(0), row(3), row(6)];
}

/** OKLab of a colour as it is seen. */
function seen(hex: string, sight: readonly number[]): Triple {
  const rgb = product(linear(hex), sight).map((c) => Math.min(1, Math.max(0, c))) as Triple; // of three
  const lms = product(rgb, [0.4122214708, 0.5363325363, 0.0514459929, 0.2119034982, 0.6806995451, 0.1073969566, 0.0883024619, 0.2817188376, 0.6299787005]).map(Math.cbrt) as Triple; // of three
  return product(lms, [0.2104542553, 0.793617785, -0.0040720468, 1.9779984951, -2.428592205, 0.4505937099, 0.0259040371, 0.7827717662, -0.808675766]);
}

function distance(a: string, b: string): number {
  return Math.min(...Object.values(SIGHT).map((sight) => Math.hypot(...seen(a, sight).map((c, i) => c - (seen(b, sight)[i] ?? 0)))));
}

describe.each(MODES)('on %s paper', (_, inks) => {
  const series = ['blue', 'vermilion', 'grey', ...categoryInks] as const;

  test.each(series)('%s is seen against the paper', (name) => {
    expect(contrast(inks[name], inks.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(['ink', 'muted', ...series] as const)('words in %s are readable', (name) => {
    const text = inkNames.find((known) => palette[known] === textInk(palette[name]));
    expect(contrast(inks[text ?? name], inks.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('ten categories differ for every kind of colour sight', () => {
    for (const a of categoryInks) for (const b of categoryInks) if (a < b) expect(distance(inks[a], inks[b]), `${a} and ${b}`).toBeGreaterThan(0.06);
  });

  test('blue, vermilion and grey differ for every kind of colour sight', () => {
    expect(distance(inks.blue, inks.vermilion)).toBeGreaterThan(0.2);
    expect(distance(inks.blue, inks.grey)).toBeGreaterThan(0.09);
    expect(distance(inks.vermilion, inks.grey)).toBeGreaterThan(0.09);
  });

  test('blue, vermilion and grey differ in greyscale', () => {
    const steps = [inks.blue, inks.vermilion, inks.grey].map(luminance).sort((a, b) => a - b);
    steps.slice(1).forEach((step, i) => expect((step + 0.05) / ((steps[i] ?? 0) + 0.05)).toBeGreaterThan(1.25));
  });
});

test('no light value stands for two inks', () => {
  expect(new Set(Object.values(palette)).size).toBe(inkNames.length);
  expect(categories).toHaveLength(10);
});

test('a style sheet gets every ink', () => {
  for (const mode of ['light', 'dark'] as const) {
    const variables = chartVariables(mode);
    for (const name of inkNames) expect(variables).toContain(`--chart-${name}: ${(mode === 'light' ? palette : darkPalette)[name]};`);
  }
});
