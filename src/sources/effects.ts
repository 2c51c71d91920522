/** What asking a publisher touches of the world, so that tests can put their own in its place. */
export interface Effects {
  fetch: typeof fetch;
  /** Milliseconds. */
  sleep(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  env: Readonly<Record<string, string | undefined>>;
}

/** How long and how much is waited for. */
export interface Policy {
  /** Milliseconds until the head of an answer, between two pieces of it, and for all of it. */
  head: number;
  pause: number;
  whole: number;
  bytes: number;
  /** How often one thing is asked at most. */
  attempts: number;
  /** Milliseconds before the second attempt; doubled before each further one. */
  wait: number;
  /** A publisher that wants a longer pause is asked another day. */
  longestWait: number;
}

export const POLICY: Policy = { head: 30_000, pause: 20_000, whole: 120_000, bytes: 64 * 1024 * 1024, attempts: 4, wait: 2_000, longestWait: 120_000 };

export function realEffects(): Effects {
  return {
    fetch: globalThis.fetch,
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
    now: Date.now,
    env: process.env,
  };
}
