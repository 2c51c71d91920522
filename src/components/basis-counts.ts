import { BASES, type Basis } from '../dataset/basis.ts';
import type { Dataset } from '../dataset/declaration.ts';

/** How many rows stand on each ground, strongest first; grounds that do not occur are left out. */
export function basisCounts(dataset: Pick<Dataset, 'rows' | 'basisOf'>): Map<Basis, number> {
  const grounds = dataset.rows().map((row) => dataset.basisOf(row));
  const counts = BASES.map((basis): [Basis, number] => [basis, grounds.filter((ground) => ground === basis).length]);
  return new Map(counts.filter(([, count]) => count > 0));
}
