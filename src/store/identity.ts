const sums = new WeakMap<object, () => string | null>();

/** Says what tells a thing apart whose content cannot be read, or only at a cost: a sum of all that it is made of; null where that is not known. */
export function identify<Thing extends object>(thing: Thing, sum: () => string | null): Thing {
  sums.set(thing, sum);
  return thing;
}

/** Undefined for a thing of which nothing was said. */
export function identityOf(thing: object): string | null | undefined {
  return sums.get(thing)?.();
}
