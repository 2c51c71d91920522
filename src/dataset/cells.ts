type Choices = Readonly<Record<string, readonly (string | number)[]>>;

/** One value of each list. */
export type CellOf<T extends Choices> = { readonly [K in keyof T]: T[K][number] };

/** Every combination of the lists' values, the last list turning fastest: the cells that a figure needs. */
export function cross<const T extends Choices>(lists: T): readonly CellOf<T>[] {
  const cells = Object.entries(lists).reduce<Record<string, string | number>[]>(
    (found, [name, values]) => found.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value }))),
    [{}],
  );
  // Each cell has exactly the lists' names, each with one of its values.
  return cells as unknown as readonly CellOf<T>[];
}

/** The years from first to last, both included. Empty when last is before first. */
export function years(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
