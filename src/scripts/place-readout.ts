interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

// From the mark to its words, and from these to the edge of the screen, in pixels.
const [GAP, EDGE] = [8, 6];

/**
 * Where words stand beside a mark, wholly on the screen and clear of the mark: above it, else below, at its right or
 * its left. Of a mark that fills the screen they cover a corner. All in pixels of the screen.
 */
export function placeReadout(mark: Rectangle, words: Size, screen: Size): { x: number; y: number } {
  const across = clamp(mark.x + (mark.width - words.width) / 2, screen.width - words.width);
  const along = clamp(mark.y + (mark.height - words.height) / 2, screen.height - words.height);
  const places = [
    { x: across, y: mark.y - GAP - words.height },
    { x: across, y: mark.y + mark.height + GAP },
    { x: mark.x + mark.width + GAP, y: along },
    { x: mark.x - GAP - words.width, y: along },
  ];
  const fits = ({ x, y }: { x: number; y: number }): boolean => x >= EDGE && y >= EDGE && x + words.width <= screen.width - EDGE && y + words.height <= screen.height - EDGE;
  return places.find(fits) ?? { x: across, y: clamp(mark.y - GAP - words.height, screen.height - words.height) };
}

function clamp(at: number, most: number): number {
  return Math.max(EDGE, Math.min(most - EDGE, at));
}
