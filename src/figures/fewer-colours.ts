import { pixelWords, repetition, type Raster } from './indexed-png.ts';

const MOST_COLOURS = 256;
const OPAQUE = 255;
// Beyond that an image is no chart whose edges shade a few inks.
const MANY = 1024;
// Steps out of 255 in any channel; a pixel of an edge may be that much off without being seen.
const UNSEEN = 8;

/**
 * What may stand for some colours of an image that has slightly more than 256: the rarest that have a near neighbour, which
 * are those of single pixels of edges, take its colour. Null where a pixel would change by more than is unseen. Inks are
 * frequent and stay as they are. Colours are numbers as in `pixelWords()`.
 */
export function fewerColours(image: Raster): Map<number, number> | null {
  const counts = countColours(image);
  return counts && substitutes(counts);
}

/** How often each colour occurs in rows that are not as the one above. */
function countColours(image: Raster): Map<number, number> | null {
  const words = pixelWords(image);
  const repeats = repetition(image);
  const counts = new Map<number, number>();
  for (let y = 0; y < image.height; y += 1) {
    if (repeats(y)) continue;
    const end = (y + 1) * image.width;
    for (let pixel = y * image.width; pixel < end; ) {
      const colour = words[pixel] ?? 0;
      const start = pixel;
      do pixel += 1;
      while (pixel < end && words[pixel] === colour);
      if (colour >>> 24 !== OPAQUE) return null;
      counts.set(colour, (counts.get(colour) ?? 0) + pixel - start);
    }
    if (counts.size > MANY) return null;
  }
  return counts;
}

function substitutes(counts: ReadonlyMap<number, number>): Map<number, number> | null {
  // Sorting is stable: of equals the one that comes first in the image.
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const costs = colours.map((colour, rank) => ({ colour, rank, cost: nearest(colour, colours.slice(0, rank)).far }));
  const goes = new Set(costs.sort((a, b) => a.cost - b.cost || b.rank - a.rank).slice(0, -MOST_COLOURS).map(({ colour }) => colour));
  const kept = colours.filter((colour) => !goes.has(colour));
  const found = [...goes].map((colour) => [colour, nearest(colour, kept)] as const);
  return found.every(([, { far }]) => far <= UNSEEN) ? new Map(found.map(([colour, { near }]) => [colour, near])) : null;
}

function nearest(colour: number, others: readonly number[]): { near: number; far: number } {
  let [near, far] = [colour, Infinity];
  for (const other of others) {
    const here = distance(colour, other);
    if (here < far) [near, far] = [other, here];
  }
  return { near, far };
}

/** The largest difference in red, green or blue. */
function distance(a: number, b: number): number {
  return Math.max(Math.abs((a & 255) - (b & 255)), Math.abs(((a >>> 8) & 255) - ((b >>> 8) & 255)), Math.abs(((a >>> 16) & 255) - ((b >>> 16) & 255)));
}
