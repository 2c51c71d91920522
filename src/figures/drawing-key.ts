import type { FigureDefinition } from './figure.ts';
import type { FigureOrigin } from './problem.ts';
import { NARROW, WIDE } from './sizes.ts';
import { sha256 } from '../store/sums.ts';

/** Digests of all that a drawing is made of, each by a name that an editor knows. */
export type DrawingParts = Readonly<Record<string, string>>;

/**
 * What a drawing is made of: rows, specification at both widths, words, sources, and the names that its ids carry. Two
 * figures with the same parts have the same drawing in the same engine. Null when the figure's own code throws, which is
 * to be told when it is drawn.
 * @param dataSum the digest of a dataset's file; with it, a figure is another when a dataset that it names is another,
 * even where its rows are the same
 */
export function drawingParts(definition: FigureDefinition, { id, chapter }: Pick<FigureOrigin, 'id' | 'chapter'>, dataSum?: (file: URL) => string): DrawingParts | null {
  try {
    const rows = definition.rows();
    const { title, measure, alt, columns, coverage, datasets } = definition;
    const specs = [WIDE, NARROW].map((size) => definition.spec(size, rows));
    const data = datasets.map(({ id: name, declaration }) => [`data ${name}`, digest([declaration, dataSum?.(declaration.file)])]);
    return { ...Object.fromEntries(data), rows: digest(rows), specification: digest(specs), words: digest([chapter, id, title, measure, alt, columns, coverage]) };
  } catch {
    return null;
  }
}

/** One digest of all parts; `engine` tells engines apart where keys outlive a process. */
export function keyOfParts(parts: DrawingParts, engine = ''): string {
  return digest([engine, Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export function drawingKey(definition: FigureDefinition, origin: Pick<FigureOrigin, 'id' | 'chapter'>, engine?: string): string | null {
  const parts = drawingParts(definition, origin);
  return parts && keyOfParts(parts, engine);
}

/** The digest of a value, its functions as they are written. */
export function digest(value: unknown): string {
  return sha256(exactly(value));
}

/** JSON that keeps apart what JSON makes equal: numbers that are none, absent values, functions. Dates are their own JSON. */
function exactly(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === undefined) return '\u0000undefined';
    if (typeof part === 'function') return `\u0000function ${part.toString()}`;
    return typeof part === 'number' && !Number.isFinite(part) ? `\u0000${part}` : part;
  });
}
