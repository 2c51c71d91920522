import { hatch } from './hatch.ts';
import { palette, type InkName } from './palette.ts';

type Value = string | number;

/** First and last missing year (or other whole step) of each run between `first` and `last` that no row fills. */
export function gapsOf<Row>(rows: readonly Row[], step: (row: Row) => number, first: number, last: number): [number, number][] {
  const present = new Set(rows.map(step));
  const gaps: [number, number][] = [];
  for (let at = first; at <= last; at++) {
    if (present.has(at)) continue;
    const run = gaps.at(-1);
    if (run && run[1] === at - 1) run[1] = at;
    else gaps.push([at, at]);
  }
  return gaps;
}

/** For the y of a line: where a step has no row the line breaks, instead of running straight to the next value. */
export function breakAtGaps(first: number, last: number) {
  return { value: null, keyvals: { start: first, stop: last + 1 } };
}

export interface GapBand {
  x: string;
  gaps: readonly (readonly [first: number, last: number])[];
  text?: string | string[];
  ink?: InkName;
  level?: number;
}

/**
 * A layer that hatches the missing stretches of a numeric x axis, over the full height of the plot, and says so in the
 * widest. It stands in a layered view whose own encoding holds x and y; `x` is the field of that x. An ink other than
 * `muted` says whose gap it is, `level` how high the words stand: 0 at the foot of the plot, 1 at its top.
 */
export function gapBand({ x, gaps, text = '', ink = 'muted', level = 0.5 }: GapBand) {
  const bands = gaps.map(([first, last]) => ({ [x]: first - 0.5, until: last + 0.5, middle: (first + last) / 2, width: last - first }));
  const widest = [...bands].sort((a, b) => Number(b['width']) - Number(a['width'])).slice(0, 1);
  const full = { y: { value: 'height' as const }, y2: { value: 0 } };
  return {
    layer: [
      { data: { values: bands }, mark: { type: 'rect' as const, fill: hatch(ink) }, encoding: { x: { field: x, type: 'quantitative' as const }, x2: { field: 'until' }, ...full } },
      {
        data: { values: widest.map((band) => ({ [x]: band['middle'] ?? 0 })) },
        mark: { type: 'text' as const, text, color: palette[ink], baseline: 'middle' as const, ...halo },
        encoding: { x: { field: x, type: 'quantitative' as const }, y: { value: { expr: `height * ${1 - level}` } } },
      },
    ],
  };
}

/**
 * A layer that hatches the places of missing cells on a discrete axis. Give that axis as the editor encodes it, by the
 * channel that holds it; the other position is filled over the full extent of the plot.
 */
export function missingMark(cells: readonly Readonly<Record<string, Value>>[], along: 'x' | 'y', text: string | string[] = '') {
  const across = along === 'x' ? { y: { value: 'height' as const }, y2: { value: 0 } } : { x: { value: 0 }, x2: { value: 'width' as const } };
  const middle = along === 'x' ? { y: { value: { expr: 'height / 2' } } } : { x: { value: { expr: 'width / 2' } } };
  return {
    data: { values: cells.map((cell) => ({ ...cell })) },
    layer: [
      { mark: { type: 'rect' as const, fill: hatch('muted') }, encoding: across },
      { mark: { type: 'text' as const, text, color: palette.muted, align: 'center' as const, baseline: 'middle' as const, ...halo }, encoding: middle },
    ],
  };
}

// Words on a hatched ground are read only with paper around them.
const halo = { stroke: palette.paper, strokeWidth: 4, strokeJoin: 'round' as const };
