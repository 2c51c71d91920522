import { BASES, type Basis } from '../dataset/basis.ts';
import { inkVariable, palette } from './palette.ts';

/** A colour as an encoding gives it: one ink, or a field with its scale. */
export type InkEncoding = { value: string } | { field: string; type: 'nominal'; scale: { domain: string[]; range: string[] }; legend?: null };

// How each ground looks, apart from colour: shape and filling of a point, outline and tint of a bar.
const LOOK = {
  source: { shape: 'circle', filled: true, dash: [], tint: 1 },
  stated: { shape: 'circle', filled: false, dash: [], tint: 0.16 },
  derived: { shape: 'diamond', filled: false, dash: [5, 3], tint: 0.16 },
  proxy: { shape: 'triangle-up', filled: false, dash: [1.5, 3], tint: 0.16 },
} as const satisfies Record<Basis, { shape: string; filled: boolean; dash: number[]; tint: number }>;

/** A scale that gives each key of the domain its ink. */
export function inkScale<Key extends string>(field: string, inks: Readonly<Record<Key, string>>) {
  return { field, type: 'nominal' as const, scale: { domain: Object.keys(inks), range: Object.values<string>(inks) }, legend: null };
}

/** The shape of points: circles for what is sourced or stated, a diamond for what is derived, a triangle for a proxy. */
export function basisShape() {
  return { field: 'basis', type: 'nominal' as const, scale: { domain: [...BASES], range: BASES.map((basis) => LOOK[basis].shape) }, legend: null };
}

/** The filling of points: full for sourced values, open for all others. */
export function basisFill(ink: InkEncoding) {
  return { condition: { test: "datum.basis === 'source'", ...ink }, value: palette.paper };
}

/** All three encodings of a point mark. */
export function basisPoint(ink: InkEncoding) {
  return { shape: basisShape(), fill: basisFill(ink), stroke: ink };
}

/** The dash of lines; a line joins only values of one kind, dashed where they are proxies. */
export function basisDash() {
  const range = BASES.map((basis) => (basis === 'proxy' ? [6, 4] : [1, 0]));
  return { field: 'basis', type: 'nominal' as const, scale: { domain: [...BASES], range }, legend: null };
}

/** Bars: solid for sourced values; tinted with an outline that is whole for stated, dashed for derived, dotted for proxy. */
export function basisBar(ink: InkEncoding) {
  return {
    fill: ink,
    stroke: ink,
    strokeWidth: { value: 1.5 },
    fillOpacity: { condition: { test: "datum.basis === 'source'", value: LOOK.source.tint }, value: LOOK.stated.tint },
    strokeDash: {
      condition: (['derived', 'proxy'] as const).map((basis) => ({ test: `datum.basis === '${basis}'`, value: [...LOOK[basis].dash] })),
      value: [1, 0],
    },
  };
}

const GLYPH_PATH = {
  circle: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 1 1 0-9z',
  diamond: 'M8 2.5L13.5 8L8 13.5L2.5 8z',
  'triangle-up': 'M8 3L13.5 12.5H2.5z',
} as const;

/** The mark of a basis for a legend in HTML, 16 pixels square, as points or bars show it; silent to a reader of the screen. */
export function basisGlyph(basis: Basis, mark: 'point' | 'bar'): string {
  const { shape, filled, tint, dash } = LOOK[basis];
  const ink = inkVariable('ink');
  const inner =
    mark === 'bar'
      ? `<path d="M2.5 2.5h11v11h-11z" fill="${ink}" fill-opacity="${tint}" stroke="${ink}" stroke-width="1.5"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}/>`
      : `<path d="${GLYPH_PATH[shape]}" fill="${filled ? ink : 'none'}" stroke="${ink}" stroke-width="1.6"/>`;
  return `<svg class="basis-glyph" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${inner}</svg>`;
}
