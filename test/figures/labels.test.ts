import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endLabels, seriesText, spread } from '../../src/figures/labels.ts';
import { palette } from '../../src/figures/palette.ts';

const wanted = fc.array(fc.record({ at: fc.double({ min: 0, max: 300, noNaN: true }), size: fc.constantFrom(16, 32) }), { minLength: 1, maxLength: 9 });

test('labels never overlap and keep their order', () => {
  fc.assert(
    fc.property(wanted, (items) => {
      const centres = spread(items, 300);
      const order = items.map((_, i) => i).sort((a, b) => (items[a]?.at ?? 0) - (items[b]?.at ?? 0) || a - b);
      order.slice(1).forEach((i, k) => {
        const before = order[k] ?? 0;
        const room = ((items[i]?.size ?? 0) + (items[before]?.size ?? 0)) / 2;
        expect((centres[i] ?? 0) - (centres[before] ?? 0)).toBeGreaterThan(room - 1e-6);
      });
    }),
  );
});

test('labels that have room stay where they are wanted', () => {
  expect(spread([{ at: 200, size: 16 }, { at: 20, size: 16 }, { at: 100, size: 32 }], 300)).toEqual([200, 20, 100]);
});

test('labels that would touch share the shift', () => {
  expect(spread([{ at: 100, size: 16 }, { at: 104, size: 16 }], 300)).toEqual([94, 110]);
});

test('labels at the edges stay at the plot', () => {
  expect(spread([{ at: 0, size: 16 }, { at: 1, size: 16 }], 300)).toEqual([0, 16]);
  expect(spread([{ at: 300, size: 16 }, { at: 299, size: 16 }], 300)).toEqual([300, 284]);
});

test('a label stands at the last value that a line has', () => {
  const rows = [
    { country: 'A', year: 2000, value: 5, basis: 'source' as const },
    { country: 'A', year: 2001, value: null, basis: 'source' as const },
    { country: 'B', year: 2001, value: 10, basis: 'source' as const },
  ];
  const layer = endLabels(rows, { x: 'year', y: 'value', series: 'country', inks: { A: palette.blue, B: palette.grey, C: palette.rose }, labels: { B: ['B', 'too'] }, domain: [0, 10], height: 200, size: { width: 680, narrow: false } });
  expect(layer.data.values).toEqual([
    { year: 2000, value: 5, country: 'A', label: 'A' },
    // The first line of two, half a line of 16 pixels above the end of the plot that is 200 high.
    { year: 2001, value: 10.4, country: 'B', label: ['B', 'too'] },
  ]);
});

test('words are set in the readable variant of their ink', () => {
  expect(seriesText('of', { Rest: palette.grey, One: palette.blue }).condition.map(({ value }) => value)).toEqual([palette['grey-text'], palette.blue]);
});
