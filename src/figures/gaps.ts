import { hatch } from './hatch.ts';
import { palette, textInk, type InkName } from './palette.ts';

type Value = string | number;

const LINE = 16;
const STRIP = 22;

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
  /** Field of the numeric x axis. */
  x: string;
  gaps: readonly (readonly [first: number, last: number])[];
  /** Stands in the widest gap; a list is set in as many lines. */
  text?: string | string[];
  /** Another ink than `muted` says whose gap it is. */
  ink?: InkName;
  /** Only a strip at the foot of the plot, for gaps of one line beside others that are whole. */
  strip?: boolean;
  /** How high the words stand in the plot: 0 at its foot, 1 at its top. */
  level?: number;
}

/** A layer that hatches the missing stretches of the x axis. It stands in a layered view whose own encoding holds x and y. */
export function gapBand({ x, gaps, text = '', ink = 'muted', strip = false, level = 0.5 }: GapBand) {
  const bands = gaps.map(([first, last]) => ({ [x]: first - 0.5, until: last + 0.5 }));
  const widest = gaps.reduce<readonly [number, number] | undefined>((wide, gap) => (wide && wide[1] - wide[0] >= gap[1] - gap[0] ? wide : gap), undefined);
  const middle = strip ? `height - ${STRIP / 2}` : `height * ${1 - level}`;
  const position = { field: x, type: 'quantitative' as const };
  // Where nothing is missing there is nothing to hatch, and no row that a check could find columns in.
  if (gaps.length === 0) return { layer: [] };
  return {
    layer: [
      {
        data: { values: bands },
        mark: { type: 'rect' as const, fill: hatch(ink), clip: true },
        encoding: { x: position, x2: { field: 'until' }, y: { value: strip ? { expr: `height - ${STRIP}` } : 0 }, y2: { value: 'height' as const } },
      },
      {
        data: { values: widest ? [{ [x]: (widest[0] + widest[1]) / 2 }] : [] },
        mark: words(text, textInk(palette[ink])),
        encoding: { x: position, y: { value: { expr: middle } } },
      },
    ],
  };
}

/**
 * A layer that hatches the places of missing cells on a discrete axis. It stands in a layered view whose own encoding
 * holds that axis, and fills the plot along the other.
 */
export function missingMark(cells: readonly Readonly<Record<string, Value>>[], along: 'x' | 'y', text: string | string[] = '') {
  const across = along === 'x' ? { y: { value: 'height' as const }, y2: { value: 0 } } : { x: { value: 0 }, x2: { value: 'width' as const } };
  const middle = along === 'x' ? { y: { value: { expr: 'height / 2' } } } : { x: { value: { expr: 'width / 2' } } };
  return {
    data: { values: cells.map((cell) => ({ ...cell })) },
    layer: [
      { mark: { type: 'rect' as const, fill: hatch('muted') }, encoding: across },
      { mark: words(text, palette.muted), encoding: middle },
    ],
  };
}

/** Words on a hatched ground, read only with paper around them, set about their middle. */
function words(text: string | string[], color: string) {
  const lines = [text].flat().length;
  return {
    type: 'text' as const,
    text,
    color,
    align: 'center' as const,
    baseline: 'middle' as const,
    lineHeight: LINE,
    dy: (-LINE * (lines - 1)) / 2,
    stroke: palette.paper,
    strokeWidth: 4,
    strokeJoin: 'round' as const,
  };
}
