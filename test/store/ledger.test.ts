import { expect, it } from 'vitest';
import { openLedger } from '../../src/store/ledger.ts';
import type { Store } from '../../src/store/store.ts';

function memoryStore(): Store {
  const kept = new Map<string, Uint8Array>();
  return { get: (kind, key) => kept.get(kind + key) ?? null, put: (kind, key, bytes) => void kept.set(kind + key, Buffer.from(bytes)), counts: () => new Map(), close: async () => undefined };
}

it('tells what made a thing stale: which of its parts changed, came or went', () => {
  const store = memoryStore();
  const first = openLedger(store, 'volume');
  first.note('figure a', { rows: '1', 'data gdp': '1' }, false);
  first.note('figure b', { rows: '1' }, false);
  expect(first.told().map(({ why }) => why)).toEqual([['it is new'], ['it is new']]);
  first.save();

  const second = openLedger(store, 'volume');
  second.note('figure a', { rows: '2', 'data trade': '1' }, false);
  second.note('figure b', { rows: '1' }, false);
  second.note('figure c', { rows: '1' }, true);
  expect(second.told()).toEqual([
    { item: 'figure a', kept: false, why: ['data gdp is gone', 'data trade is new', 'rows changed'], took: null },
    { item: 'figure b', kept: false, why: ['what was kept of it is gone, damaged or of another state'], took: null },
    { item: 'figure c', kept: true, why: [], took: null },
  ]);
});

it('remembers what a later build did not come to, and keeps volumes apart', () => {
  const store = memoryStore();
  const first = openLedger(store, 'one');
  first.compare('claim a', { data: '1' });
  first.save();
  openLedger(store, 'one').save();
  const third = openLedger(store, 'one');
  third.compare('claim a', { data: '1' });
  expect(third.told()[0]?.kept).toBe(true);
  const other = openLedger(store, 'two');
  other.compare('claim a', { data: '1' });
  expect(other.told()[0]?.why).toEqual(['it is new']);
});
