import type { ReadColumn } from './column.ts';

/**
 * The fewest columns that tell all rows apart: the years, which are part of a series' key even where few rows do not
 * need them, with texts that are never empty, then whole numbers. Of several choices of one size, the first columns.
 * Undefined where two rows are the same in all of them.
 */
export function findKey(columns: readonly ReadColumn[]): readonly string[] | undefined {
  const whole = columns.filter(({ values }) => values.every((value) => value !== null));
  const years = whole.filter(({ type }) => type === 'year');
  const texts = whole.filter(({ type }) => type === 'text');
  const candidates = [...texts, ...whole.filter(({ type }) => type === 'integer')];
  const inOrder = (key: readonly ReadColumn[]): string[] => columns.filter((column) => key.includes(column)).map(({ name }) => name);
  for (let size = years.length === 0 ? 1 : 0; size <= Math.min(4, candidates.length); size += 1) {
    const found = subsets(candidates, size).map((subset) => [...years, ...subset]).find(distinct);
    if (found) return inOrder(found);
  }
  const all = [...years, ...texts];
  return all.length > 0 && distinct(all) ? inOrder(all) : undefined;
}

function subsets<T>(items: readonly T[], size: number): T[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) => subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]));
}

function distinct(columns: readonly ReadColumn[]): boolean {
  const rows = columns[0]?.values.length ?? 0;
  return new Set(Array.from({ length: rows }, (_, row) => JSON.stringify(columns.map(({ values }) => values[row])))).size === rows;
}
