import { difference, type Snapshot } from './snapshot.ts';

export interface Reloading<Result> {
  /** The files as they are now. */
  look(): Snapshot;
  /** Reads everything again; `changed` are the files that are not as they were at the last reading. */
  load(changed: readonly string[]): Promise<Result>;
  /** Takes what was read, if no file has changed meanwhile. */
  take(result: Result, changed: readonly string[]): void;
  /** Called with what `look`, `load` or `take` throws; the next change is read all the same. */
  fail(error: unknown): void;
  /** Milliseconds without a further change that end a burst of them. */
  quiet: number;
}

export interface Reloader {
  /** Something may have changed. */
  touch(): void;
  /** Resolves when nothing is to be read any more. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * Reads again whatever has changed: once for a burst of changes, one reading at a time, and never a mixture. What was
 * read while a file changed is dropped, and all is read again.
 */
export function reloader<Result>({ look, load, take, fail, quiet }: Reloading<Result>): Reloader {
  let seen: Snapshot | null = null;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let waiting: (() => void)[] = [];

  async function run(): Promise<void> {
    const changed = new Set<string>();
    for (;;) {
      const now = look();
      const fresh = seen === null ? [...now.keys()] : difference(seen, now);
      const first = seen === null;
      seen = now;
      if (fresh.length === 0 && !first) return;
      for (const file of fresh) changed.add(file);
      const result = await load(fresh);
      if (difference(now, look()).length > 0) continue;
      take(result, [...changed].sort());
      changed.clear();
    }
  }

  function start(): void {
    timer = null;
    // A change during a reading is found by the reading itself, which looks again before it ends.
    running ??= run()
      .catch(fail)
      .finally(() => {
        running = null;
        if (timer === null) release();
      });
  }

  function release(): void {
    const free = waiting;
    waiting = [];
    for (const go of free) go();
  }

  return {
    touch: () => {
      if (timer) clearTimeout(timer);
      timer = setTimeout(start, quiet);
    },
    settled: () => (running || timer ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
      release();
    },
  };
}
