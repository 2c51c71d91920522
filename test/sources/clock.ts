import { POLICY, type Effects, type Policy } from '../../src/sources/effects.ts';

/** Effects whose time passes only by sleeping, and a policy that waits for milliseconds where the real one waits for seconds. */
export interface Clock {
  effects: Effects;
  policy: Policy;
  /** Milliseconds slept, in order. */
  slept: number[];
}

export function clock(env: Effects['env'] = {}, at = '2026-01-15T12:00:00Z'): Clock {
  const slept: number[] = [];
  let now = Date.parse(at);
  return {
    slept,
    policy: { ...POLICY, head: 120, pause: 120, whole: 250, bytes: 4 * 1024 * 1024 },
    effects: {
      fetch: globalThis.fetch,
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        now += milliseconds;
      },
      now: () => now,
      env,
    },
  };
}
