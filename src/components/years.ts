import type { Dataset } from '../dataset/declaration.ts';

/** First and last year that a dataset's year columns hold, or null when it has none. */
export function yearsOf({ declaration, rows }: Pick<Dataset, 'declaration' | 'rows'>): readonly [number, number] | null {
  const columns = Object.keys(declaration.columns).filter((name) => declaration.columns[name]?.type === 'year');
  const years = rows().flatMap((row) => columns.map((name) => row[name])).filter((value) => typeof value === 'number');
  return years.length === 0 ? null : [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
}

/** "2000–2009"; a single year stands alone. */
export function yearSpan([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}
