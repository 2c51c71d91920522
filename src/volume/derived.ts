/** Stands behind an object that is overheard: what it really is, and who listens. */
export interface Listener {
  /** What is made of the object as it is, once by its name; it is overheard as well. */
  derived<From extends object, Made extends object>(name: string, make: (from: From) => Made): Made;
}

// Node loads this module, and so does the bundle that renders pages.
export const LISTENER = Symbol.for('volume.listener');

const made = new WeakMap<object, Map<string, object>>();

/**
 * What is made of a volume once, however many pages ask for it. Where it is noted what a page reads, so that the page
 * can be kept, a page that asks has read what it took of the result, not all that the result was made of.
 */
export function derived<From extends object, Made extends object>(from: From, name: string, make: (from: From) => Made): Made {
  const listener = (from as { [LISTENER]?: Listener })[LISTENER]; // only what is overheard has one
  if (listener) return listener.derived(name, make);
  const known = made.get(from) ?? new Map<string, object>();
  made.set(from, known);
  const result = known.get(name) ?? make(from);
  known.set(name, result);
  return result as Made; // as it was made under this name
}
