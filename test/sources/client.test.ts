import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jsonOf } from '../../src/sources/answers.ts';
import { ask, type Request } from '../../src/sources/client.ts';
import { SourceFault } from '../../src/sources/fault.ts';
import { clock, type Clock } from './clock.ts';
import { days, inTurn, json, publisher, type Publisher } from './publisher.ts';

const KEY = 'made-up-key-0123456789';

let server: Publisher;
let time: Clock;

beforeEach(async () => {
  server = await publisher();
  time = clock();
});

afterEach(() => server.close());

function get(path = '/data', key?: Request['key']) {
  return ask({ url: new URL(path, server.origin), key }, (answer) => jsonOf(answer, z.object({ made: z.literal('up') })), time.effects, time.policy);
}

async function refusal(...args: Parameters<typeof get>): Promise<SourceFault> {
  return get(...args).then(
    () => expect.unreachable('an answer'),
    (error: unknown) => {
      if (error instanceof SourceFault) return error;
      throw error;
    },
  );
}

const good = json({ made: 'up' });

describe('asks again', () => {
  it('after as many seconds as a busy server wants', async () => {
    server.answer(inTurn(days.status(429, { 'retry-after': '7' }), good));
    expect(await get()).toEqual({ made: 'up' });
    expect(time.slept).toEqual([7000]);
  });

  it('at the date that a busy server names', async () => {
    server.answer(inTurn(days.status(503, { 'retry-after': 'Thu, 15 Jan 2026 12:00:30 GMT' }), good));
    expect(await get()).toEqual({ made: 'up' });
    expect(time.slept).toEqual([30_000]);
  });

  it('after longer and longer waits where a server fails without a word', async () => {
    server.answer(inTurn(days.status(500), days.status(502), days.status(504), good));
    expect(await get()).toEqual({ made: 'up' });
    expect(time.slept).toEqual([2000, 4000, 8000]);
  });

  it.each([
    ['half of the data', days.cut(good)],
    ['a web page', days.html],
    ['a connection that breaks', days.broken],
    ['no answer', days.silent],
    ['an answer that stops', days.stalls],
  ])('after %s', async (_, bad) => {
    server.answer(inTurn(bad, good));
    expect(await get()).toEqual({ made: 'up' });
    expect(server.asked).toHaveLength(2);
  });
});

describe('gives up', () => {
  it('at the fourth failure', async () => {
    server.answer(days.status(500));
    expect((await refusal()).complaint).toMatchObject({ rule: 'source-busy', message: `${host()} answers “500 Internal Server Error”, also at attempt 4.` });
    expect(server.asked).toHaveLength(4);
  });

  it('at once where a server wants to be left alone for an hour', async () => {
    server.answer(days.status(429, { 'retry-after': '3600' }));
    expect((await refusal()).complaint).toMatchObject({ rule: 'source-busy', fix: 'Try again after 60 minutes.' });
    expect(time.slept).toEqual([]);
  });

  it.each([
    ['is never there', days.silent],
    ['comes byte by byte', days.drips],
    ['stops', days.stalls],
  ])('where an answer %s', async (_, bad) => {
    server.answer(bad);
    expect((await refusal()).complaint.rule).toBe('source-unreachable');
    expect(server.asked).toHaveLength(4);
  });

  it('at once where nobody listens', async () => {
    await server.close();
    expect((await refusal()).complaint).toMatchObject({ rule: 'source-unreachable', message: expect.stringContaining('ECONNREFUSED') });
    expect(time.slept).toEqual([]);
  });

  it('in the middle of 200 MB, of which it takes no more than it may', async () => {
    const seen = { sent: 0 };
    server.answer(days.large(200, seen));
    const before = process.memoryUsage().arrayBuffers;
    expect((await refusal()).complaint).toMatchObject({ rule: 'source-too-large', message: `The answer of ${host()} has more than 4 MB and was not read to its end.` });
    expect(seen.sent).toBeLessThan(40);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40 * 1024 * 1024);
    expect(server.asked).toHaveLength(1);
  });

  it('before the first byte of what says that it is large', async () => {
    server.answer(days.status(200, { 'content-length': String(200 * 1024 * 1024) }));
    expect((await refusal()).complaint.rule).toBe('source-too-large');
  });

  it('where a small answer unpacks to a large one', async () => {
    server.answer(days.packed(60));
    expect((await refusal()).complaint.rule).toBe('source-too-large');
  });

  it('at once where the data have another form', async () => {
    server.answer(json({ made: 'otherwise' }));
    expect((await refusal()).complaint.rule).toBe('source-answer');
    expect(server.asked).toHaveLength(1);
  });
});

describe('redirects', () => {
  it('are followed on the same host', async () => {
    server.answer((request, response, url) => (url.pathname === '/data' ? days.sendsOn('/v2/data') : good)(request, response, url));
    expect(await get()).toEqual({ made: 'up' });
  });

  it('to another host are refused, and the key does not travel', async () => {
    const other = await publisher(good);
    try {
      server.answer(days.sendsOn(`${other.origin}/login`));
      const { complaint } = await refusal('/data', { name: 'key', value: KEY, in: 'query' });
      expect(complaint).toMatchObject({ rule: 'source-redirect', message: expect.stringContaining(new URL(other.origin).host) });
      expect(complaint.message).not.toContain(KEY);
      expect(other.asked).toEqual([]);
    } finally {
      await other.close();
    }
  });

  it('in a circle come to an end', async () => {
    server.answer(days.sendsOn('/data'));
    expect((await refusal()).complaint.rule).toBe('source-redirect');
    expect(server.asked.length).toBeLessThan(10);
  });
});

describe('a key', () => {
  it('goes where the publisher wants it, and nowhere else', async () => {
    server.answer(good);
    await get('/data?a=1', { name: 'key', value: KEY, in: 'query' });
    await get('/data?a=1', { name: 'x-key', value: KEY, in: 'header' });
    expect(server.asked).toEqual([`/data?a=1&key=${KEY}`, '/data?a=1']);
    expect(server.headers[1]).toMatchObject({ 'x-key': KEY });
  });
});

function host(): string {
  return new URL(server.origin).host;
}
