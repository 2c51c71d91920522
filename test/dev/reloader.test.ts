import { expect, it, vi } from 'vitest';
import { reloader, type Reloading } from '../../src/dev/reloader.ts';

/** A folder in memory, and a reading that gives what was in it when it began and when it ended. */
function world() {
  const files = new Map([['a', '1'], ['b', '1']]);
  const taken: { result: string; changed: readonly string[] }[] = [];
  const failures: unknown[] = [];
  let during: () => void = () => undefined;
  const loads: (readonly string[])[] = [];
  const reloading: Reloading<string> = {
    quiet: 1,
    look: () => new Map(files),
    load: async (changed) => {
      loads.push(changed);
      const a = files.get('a');
      await new Promise((resolve) => setTimeout(resolve, 2));
      const meanwhile = during;
      during = () => undefined;
      meanwhile();
      return `${a}${files.get('b')}`;
    },
    take: (result, changed) => taken.push({ result, changed }),
    fail: (error) => failures.push(error),
  };
  return { files, taken, failures, loads, reader: reloader(reloading), while: (work: () => void) => (during = work) };
}

it('reads all at first, then once for a burst of changes, and nothing when nothing has changed', async () => {
  const { files, taken, loads, reader } = world();
  reader.touch();
  await reader.settled();
  files.set('a', '2');
  reader.touch();
  files.set('b', '2');
  reader.touch();
  await reader.settled();
  reader.touch();
  await reader.settled();
  expect(taken).toEqual([{ result: '11', changed: ['a', 'b'] }, { result: '22', changed: ['a', 'b'] }]);
  expect(loads).toHaveLength(2);
});

it('drops what was read while files changed, and loses no change', async () => {
  const { files, taken, loads, reader, while: meanwhile } = world();
  reader.touch();
  await reader.settled();
  files.set('a', '2');
  meanwhile(() => {
    files.set('a', '3');
    files.set('b', '3');
  });
  reader.touch();
  await reader.settled();
  // "23" was read and is a mixture.
  expect(taken.at(-1)).toEqual({ result: '33', changed: ['a', 'b'] });
  expect(taken).toHaveLength(2);
  expect(loads.slice(1)).toEqual([['a'], ['a', 'b']]);
});

it('goes on after a failure', async () => {
  const { files, taken, failures, reader, while: meanwhile } = world();
  meanwhile(() => {
    throw new Error('broken');
  });
  reader.touch();
  await reader.settled();
  expect(failures).toEqual([new Error('broken')]);
  files.set('b', '2');
  reader.touch();
  await reader.settled();
  expect(taken).toEqual([{ result: '12', changed: ['b'] }]);
});

it('reads nothing any more when it is stopped', async () => {
  vi.useFakeTimers();
  try {
    const { loads, reader } = world();
    reader.touch();
    reader.stop();
    await vi.runAllTimersAsync();
    await reader.settled();
    expect(loads).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
