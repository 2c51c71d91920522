import type { AnyRow } from '../dataset/declaration.ts';

export interface Revision {
  before: AnyRow;
  after: AnyRow;
  /** Percent of the value before; null where that is zero or no number. */
  percent: number | null;
}

/** How a publisher's rows differ from those of a table. */
export interface Comparison {
  added: readonly AnyRow[];
  revised: readonly Revision[];
  same: number;
  /** Rows of the table that the publisher does not have, or no longer. */
  gone: readonly AnyRow[];
}

/**
 * Holds a publisher's rows against a table's.
 * @param mine rows of the table that the publisher could have given
 * @param key columns that name a row
 * @param value column of the numbers, of each row of the publisher
 */
export function compareRows(mine: readonly AnyRow[], theirs: readonly AnyRow[], key: readonly string[], value: (row: AnyRow) => string): Comparison {
  const before = new Map(mine.map((row) => [keyOf(row, key), row]));
  const seen = new Set<string>();
  const added: AnyRow[] = [];
  const revised: Revision[] = [];
  let same = 0;
  for (const row of theirs) {
    const name = keyOf(row, key);
    const old = before.get(name);
    seen.add(name);
    if (!old) added.push(row);
    else if (old[value(row)] === row[value(row)]) same += 1;
    else revised.push({ before: old, after: row, percent: percentOf(old[value(row)], row[value(row)]) });
  }
  return { added, revised, same, gone: mine.filter((row) => !seen.has(keyOf(row, key))) };
}

export function keyOf(row: AnyRow, key: readonly string[]): string {
  return JSON.stringify(key.map((name) => row[name] ?? null));
}

function percentOf(before: unknown, after: unknown): number | null {
  return typeof before === 'number' && typeof after === 'number' && before !== 0 ? (after / before - 1) * 100 : null;
}
