import { describe, expect, it } from 'vitest';
import { offered, stepsOf, widthsOf, type Original, type Variant } from '../../src/images/variant.ts';

const photo: Original = { kind: 'jpg', width: 1000, height: 500, bytes: 200_000 };
const made = (format: Variant['format'], sizes: Readonly<Record<number, number>>): Variant[] => Object.entries(sizes).map(([width, bytes]) => ({ format, width: Number(width), height: Number(width) / 2, bytes, sum: '' }));
const names = (variants: readonly Variant[]): string[] => variants.map(({ format, width }) => `${format} ${width}`);

describe('widths', () => {
  it('are never more than the original has, nor more than a screen can show', () => {
    expect(widthsOf(300)).toEqual([300]);
    expect(widthsOf(1000)).toEqual([480, 800, 1000]);
    expect(widthsOf(6000)).toEqual([480, 800, 1200, 1600]);
  });

  it('leave out a step that is hardly narrower than the next', () => {
    expect(widthsOf(820)).toEqual([480, 820]);
  });

  it('keep the proportions', () => {
    expect(stepsOf({ ...photo, width: 999, height: 333 }).map(({ width, height }) => [width, height])).toContainEqual([480, 160]);
  });

  it('are not made of a picture that is small already', () => {
    expect(stepsOf({ ...photo, bytes: 9000 })).toEqual([]);
  });

  it('leave the original to stand for itself in its own format', () => {
    expect(names(stepsOf({ ...photo, kind: 'webp' }).map((step) => ({ ...step, bytes: 0, sum: '' })))).toEqual(['avif 480', 'avif 800', 'avif 1000', 'webp 480', 'webp 800']);
  });
});

describe('what is offered', () => {
  const webp = made('webp', { 480: 30_000, 800: 60_000, 1000: 80_000 });

  it('is all that is lighter, the best format first', () => {
    expect(names(offered(photo, [...made('avif', { 480: 20_000, 800: 40_000, 1000: 60_000 }), ...webp]))).toEqual(['avif 480', 'avif 800', 'avif 1000', 'webp 480', 'webp 800', 'webp 1000']);
  });

  it('never makes a browser show less than the original: without its widest picture a format is left out', () => {
    expect(names(offered(photo, made('webp', { 480: 30_000, 800: 60_000, 1000: 200_000 })))).toEqual([]);
  });

  it('has no step that is not lighter than a wider one', () => {
    expect(names(offered(photo, made('webp', { 480: 60_000, 800: 60_000, 1000: 80_000 })))).toEqual(['webp 800', 'webp 1000']);
  });

  it('leaves out AVIF where WebP is as light', () => {
    expect(names(offered(photo, [...made('avif', { 480: 30_000, 800: 60_000, 1000: 80_000 }), ...webp]))).toEqual(names(webp));
  });

  it('has narrower pictures beside an original of the same format, though none is as wide', () => {
    expect(names(offered({ ...photo, kind: 'webp' }, made('webp', { 480: 30_000, 800: 200_001 })))).toEqual(['webp 480']);
  });
});
