import { logger } from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';
import { expect, test } from 'vitest';
import { compileFigure } from '../../src/figures/compiled.ts';
import type { FigureDefinition, FigureRow } from '../../src/figures/figure.ts';
import { asJson } from '../../src/figures/json.ts';
import { NARROW, WIDE } from '../../src/figures/sizes.ts';
import { theme } from '../../src/figures/theme.ts';
import { zoomable } from '../../src/figures/zoom.ts';
import { all } from './fixtures.ts';

const XY = { x: { field: 'a', type: 'quantitative' }, y: { field: 'b', type: 'quantitative' } };
const COLOURED = { ...XY, color: { field: 'c', type: 'nominal' } };

/** Specifications of the kinds that Vega-Lite puts together differently. */
const KINDS: Readonly<Record<string, object>> = {
  points: { mark: 'point', encoding: XY },
  'lines by colour': { mark: 'line', encoding: COLOURED },
  'bars with round corners, stacked': { mark: { type: 'bar', cornerRadiusEnd: 3 }, encoding: { ...COLOURED, x: { field: 'a', type: 'ordinal' } } },
  'a filtered area in time': { mark: 'area', transform: [{ filter: 'datum.b > 1' }], encoding: { ...XY, x: { field: 't', type: 'temporal', timeUnit: 'utcyear' } } },
  'layers with an average': { layer: [{ mark: 'point', encoding: XY }, { mark: 'rule', encoding: { y: { aggregate: 'mean', field: 'b', type: 'quantitative' } } }] },
  facets: { facet: { field: 'c', type: 'nominal' }, columns: 2, spec: { mark: 'point', encoding: XY } },
  'rows of facets': { mark: 'point', encoding: { ...XY, row: { field: 'c', type: 'nominal' } } },
  'plots side by side': { hconcat: [{ mark: 'point', encoding: XY }, { mark: 'bar', encoding: { x: { field: 'b', type: 'quantitative' }, y: { field: 'c', type: 'nominal' } } }], resolve: { scale: { y: 'shared' } } },
  repeated: { repeat: ['a', 'b'], spec: { mark: 'tick', encoding: { x: { field: { repeat: 'repeat' }, type: 'quantitative' } } } },
  'a box plot': { mark: 'boxplot', encoding: { x: { field: 'c', type: 'nominal' }, y: { field: 'b', type: 'quantitative' } } },
  'error bars': { layer: [{ mark: 'errorbar', encoding: { ...XY, x: { field: 'c', type: 'nominal' } } }] },
  'no continuous axis': { mark: 'rect', encoding: { x: { field: 'c', type: 'nominal' }, y: { field: 'd', type: 'ordinal' } } },
  'marks that are cut off anyway': { layer: [{ mark: { type: 'point', clip: true }, encoding: XY }, { mark: { type: 'line', clip: false }, encoding: XY }] },
  'a domain from a parameter': { params: [{ name: 'unit', value: 3 }], mark: 'point', encoding: { ...XY, size: { value: { expr: 'unit' } } } },
  'a selection of its own': { params: [{ name: 'zoom_1', select: 'interval', bind: 'scales' }], mark: 'point', encoding: XY },
  places: { projection: { type: 'mercator' }, mark: 'circle', encoding: { longitude: { field: 'a', type: 'quantitative' }, latitude: { field: 'b', type: 'quantitative' } } },
};

function compiled(spec: unknown): object {
  return compile(spec as TopLevelSpec, { logger: logger(0) }).spec; // the specifications of this file
}

test.each(Object.entries(KINDS))('%s: what is drawn is what Vega-Lite makes of the specification, what is explored has the zoom', (_, kind) => {
  const spec = { data: { name: 'rows' }, config: theme(WIDE), autosize: { type: 'pad', resize: true }, ...kind } as unknown as TopLevelSpec; // of this file
  const { still, live } = compileFigure(spec);
  expect(still).toEqual(compiled(spec));
  expect(live).toEqual(compiled(zoomable(asJson(spec))));
});

test.each(Object.entries(all))('the figure “%s” is drawn as Vega-Lite makes it, wide and narrow', (_, figure: FigureDefinition<FigureRow>) => {
  for (const size of [WIDE, NARROW]) {
    const spec = { data: { name: 'rows' }, config: theme(size), ...figure.spec(size, figure.rows()) } as TopLevelSpec; // the parts are of a specification
    expect(compileFigure(spec).still).toEqual(compiled(spec));
  }
});

test('what Vega-Lite says is said of the specification, not of the zoom', () => {
  const spec = { data: { name: 'rows' }, mark: 'point', encoding: { ...XY, size: { field: 'a', type: 'nominal' }, theta: { field: 'b', type: 'quantitative' } } } as unknown as TopLevelSpec; // theta is no channel of a point
  const { warnings } = compileFigure(spec);
  expect(warnings.length).toBeGreaterThan(0);
  expect(warnings.join()).not.toContain('zoom');
  expect(compileFigure({ data: { name: 'rows' }, mark: 'boxplot', encoding: XY } as TopLevelSpec).warnings).toEqual([]);
});
