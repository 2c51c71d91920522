import { describe, expect, it } from 'vitest';
import { zoomable } from '../../src/figures/zoom.ts';
import type { Json } from '../../src/figures/json.ts';

const year = { field: 'year', type: 'quantitative', scale: { domain: [2000, 2009] } };
const value = { field: 'value', type: 'quantitative' };

/** The parameters that were added, by where they stand. */
function params(spec: Json, at = ''): string[] {
  if (Array.isArray(spec)) return spec.flatMap((part: Json, i) => params(part, `${at}[${i}]`));
  if (typeof spec !== 'object' || spec === null || Array.isArray(spec)) return [];
  return Object.entries(spec).flatMap(([key, part]: [string, Json]) =>
    key === 'params' && Array.isArray(part) ? part.map((param: Json) => `${at}: ${JSON.stringify(param)}`) : params(part, `${at}.${key}`),
  );
}
const zoom = (name: string, channel: string): string => JSON.stringify({ name, select: { type: 'interval', encodings: [channel] }, bind: 'scales' });

describe('the zoom of a live view', () => {
  it('moves lines along, and leaves their values whole', () => {
    expect(params(zoomable({ encoding: { x: year, y: value }, layer: [{ mark: 'line' }, { mark: 'point' }] }))).toEqual([`.layer[0]: ${zoom('zoom_1', 'x')}`]);
  });

  it('moves points both ways', () => {
    expect(params(zoomable({ mark: 'point', encoding: { x: { ...value, field: 'income' }, y: value } }))).toEqual([`: ${zoom('zoom_1', 'x')}`, `: ${zoom('zoom_2', 'y')}`]);
  });

  it('moves no categories', () => {
    expect(params(zoomable({ mark: 'point', encoding: { x: value, y: { field: 'group', type: 'nominal' } } }))).toEqual([`: ${zoom('zoom_1', 'x')}`]);
    expect(params(zoomable({ mark: 'arc', encoding: { theta: value } }))).toEqual([]);
  });

  it('moves plots over the same years together', () => {
    const plot = { mark: 'line', encoding: { x: year, y: value } };
    expect(params(zoomable({ vconcat: [plot, plot] }))).toEqual([`.vconcat[0]: ${zoom('zoom_1', 'x')}`, `.vconcat[1]: ${zoom('zoom_1', 'x')}`]);
  });

  it('leaves a specification that selects by itself alone', () => {
    const spec = { mark: 'line', encoding: { x: year, y: value }, params: [{ name: 'pick', select: 'point' }] };
    expect(zoomable(spec)).toBe(spec);
  });
});
