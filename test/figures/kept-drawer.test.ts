import { expect, it, vi } from 'vitest';
import { drawingKey } from '../../src/figures/drawing-key.ts';
import type { Drawer } from '../../src/figures/drawer.ts';
import type { FigureDefinition } from '../../src/figures/figure.ts';
import { keptDrawer, turningStore } from '../../src/figures/kept-drawer.ts';
import type { RenderedFigure } from '../../src/figures/rendering.ts';

const order = { module: '/figures.ts', export: 'counts', id: 'counts', chapter: 'one', file: 'figures.ts' };

function figure(changes: Partial<FigureDefinition> = {}): FigureDefinition {
  return {
    title: 'Counts',
    measure: 'number',
    alt: 'Two points.',
    rows: () => [{ n: 1, count: 4, basis: 'source' }, { n: 2, count: null, basis: 'source' }],
    datasets: [],
    columns: { n: { label: 'n' } },
    spec: ({ narrow }) => ({ mark: 'point', encoding: { x: { field: 'n', axis: { labelAngle: narrow ? 0 : 90 } } } }),
    ...changes,
  };
}

function counting() {
  const draw = vi.fn<Drawer['draw']>(async (_order, { title }) => ({ standaloneSvg: `<svg>${title}</svg>` }) as RenderedFigure); // no more is looked at
  const png = vi.fn<Drawer['png']>(async ({ standaloneSvg }) => new TextEncoder().encode(standaloneSvg));
  return { draw, png, close: async () => undefined };
}

it('has one key for what is drawn alike, whichever object declares it', () => {
  expect(drawingKey(figure(), order)).toBe(drawingKey(figure(), order));
  // What stands beside the drawing is not in it.
  expect(drawingKey(figure({ missing: 'the third', companionOf: 'other' }), order)).toBe(drawingKey(figure(), order));
});

it.each<[string, Partial<FigureDefinition>]>([
  ['title', { title: 'Count' }],
  ['words for those who do not see it', { alt: 'Points.' }],
  ['a value', { rows: () => [{ n: 1, count: 5, basis: 'source' }] }],
  ['a basis', { rows: () => [{ n: 1, count: 4, basis: 'stated' }, { n: 2, count: null, basis: 'source' }] }],
  ['a value that is none in place of null', { rows: () => [{ n: 1, count: 4, basis: 'source' }, { n: 2, count: Number.NaN, basis: 'source' }] }],
  ['the specification for phones alone', { spec: ({ narrow }) => ({ mark: 'point', encoding: { x: { field: 'n', axis: { labelAngle: narrow ? 45 : 90 } } } }) }],
  ['the columns of its table', { columns: { n: { label: 'N' } } }],
])('has another key for another %s', (_what, changes) => {
  expect(drawingKey(figure(changes), order)).not.toBe(drawingKey(figure(), order));
});

it('has another key under another name, and in another engine', () => {
  const key = drawingKey(figure(), order);
  expect(drawingKey(figure(), { ...order, id: 'other' })).not.toBe(key);
  expect(drawingKey(figure(), order, 'engine 2')).not.toBe(key);
});

it('draws a figure again only when it has changed', async () => {
  const drawer = counting();
  const kept = keptDrawer(drawer, turningStore(1));
  const first = await kept.draw(order, figure());
  expect(await kept.draw(order, figure())).toBe(first);
  await kept.draw(order, figure({ title: 'Other' }));
  expect(drawer.draw).toHaveBeenCalledTimes(2);
});

it('tells each time what a figure’s own code throws, and what cannot be drawn', async () => {
  const drawer = counting();
  const kept = keptDrawer(drawer, turningStore(1));
  const broken = figure({
    rows: () => {
      throw new Error('no rows');
    },
  });
  expect(drawingKey(broken, order)).toBeNull();
  await kept.draw(order, broken);
  await kept.draw(order, broken);
  drawer.draw.mockRejectedValue(new Error('refused'));
  await expect(kept.draw(order, figure())).rejects.toThrow('refused');
  await expect(kept.draw(order, figure())).rejects.toThrow('refused');
  expect(drawer.draw).toHaveBeenCalledTimes(4);
});

it('makes pixels only for who waits for them, and once', async () => {
  const drawer = counting();
  const kept = keptDrawer(drawer, turningStore(1));
  const pixels = kept.png({ standaloneSvg: '<svg/>' });
  expect(drawer.png).not.toHaveBeenCalled();
  expect(new TextDecoder().decode(await pixels)).toBe('<svg/>');
  await kept.png({ standaloneSvg: '<svg/>' });
  expect(drawer.png).toHaveBeenCalledTimes(1);
});

it('lets go of what was not asked for during some turns', async () => {
  const drawer = counting();
  const store = turningStore(1);
  const kept = keptDrawer(drawer, store);
  await kept.draw(order, figure());
  await kept.draw(order, figure({ title: 'Other' }));
  store.turn();
  await kept.draw(order, figure());
  expect(store.size).toBe(2);
  store.turn();
  expect(store.size).toBe(1);
  await kept.draw(order, figure());
  expect(drawer.draw).toHaveBeenCalledTimes(2);
});
