/** A text as it is sorted: marks and capitals fall away, and code units decide, because a locale's order differs between machines. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Order of two texts by what they fold to. */
export function compareFolded(a: string, b: string): number {
  const [one, other] = [folded(a), folded(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
