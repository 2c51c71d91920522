import { sha256 } from './sums.ts';
import type { Store } from './store.ts';

/** Digests of what an item is made of, by names that an editor knows: "rows", "data china-gdp". */
export type Parts = Readonly<Record<string, string>>;

/** What became of an item in this build. */
export interface Told {
  item: string;
  kept: boolean;
  /** Why it was made; empty for what was kept, and where nothing was there before. */
  why: readonly string[];
  /** Milliseconds, where it was measured. */
  took: number | null;
}

/**
 * Remembers of the last build what each item was made of, and so can say what made it stale. Only for telling: whether
 * an item is kept is decided by the store's keys alone.
 */
export interface Ledger {
  note(item: string, parts: Parts, kept: boolean): void;
  /** For what is made every time, because it costs little: it counts as kept when all its parts are the same. */
  compare(item: string, parts: Parts): void;
  /** For what remembers itself what it is made of. */
  say(item: string, kept: boolean, why: readonly string[]): void;
  took(item: string, milliseconds: number): void;
  told(): readonly Told[];
  /** Remembers this build in the place of the last. */
  save(): void;
}

/** @param name tells volumes apart that share a store */
export function openLedger(store: Store, name: string): Ledger {
  const key = sha256(`ledger ${name}`);
  const last = readLedger(store.get('ledger', key));
  const items = new Map<string, { parts: Parts; kept: boolean }>();
  const said = new Map<string, { kept: boolean; why: readonly string[] }>();
  const times = new Map<string, number>();
  return {
    note: (item, parts, kept) => void items.set(item, { parts, kept }),
    compare: (item, parts) => void items.set(item, { parts, kept: changes(last.get(item), parts).length === 0 }),
    say: (item, kept, why) => void said.set(item, { kept, why }),
    took: (item, milliseconds) => void times.set(item, milliseconds),
    told: () =>
      [...[...items].map(([item, { parts, kept }]) => ({ item, kept, why: kept ? [] : reasons(last.get(item), parts) })), ...[...said].map(([item, so]) => ({ item, ...so }))]
        .sort((a, b) => (a.item < b.item ? -1 : 1))
        .map((so) => ({ ...so, took: times.get(so.item) ?? null })),
    // What this build did not come to is as it was.
    save: () => store.put('ledger', key, JSON.stringify([...new Map([...last, ...[...items].map(([item, { parts }]): [string, Parts] => [item, parts])])].sort(([a], [b]) => (a < b ? -1 : 1)))),
  };
}

function reasons(before: Parts | undefined, now: Parts): string[] {
  const changed = changes(before, now);
  return changed.length > 0 ? changed : ['what was kept of it is gone, damaged or of another state'];
}

function changes(before: Parts | undefined, now: Parts): string[] {
  if (before === undefined) return ['it is new'];
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.filter((name) => before[name] !== now[name]).map((name) => `${name} ${name in before ? (name in now ? 'changed' : 'is gone') : 'is new'}`);
}

function readLedger(bytes: Uint8Array | null): Map<string, Parts> {
  if (bytes === null) return new Map();
  return new Map(JSON.parse(Buffer.from(bytes).toString('utf8')) as [string, Parts][]); // as save() writes it, which the store has seen
}
