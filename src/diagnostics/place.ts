import type { Place } from './diagnostic.ts';

/** A spot in a text; both count from 1, columns in UTF-16 code units as editors' programs do. */
export interface Spot {
  line: number;
  column: number;
}

export interface LineIndex {
  /** The spot of an offset (from 0); offsets outside the text are clamped to its ends. */
  spot(offset: number): Spot;
  place(file: string, offset: number): Place;
  /** Offset of a spot, clamped to the text. */
  offset(spot: Spot): number;
  /** The words of a line without its line ending; empty outside the text. */
  line(number: number): string;
}

/** Indexes the lines of a text once, so that many offsets can be turned into lines and columns. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);

  function spot(offset: number): Spot {
    const clamped = Math.min(Math.max(offset, 0), text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: clamped - (starts[low] ?? 0) + 1 };
  }

  return {
    spot,
    place: (file, offset) => ({ file, ...spot(offset) }),
    offset: ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length),
    line: (number) => text.slice(starts[number - 1] ?? text.length, starts[number] ?? text.length).replace(/[\r\n]+$/, ''),
  };
}
