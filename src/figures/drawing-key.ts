import { createHash } from 'node:crypto';
import type { FigureDefinition } from './figure.ts';
import type { FigureOrigin } from './problem.ts';
import { NARROW, WIDE } from './sizes.ts';

/**
 * A digest of everything that a drawing is made of: rows, specification at both widths, words, sources and the names
 * that its ids carry. Two figures with the same key have the same drawing in the same engine; `engine` tells engines
 * apart where keys outlive a process. Null when the figure's own code throws, which is to be told when it is drawn.
 */
export function drawingKey(definition: FigureDefinition, { id, chapter }: Pick<FigureOrigin, 'id' | 'chapter'>, engine = ''): string | null {
  try {
    const rows = definition.rows();
    const { title, measure, alt, columns, coverage, datasets } = definition;
    const sources = datasets.map(({ declaration }) => declaration.sources);
    const specs = [WIDE, NARROW].map((size) => definition.spec(size, rows));
    return createHash('sha256').update(exactly([engine, chapter, id, title, measure, alt, columns, coverage, sources, rows, specs])).digest('hex');
  } catch {
    return null;
  }
}

/** JSON that keeps apart what JSON makes equal: numbers that are none, absent values, functions. Dates are their own JSON. */
function exactly(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === undefined) return '\u0000undefined';
    if (typeof part === 'function') return `\u0000function ${part.toString()}`;
    return typeof part === 'number' && !Number.isFinite(part) ? `\u0000${part}` : part;
  });
}
