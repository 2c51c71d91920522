import { distance } from 'fastest-levenshtein';

/**
 * The known name that was probably meant, or undefined when none is close.
 * Close is at most a third of the letters wrong (Levenshtein, case ignored), or the only name that contains what was written.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const limit = Math.max(1, Math.ceil(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  // Sorted, so that a tie does not depend on the order in which names were collected.
  for (const candidate of [...known].sort()) {
    const apart = distance(wanted, candidate.toLowerCase());
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  if (best !== undefined) return best;
  const containing = wanted.length >= 3 ? known.filter((candidate) => candidate.toLowerCase().includes(wanted)) : [];
  return containing.length === 1 ? containing[0] : undefined;
}
