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

/** Centres as near to where they are wanted as they can be without overlapping, by pooling those that do. */
export function spread(wanted: readonly { at: number; size: number }[], extent: number): number[] {
  interface Pool {
    members: number[];
    size: number;
    centre: number;
  }
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a]?.at ?? 0) - (wanted[b]?.at ?? 0) || a - b);
  const pools: Pool[] = [];
  for (const i of order) {
    const item = wanted[i];
    if (!item) continue;
    let pool: Pool = { members: [i], size: item.size, centre: item.at };
    for (let before = pools.at(-1); before && before.centre + before.size / 2 > pool.centre - pool.size / 2; before = pools.at(-1)) {
      pools.pop();
      pool = join(before, pool);
    }
    pools.push(pool);
  }
  const centres: number[] = [];
  for (const { members, size, centre } of pools) {
    // A label may stand out of the plot by half its height, no further.
    let top = Math.min(Math.max(centre - size / 2, -line(members[0])), Math.max(0, extent + line(members.at(-1)) - size));
    for (const i of members) {
      centres[i] = top + line(i);
      top += 2 * line(i);
    }
  }
  return centres;

  function line(i: number | undefined): number {
    return (wanted[i ?? -1]?.size ?? 0) / 2;
  }

  function join(a: Pool, b: Pool): Pool {
    const members = [...a.members, ...b.members];
    const size = a.size + b.size;
    // The mean of where each would put the top of the pool.
    let offset = 0;
    let sum = 0;
    for (const i of members) {
      sum += (wanted[i]?.at ?? 0) - offset - line(i);
      offset += 2 * line(i);
    }
    return { members, size, centre: sum / members.length + size / 2 };
  }
}
