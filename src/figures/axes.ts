import type { FigureSize } from './figure.ts';
import { isRecord, type Json } from './json.ts';
import { palette } from './palette.ts';

/** A year axis: short ticks, as many years written out as fit; the last always, the first where the steps come out even. */
export function yearAxis(first: number, last: number, size: FigureSize) {
  const room = size.narrow ? 6 : 12;
  const span = last - first;
  const least = [1, 2, 3, 4, 5, 10, 20, 25, 50].find((years) => span / years < room) ?? 100;
  // A step up to twice as long is a fair price for both ends of the axis.
  const step = [...Array(least + 1).keys()].map((more) => least + more).find((years) => span % years === 0 && years < span) ?? least;
  const values = Array.from({ length: Math.floor(span / step) + 1 }, (_, i) => last - i * step).reverse();
  return { values, format: 'd', title: null, grid: false, ticks: true, tickSize: 4, tickColor: palette.grid, labelPadding: 4 };
}

/** The specification with room for all ticks that axes name: Vega silently drops every other one above the tick count. */
export function keepTicks(spec: Json): Json {
  if (Array.isArray(spec)) return spec.map(keepTicks);
  if (!isRecord(spec)) return spec;
  const entries = Object.entries(spec).map(([key, part]): [string, Json] => {
    // Rows are not specification; they may be many.
    if (key === 'data') return [key, part];
    const kept = keepTicks(part);
    if (key !== 'axis' || !isRecord(kept) || !Array.isArray(kept.values)) return [key, kept];
    return [key, { tickCount: kept.values.length, ...kept }];
  });
  return Object.fromEntries(entries);
}
