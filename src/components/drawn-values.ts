import type { Reading } from '../figures/readings.ts';
import { BASIS_WORDS } from './words.ts';

/** What the rows of a figure stand for, for scripts/figure-values.ts: a row a line, its name, value and basis between tabs. */
export function valuesText(readings: readonly Reading[]): string {
  return readings.map(({ head, value, basis }) => [head, value, BASIS_WORDS[basis]].map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
