import { parse, View, type Spec } from 'vega';
import { expressionInterpreter } from 'vega-interpreter';
import { expect, it } from 'vitest';
import type { Exploration } from '../../src/figures/exploration.ts';
import { marksOf, ROWS } from '../../src/figures/marks.ts';
import { renderFigure } from '../../src/figures/render.ts';
import { lines } from './fixtures.ts';

const read = (text: string): Exploration => JSON.parse(text);

async function run(spec: Spec, rows: readonly unknown[]): Promise<View> {
  const data = spec.data?.map((source) => (source.name === ROWS ? { ...source, values: [...rows] } : source));
  const view = new View(parse({ ...spec, data }, undefined, { ast: true }), { renderer: 'none', expr: expressionInterpreter });
  return view.runAsync();
}

it('an exploration runs with interpreted expressions, and draws the rows that the drawing has', async () => {
  const figure = await renderFigure(lines, { id: 'lines', chapter: 'test', file: 'figures.ts' });
  const { rows, wide, narrow } = read(figure.exploration);
  for (const [spec, drawing] of [[wide, figure.wide], [narrow, figure.narrow]] as const) {
    const view = await run(spec, rows);
    expect(marksOf(view).map(({ row }) => row)).toEqual(drawing.marks.map(({ row }) => row));
    view.finalize();
  }
});

it('an exploration holds its rows once, and takes its inks from the page', async () => {
  const { exploration, readings } = await renderFigure(lines, { id: 'lines', chapter: 'test', file: 'figures.ts' });
  const { rows, wide, narrow } = read(exploration);
  expect(rows).toHaveLength(readings.length);
  for (const spec of [wide, narrow]) {
    expect(spec.data?.find(({ name }) => name === ROWS)).not.toHaveProperty('values');
    const text = JSON.stringify(spec);
    expect(text).toContain('var(--chart-blue, #');
    expect(text.replace(/var\(--chart-[\w-]+, #[0-9a-f]{6}\)/g, '')).not.toMatch(/#[0-9a-f]{6}/);
    expect(text).toContain('Volume Sans');
  }
});
