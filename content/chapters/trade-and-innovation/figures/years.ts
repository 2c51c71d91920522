import { breakAtGaps, basisBar, basisPoint, gapBand, gapsOf, palette, yearAxis, type FigureSize } from '#figures';
import type { Basis } from '#dataset';
import { inks } from '../../../colours.ts';

/** The years of the paper. */
export const [FIRST, LAST] = [2003, 2022];

/** One quantity of several in a year. */
export type Quantity<Name extends string = string> = { quantity: Name; year: number; value: number; basis: Basis };

/** Growth on the year before, in percent, where both years are there. */
export function growthOf<Name extends string>(quantity: Name, levels: readonly { year: number; value: number }[]): Quantity<Name>[] {
  const valueIn = new Map(levels.map(({ year, value }) => [year, value]));
  return levels.flatMap(({ year, value }) => {
    const before = valueIn.get(year - 1);
    return before === undefined ? [] : [{ quantity, year, value: (value / before - 1) * 100, basis: 'derived' }];
  });
}

/** Years along x, each with a place as wide as a bar, so that bars, lines and gaps of all panels stand in line. */
export function yearsAlong(size: FigureSize, { labels = true, first = FIRST, last = LAST }: { labels?: boolean; first?: number; last?: number } = {}) {
  const axis = yearAxis(first, last, size);
  return { field: 'year', type: 'quantitative' as const, scale: { domain: [first - 0.5, last + 0.5], nice: false, zero: false }, axis: labels ? axis : { ...axis, labels: false } };
}

/** A bar in the place of each year; `y` and its `y2` stand in the view's encoding. */
export function yearBars(quantity?: string, ink = inks.china) {
  return {
    transform: [...(quantity === undefined ? [] : [only(quantity)]), { calculate: 'datum.year - 0.36', as: 'from' }, { calculate: 'datum.year + 0.36', as: 'to' }],
    mark: { type: 'bar' as const },
    encoding: { x: { field: 'from', type: 'quantitative' as const }, x2: { field: 'to' }, y2: { datum: 0 }, ...basisBar({ value: ink }) },
  };
}

/** Hatches the years that no row fills, nothing where all are there. Words stand in the middle of a gap, `y` pixels from the top of the plot. */
export function missingYears(rows: readonly { year: number }[], first = FIRST, words: { year: number; y: number; text: string | string[] }[] = []) {
  const gaps = gapsOf(rows, ({ year }) => year, first, LAST);
  if (gaps.length === 0) return [];
  return [
    gapBand({ x: 'year', gaps }),
    ...words.map(({ year, y, text }) => ({
      data: { values: [{ year }] },
      mark: { type: 'text' as const, text, color: palette.muted, baseline: 'middle' as const, ...halo, strokeWidth: 4 },
      encoding: { x: { field: 'year', type: 'quantitative' as const }, y: { value: y } },
    })),
  ];
}

export function only(quantity: string) {
  return { filter: `datum.quantity === '${quantity}'` };
}

/** Where a printed value stands to its mark; the sideways ones are for places where neighbours would touch. */
export type Side = 'over' | 'over left' | 'under' | 'under left' | 'under right' | 'right';

const SIDES = {
  over: { baseline: 'bottom', align: 'center', dx: 0, dy: -1 },
  'over left': { baseline: 'bottom', align: 'right', dx: 7, dy: -1 },
  under: { baseline: 'top', align: 'center', dx: 0, dy: 1 },
  'under left': { baseline: 'top', align: 'right', dx: 5, dy: 1 },
  'under right': { baseline: 'top', align: 'left', dx: -5, dy: 1 },
  right: { baseline: 'middle', align: 'left', dx: 9, dy: 0 },
} as const;

/** Values printed beside the marks of some years; `number` is an expression where another unit is printed. */
export function printed(quantity: string, format: string, sides: Readonly<Record<number, Side>>, gap = 5, number = 'datum.value') {
  return Object.entries(sides).map(([year, side]) => ({
    transform: [only(quantity), { filter: `datum.year === ${year}` }, { calculate: number, as: 'number' }],
    mark: { type: 'text' as const, ...SIDES[side], dy: SIDES[side].dy * gap, ...halo },
    encoding: { text: { field: 'number', type: 'quantitative' as const, format } },
  }));
}

/** Lines and words drawn over marks are read only with paper around them. */
export const halo = { stroke: palette.paper, strokeWidth: 3, strokeJoin: 'round' as const };

/** A panel of growth rates beneath the levels: points joined where years follow each other. */
export function growthPanel(
  size: FigureSize,
  rows: readonly Quantity[],
  { quantity, title = 'Growth on the year before, percent', domain, values, sides, floor }: { quantity: string; title?: string; domain: [number, number]; values: number[]; sides: Readonly<Record<number, Side>>; floor?: { at: number; text: string } },
) {
  const own = rows.filter((row) => row.quantity === quantity);
  const y = { field: 'value', type: 'quantitative' as const };
  return {
    height: size.narrow ? 100 : 110,
    encoding: { x: yearsAlong(size), y: { ...y, scale: { domain }, axis: { title, values } } },
    layer: [
      ...missingYears(own, FIRST + 1),
      ...(floor === undefined
        ? []
        : [
            { data: { values: [{ at: floor.at }] }, mark: { type: 'rule' as const, strokeDash: [4, 3], color: palette.ink }, encoding: { x: { value: 0 }, x2: { value: 'width' as const }, y: { field: 'at', type: 'quantitative' as const } } },
            { data: { values: [{ at: floor.at }] }, mark: { type: 'text' as const, text: floor.text, align: 'left' as const, baseline: 'top' as const, dy: 5, ...halo }, encoding: { x: { value: 2 }, y: { field: 'at', type: 'quantitative' as const } } },
          ]),
      { transform: [only(quantity)], mark: { type: 'line' as const, strokeWidth: 1.5 }, encoding: { y: { ...y, impute: breakAtGaps(FIRST + 1, LAST) }, color: { value: inks.china } } },
      { transform: [only(quantity)], mark: { type: 'point' as const, size: size.narrow ? 24 : 34 }, encoding: basisPoint({ value: inks.china }) },
      ...printed(quantity, '.1f', sides, 7),
    ],
  };
}
