import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeReadout } from '../../src/scripts/place-readout.ts';

const screens = fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 480, max: 1400 }) });
const words = { width: 240, height: 64 };

it('never leaves the screen, and never covers a mark that leaves it room', () => {
  fc.assert(
    fc.property(screens, fc.nat(2000), fc.nat(1400), fc.integer({ min: 4, max: 60 }), fc.integer({ min: 4, max: 160 }), (screen, left, top, width, height) => {
      const mark = { x: left % (screen.width - width), y: top % (screen.height - height), width, height };
      const { x, y } = placeReadout(mark, words, screen);
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + words.width).toBeLessThanOrEqual(screen.width);
      expect(y + words.height).toBeLessThanOrEqual(screen.height);
      const apart = x + words.width <= mark.x || x >= mark.x + mark.width || y + words.height <= mark.y || y >= mark.y + mark.height;
      expect(apart).toBe(true);
    }),
  );
});

it('stands above its mark where there is room', () => {
  expect(placeReadout({ x: 400, y: 300, width: 10, height: 10 }, words, { width: 1000, height: 800 })).toEqual({ x: 285, y: 228 });
});
