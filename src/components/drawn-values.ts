import type { Reading } from '../figures/readings.ts';
import type { Basis } from '../dataset/basis.ts';

/** What the rows of a figure stand for, for scripts/figure-values.ts: a row a line, its name, value and basis between tabs. */
export function valuesText(readings: readonly Reading[], bases: Readonly<Record<Basis, string>>): string {
  return readings.map(({ head, value, basis }) => [head, value, bases[basis]].map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
