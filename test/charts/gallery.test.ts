import { describe, expect, it } from 'vitest';
import { elements, parseSvg, type SvgElement } from '../../src/figures/svg-tree.ts';
import { files, gallery, INK } from './gallery.ts';
import { draw } from './scratch.ts';

/** How many marks show the ink, by themselves or by the group that they stand in. */
function inked({ name, attributes, children }: SvgElement, fill = '', stroke = ''): number {
  const own = { fill: attributes.get('fill') ?? fill, stroke: attributes.get('stroke') ?? stroke };
  if (name !== 'g' && name !== 'svg') return own.fill === INK || own.stroke === INK ? 1 : 0;
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : inked(child, own.fill, own.stroke)), 0);
}

describe('each kind of chart is drawn whole', () => {
  it.each(Object.entries(gallery))('%s', async (_name, { spec, marks }) => {
    const { svg, width, height, warnings } = await draw({ ...files, 'chart.json': spec }, 'chart.json');
    expect(warnings).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|xlink/);
    // The reader of SVG refuses what is not well formed.
    const root = parseSvg(svg.slice(svg.indexOf('<svg')).trim());
    expect(root.attributes.get('viewBox')).toBe(`0 0 ${width} ${height}`);
    expect(inked(root)).toBe(marks);
    const ids = [...elements(root)].flatMap(({ attributes }) => attributes.get('id') ?? []);
    expect(ids.filter((id) => !id.startsWith('chart-chart-'))).toEqual([]);
  });

  it('is drawn the same twice, chance included', async () => {
    const jitter = { data: { sequence: { start: 0, stop: 20, as: 'i' } }, transform: [{ calculate: 'random()', as: 'r' }, { sample: 10 }], mark: 'point', encoding: { x: { field: 'i', type: 'quantitative' }, y: { field: 'r', type: 'quantitative' } } };
    const once = await draw({ 'a.json': jitter }, 'a.json', { png: true });
    const again = await draw({ 'a.json': jitter }, 'a.json', { png: true });
    expect(again).toEqual(once);
    expect(once.png?.length).toBeGreaterThan(1000);
  });
});

describe('pictures', () => {
  const picture = (mark: object) => ({ data: { values: [{ x: 1 }] }, mark: { type: 'image', url: 'dot.svg', ...mark }, encoding: { x: { field: 'x', type: 'quantitative' } } });

  it('stand in the drawing itself', async () => {
    const { svg } = await draw({ ...files, 'a.json': picture({ width: 30, height: 20 }) }, 'a.json');
    expect(svg).toContain('href="data:image/svg+xml;base64,');
    expect(svg).not.toContain('dot.svg');
  });

  it('have their own proportions where only one side is given', async () => {
    const spec = { width: 100, height: 100, marks: [{ type: 'image', encode: { enter: { url: { value: 'dot.svg' }, width: { value: 60 } } } }] };
    const { svg } = await draw({ ...files, 'a.json': spec }, 'a.json');
    expect(svg).toMatch(/<image [^>]*width="60" height="40"/);
  });

  it('of heat maps are pixels', async () => {
    const { svg } = await draw({ 'a.json': gallery['a heat map in Vega']?.spec ?? {} }, 'a.json');
    const [, base64 = ''] = /href="data:image\/png;base64,([^"]+)"/.exec(svg) ?? [];
    const png = Buffer.from(base64, 'base64');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([60, 40]);
    expect('document' in globalThis).toBe(false);
  });
});
