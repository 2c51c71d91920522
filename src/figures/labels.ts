import type { FigureRow, FigureSize } from './figure.ts';
import { palette, textInk } from './palette.ts';
import { labelSize } from './theme.ts';

export interface EndLabelOptions<Row> {
  /** Numeric or ordinal field along which a line runs; its last value with a y is where the label stands. */
  x: keyof Row & string;
  y: keyof Row & string;
  /** Field that tells the lines apart. */
  series: keyof Row & string;
  /** Ink of each line, by its series. */
  inks: Readonly<Record<string, string>>;
  /** What to write, a list for several lines; the series itself if absent. */
  labels?: Readonly<Record<string, string | string[]>>;
  /** The y scale's domain, without which the space between labels is not known. */
  domain: readonly [number, number];
  /** Height of the plot in pixels, as the specification has it. */
  height: number;
  size: FigureSize;
}

/**
 * A layer of labels at the ends of lines, moved apart where they would touch. It stands in a layered view whose own
 * encoding holds x and y, and takes the room that it needs at the right.
 */
export function endLabels<Row extends FigureRow>(rows: readonly Row[], options: EndLabelOptions<Row>) {
  const { x, y, series, inks, labels, domain, height, size } = options;
  const line = labelSize(size) + 3;
  const ends = Object.keys(inks).flatMap((key) => {
    const last = rows.findLast((row) => row[series] === key && row[y] !== null);
    return last ? [{ key, last, label: labels?.[key] ?? key }] : [];
  });
  const [low, high] = domain;
  const placed = spread(
    ends.map(({ last, label }) => ({ at: ((high - Number(last[y])) / (high - low)) * height, size: line * [label].flat().length })),
    height,
  );
  const values = ends.map(({ key, last, label }, i) => {
    // Vega hangs further lines below the first.
    const first = (placed[i] ?? 0) - ([label].flat().length - 1) * (line / 2);
    return { [x]: last[x], [y]: high - (first / height) * (high - low), [series]: key, label };
  });
  return {
    data: { values },
    mark: { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: 9, fontWeight: 600 as const, lineHeight: line },
    encoding: { text: { field: 'label', type: 'nominal' as const }, color: seriesText(series, inks) },
  };
}

/** The colour of words that name a series, which has no scale so that it does not meet the lines' own. */
export function seriesText(series: string, inks: Readonly<Record<string, string>>) {
  const condition = Object.entries(inks).map(([key, ink]) => ({ test: `datum[${JSON.stringify(series)}] === ${JSON.stringify(key)}`, value: textInk(ink) }));
  return { condition, value: palette.ink };
}

/**
 * Centres as near to where they are wanted as they can be without overlapping, in pixels from the top. Labels may stand
 * out of the extent by half their height. With the height of the labels above it taken off, each must lie no higher than
 * the one before: least squares under an order, solved by pooling neighbours that break it.
 */
export function spread(wanted: readonly { at: number; size: number }[], extent: number): number[] {
  const order = wanted.map((label, index) => ({ ...label, index, above: 0 })).sort((a, b) => a.at - b.at || a.index - b.index);
  const pools: { sum: number; count: number }[] = [];
  let total = 0;
  for (const label of order) {
    label.above = total;
    total += label.size;
    let pool = { sum: label.at - label.size / 2 - label.above, count: 1 };
    for (let before = pools.at(-1); before && before.sum / before.count > pool.sum / pool.count; before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  const highest = -(order[0]?.size ?? 0) / 2;
  const lowest = extent + (order.at(-1)?.size ?? 0) / 2 - total;
  const tops = pools.flatMap(({ sum, count }) => Array<number>(count).fill(Math.max(highest, Math.min(lowest, sum / count))));
  const centres: number[] = [];
  order.forEach(({ index, above, size }, i) => (centres[index] = (tops[i] ?? 0) + above + size / 2));
  return centres;
}
