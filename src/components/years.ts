import { yearRange } from '../dataset/catalogue.ts';
import type { Dataset } from '../dataset/declaration.ts';

/** First and last year that a dataset's year columns hold, or null when it has none. */
export function yearsOf(dataset: Pick<Dataset, 'declaration' | 'rows'>): readonly [number, number] | null {
  const range = yearRange(dataset);
  return range && [range.first, range.last];
}

/** "2000–2009"; a single year stands alone. */
export function yearSpan([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}–${last}`;
}
