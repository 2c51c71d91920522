import { describe, expect, it } from 'vitest';
import { overhear, wayText, type Overheard, type Reading } from '../../src/printing/overheard.ts';
import { identify } from '../../src/store/identity.ts';
import { derived } from '../../src/volume/derived.ts';

interface Member {
  name: string;
  words: readonly string[];
}

interface Whole {
  title: string;
  members: readonly Member[];
  parts: readonly { members: readonly Member[] }[];
  chart: { rows: () => number; title: string } | null;
}

function whole(change: Partial<Record<'title' | 'second' | 'chart', string>> = {}): Whole {
  const members = [{ name: 'a', words: ['x'] }, { name: change.second ?? 'b', words: ['y', 'z'] }];
  return { title: change.title ?? 'T', members, parts: [{ members }], chart: { rows: () => 1, title: change.chart ?? 'C' } };
}

/** The ways to what was read. */
function waysOf(heard: Overheard, readings: ReadonlySet<Reading>): (readonly [string, string])[] {
  return [...heard.ways()].filter((_, number) => readings.has(number));
}

/** Those of what was read of one whole that has another sum in another. */
function changed(first: Overheard, readings: ReadonlySet<Reading>, second: Overheard): string[] {
  return waysOf(first, readings).filter((way) => first.sumAt(...way) !== second.sumAt(...way)).map((way) => wayText(...way));
}

function sums(heard: Overheard, readings: ReadonlySet<Reading>): (string | null)[] {
  return waysOf(heard, readings).map((way) => heard.sumAt(...way));
}

/** What some work reads, and which of that has another sum in another whole. */
async function stale(work: (it: Whole) => unknown, other: Whole): Promise<string[]> {
  const first = overhear();
  const shown = first.open('volume', whole());
  const { readings } = await first.listen(() => Promise.resolve(work(shown)));
  const second = overhear();
  second.open('volume', other);
  return changed(first, readings, second);
}

describe('what is read of a volume', () => {
  it('is shown as it is, the same thing always as the same', () => {
    const it = overhear().open('volume', whole());
    expect(it).toEqual({ ...whole(), chart: { ...whole().chart, rows: expect.any(Function) as unknown } });
    expect(JSON.stringify(it)).toBe(JSON.stringify(whole()));
    expect(it.parts[0]?.members.includes(it.members[1] ?? { name: '', words: [] })).toBe(true);
    expect([...it.members].map(({ name }) => name)).toEqual(['a', 'b']);
    expect({ ...it.members[0] }).toEqual({ name: 'a', words: ['x'] });
  });

  it('makes nothing stale but what read a value that changed', async () => {
    expect(await stale((it) => it.members[0]?.name, whole({ title: 'U', second: 'c' }))).toEqual([]);
    expect(await stale((it) => it.title, whole({ title: 'U' }))).toEqual(['title']);
    expect(await stale((it) => it.parts[0]?.members.map(({ name }) => name), whole({ second: 'c' }))).toEqual(['members.1.name']);
    expect(await stale((it) => it.chart?.title, whole({ chart: 'D' }))).toEqual(['chart.title']);
  });

  it('hears that there is more, less or nothing', async () => {
    const more = whole();
    const added = { ...more, members: [...more.members, { name: 'n', words: [] }] };
    expect(await stale((it) => it.members.length, added)).toContain('members.length');
    expect(await stale((it) => it.members.find(({ name }) => name === 'none'), added)).not.toEqual([]);
    expect(await stale((it) => Object.keys(it.members[0] ?? {}), { ...more, members: [{ ...more.members[0], note: 'new' } as Member, ...more.members.slice(1)] })).toEqual(['members.0.names']);
    expect(await stale((it) => it.chart !== null, { ...more, chart: null })).toContain('chart');
    expect(await stale((it) => it.members[2] === undefined, added)).toEqual(['members.2']);
  });

  it('cannot say whether a function is the same, unless it is told', async () => {
    const first = overhear();
    const shown = first.open('volume', whole());
    const { readings } = await first.listen(() => Promise.resolve(shown.chart?.rows()));
    expect(sums(first, readings)).toContain(null);
    expect(await stale((it) => it.chart?.rows(), whole())).toEqual([]);
    const named = whole();
    if (named.chart) identify(named.chart.rows, () => 'one');
    const third = overhear();
    const again = third.open('volume', named);
    const heard = await third.listen(() => Promise.resolve(again.chart?.rows()));
    expect(sums(third, heard.readings)).not.toContain(null);
  });

  it('is what was taken of something that was made of the whole, not the whole', async () => {
    const counts = (it: Whole): number => derived(it, 'counts', (all) => ({ members: all.members.length })).members;
    const other = whole({ second: 'c', title: 'U' });
    const first = overhear();
    const shown = first.open('volume', whole());
    const { result, readings } = await first.listen(() => Promise.resolve(counts(shown)));
    expect(result).toBe(2);
    const second = overhear();
    counts(second.open('volume', other));
    expect(changed(first, readings, second)).toEqual([]);
  });

  it('is heard through a list that was made of the whole, too', async () => {
    const shares = (it: Whole) => derived(it, 'shares', (all) => all.members.map((member) => ({ of: member.name.length, member })));
    const first = overhear();
    const shown = first.open('volume', whole());
    const { result, readings } = await first.listen(() => Promise.resolve(shares(shown).map(({ member }) => member.name)));
    expect(result).toEqual(['a', 'b']);
    const changedIn = (other: Whole): string[] => {
      const second = overhear();
      shares(second.open('volume', other));
      return changed(first, readings, second);
    };
    expect(changedIn(whole())).toEqual([]);
    expect(changedIn(whole({ second: 'c' }))).toEqual(['members.1.name']);
    expect(changedIn({ ...whole(), members: whole().members.slice(0, 1) })).toEqual(expect.arrayContaining(['volume shares.length']));
  });

  it('cannot be changed', () => {
    const it = overhear().open('volume', whole()) as { title: string };
    expect(() => (it.title = 'U')).toThrow('cannot be changed');
  });
});
