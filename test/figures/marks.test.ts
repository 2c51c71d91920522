import { describe, expect, it } from 'vitest';
import { defineFigure } from '../../src/figures/figure.ts';
import { palette } from '../../src/figures/palette.ts';
import { renderFigure } from '../../src/figures/render.ts';
import type { Basis } from '../../src/dataset/basis.ts';
import { datasets } from './fixtures.ts';

type Row = { kind: string; year: number; value: number | null; low: number | null; basis: Basis };

const rows: Row[] = ['a', 'b'].flatMap((kind) => [2000, 2001, 2002].map((year, i): Row => ({ kind, year, value: kind === 'b' && year === 2001 ? null : 10 * (i + 1), low: 5, basis: 'source' })));
const common = { title: 'Marks', measure: 'Crowns', alt: 'A made-up chart.', datasets, rows: () => rows, columns: { kind: { label: 'Kind' }, year: { label: 'Year' }, value: { label: 'Value' } } } as const;
const x = { field: 'year', type: 'ordinal' } as const;
const y = { field: 'value', type: 'quantitative' as const, scale: { domain: [0, 60] } };
const draw = async (spec: Parameters<typeof defineFigure<Row>>[0]['spec']) => (await renderFigure(defineFigure<Row>({ ...common, spec }), { id: 'marks', chapter: 'test', file: 'figures.ts' })).wide;

describe('the places of marks', () => {
  it('are those of the points, one for each row that is drawn, though lines pass through them', async () => {
    const { marks, svg } = await draw(() => ({ encoding: { x, y }, layer: [{ mark: 'line', encoding: { detail: { field: 'kind', type: 'nominal' } } }, { mark: 'point' }] }));
    expect(marks.map(({ row }) => row)).toEqual([0, 1, 2, 3, 5]);
    // Each lies around the middle of a symbol of the drawing, which is given from the plot's corner.
    const [, left = '', top = ''] = /<g[^>]* transform="translate\(([\d.]+),([\d.]+)\)/.exec(svg) ?? [];
    const symbols = [...svg.matchAll(/<path[^>]*transform="translate\(([\d.]+),([\d.]+)\)"[^>]*d="M[^"]*A/g)].map(([, x, y]) => [Number(left) + Number(x), Number(top) + Number(y)] as const);
    expect(symbols).toHaveLength(marks.length);
    for (const { x, y, width, height } of marks) expect(symbols.some(([sx, sy]) => Math.hypot(x + width / 2 - sx, y + height / 2 - sy) <= 1.5)).toBe(true);
    for (const { width, height } of marks) expect([width > 4, width < 16, height > 4, height < 16], `${width} by ${height}`).toEqual([true, true, true, true]);
    const [first, second, third] = marks;
    expect((third?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo((second?.x ?? 0) - (first?.x ?? 0), -1);
    expect(first?.y).toBeGreaterThan(second?.y ?? Infinity);
  });

  it('are places without extent on a line that has no points', async () => {
    const { marks } = await draw(() => ({ mark: 'line', encoding: { x, y, detail: { field: 'kind', type: 'nominal' } } }));
    expect(marks.map(({ row, width, height }) => [row, width, height])).toEqual([0, 1, 2, 3, 5].map((row) => [row, 0, 0]));
  });

  it('are the boxes of stacked bars, one upon the other', async () => {
    const { marks } = await draw(() => ({ mark: 'bar', encoding: { x, y, fill: { field: 'kind', type: 'nominal', scale: { range: [palette.blue, palette.grey] } } } }));
    const [lower, upper] = [marks.find(({ row }) => row === 3), marks.find(({ row }) => row === 0)].sort((a, b) => (b?.y ?? 0) - (a?.y ?? 0));
    expect(lower?.x).toBe(upper?.x);
    expect((upper?.y ?? 0) + (upper?.height ?? 0)).toBeCloseTo(lower?.y ?? 0, 0);
  });

  it('are ranges from end to end, and rows of panels stand in each panel', async () => {
    const { marks } = await draw(() => ({ vconcat: [{ mark: 'rule', encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'value' } } }, { mark: 'point', encoding: { x, y } }] }));
    expect(marks.filter(({ row }) => row === 2)).toHaveLength(2);
    expect(Math.max(...marks.filter(({ row }) => row === 2).map(({ height }) => height))).toBeGreaterThan(60);
  });

  it('leave out words and notes', async () => {
    const { marks } = await draw(() => ({ encoding: { x, y }, layer: [{ data: { values: [{ year: 2000, value: 3 }] }, mark: 'point' }, { mark: 'text' }] }));
    expect(marks).toEqual([]);
  });
});
