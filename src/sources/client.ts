import { complaints } from '../diagnostics/messages/index.ts';
import { reasonOf } from '../diagnostics/describe.ts';
import { readBody } from './body.ts';
import type { Effects, Policy } from './effects.ts';
import { SourceFault } from './fault.ts';
import { redact } from './redact.ts';

/** Something that is asked of a server. The key is apart, so that the address can be told. */
export interface Request {
  url: URL;
  key?: { name: string; value: string; in: 'query' | 'header' };
}

export interface Answer {
  /** After redirects on the same host. */
  url: URL;
  status: number;
  body: Uint8Array;
}

const REDIRECTS = [301, 302, 303, 307, 308];
const MOST_REDIRECTS = 4;
const PASSING = [408, 425, 429, 500, 502, 503, 504];

/**
 * Asks until there is an answer that `read` can read, as often and as long as the policy allows. Throws SourceFault.
 * @param before called before each attempt, for publishers that count them
 */
export async function ask<T>(request: Request, read: (answer: Answer) => T, effects: Effects, policy: Policy, before: () => Promise<void> = async () => undefined): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    await before();
    try {
      return read(await once(request, effects, policy, attempt));
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      const wait = error.retryAfter ?? policy.wait * 2 ** (attempt - 1);
      if (!error.passing || attempt >= policy.attempts || wait > policy.longestWait) throw error;
      await effects.sleep(wait);
    }
  }
}

async function once(request: Request, effects: Effects, policy: Policy, attempt: number): Promise<Answer> {
  const { host } = request.url;
  let url = withKey(request);
  for (let redirects = 0; ; redirects += 1) {
    const { response, body } = await exchange(url, request, effects, policy);
    if (!REDIRECTS.includes(response.status)) {
      if (PASSING.includes(response.status)) throw busy(host, response, attempt, effects, policy);
      return { url: withoutKey(url, request), status: response.status, body };
    }
    const target = new URL(response.headers.get('location') ?? '/', url);
    // A key must not travel to another host, and another host is not the publisher. From http to https on the same host is.
    const same = target.hostname === url.hostname && (target.port === url.port || target.protocol !== url.protocol) && !(url.protocol === 'https:' && target.protocol === 'http:');
    if (!same || redirects >= MOST_REDIRECTS) throw new SourceFault(complaints.sourceRedirect(host, same ? `${target.host} in a circle` : target.host));
    url = target;
  }
}

async function exchange(url: URL, { key }: Request, effects: Effects, policy: Policy): Promise<{ response: Response; body: Uint8Array }> {
  const stop = new AbortController();
  const timers = { head: setTimeout(() => stop.abort(), policy.head), whole: setTimeout(() => stop.abort(), policy.whole) };
  const began = effects.now();
  try {
    const response = await effects.fetch(url, {
      redirect: 'manual',
      signal: stop.signal,
      headers: { accept: 'application/json, text/csv, text/html;q=0.5, */*;q=0.1', 'user-agent': 'volume-data', ...(key?.in === 'header' ? { [key.name]: key.value } : {}) },
    });
    clearTimeout(timers.head);
    const body = await readBody(response, url.host, policy, () => stop.abort());
    return { response, body };
  } catch (error) {
    if (error instanceof SourceFault) throw error;
    if (stop.signal.aborted) throw new SourceFault(complaints.sourceSlow(url.host, Math.max(1, Math.round((effects.now() - began) / 1000))), { passing: true });
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    throw new SourceFault(complaints.sourceUnreachable(url.host, redact(reasonOf(nested(cause)), [key?.value])), { passing: isPassing(cause) });
  } finally {
    clearTimeout(timers.head);
    clearTimeout(timers.whole);
  }
}

// Several addresses of one name fail together: the first tells why.
function nested(cause: unknown): unknown {
  return cause instanceof AggregateError && cause.errors.length > 0 ? cause.errors[0] : cause;
}

/** A name that is not known stays unknown; a connection that breaks may hold the next time. */
function isPassing(cause: unknown): boolean {
  const first = nested(cause);
  const code = first instanceof Error && 'code' in first ? String(first.code) : '';
  return !['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT'].includes(code);
}

function busy(host: string, response: Response, attempt: number, effects: Effects, policy: Policy): SourceFault {
  const retryAfter = pauseOf(response.headers.get('retry-after'), effects.now());
  const long = retryAfter !== null && retryAfter > policy.longestWait;
  const status = `${response.status} ${response.statusText}`.trim();
  return new SourceFault(complaints.sourceBusy(host, status, long ? 1 : attempt, long ? inWords(retryAfter) : undefined), { passing: true, retryAfter });
}

/** Seconds, or a date. */
function pauseOf(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function inWords(milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  return minutes < 120 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}

function withKey({ url, key }: Request): URL {
  const asked = new URL(url);
  if (key?.in === 'query') asked.searchParams.set(key.name, key.value);
  return asked;
}

function withoutKey(url: URL, { key }: Request): URL {
  const told = new URL(url);
  if (key?.in === 'query') told.searchParams.delete(key.name);
  return told;
}
