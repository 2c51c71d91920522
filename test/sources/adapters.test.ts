import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Query } from '../../src/dataset/remote.ts';
import type { Adapter, Reading } from '../../src/sources/adapter.ts';
import { SourceFault } from '../../src/sources/fault.ts';
import { adapterOf } from '../../src/sources/index.ts';
import { rowsOf } from '../../src/sources/rows.ts';
import { openSession } from '../../src/sources/session.ts';
import { clock } from './clock.ts';
import { atpPage, bank, file, heads, publishers, sheet, yearsOf } from './days.ts';
import { days, inTurn, json, publisher, text, type Handler, type Publisher } from './publisher.ts';

const KEYS = { CENSUS_API_KEY: 'made-up-census-key', COMTRADE_API_KEY: 'made-up-comtrade-key', FRED_API_KEY: 'made-up-fred-key' };
const noJournal = { find: async () => undefined, keep: async () => undefined, clear: async () => undefined };

let server: Publisher;

beforeEach(async () => {
  server = await publisher();
});

afterEach(() => server.close());

async function read(query: Query, handler: Handler, env: Record<string, string> = KEYS, years = yearsOf(query.source)): Promise<Reading> {
  server.answer(handler);
  const adapter: Adapter = adapterOf(query);
  const { effects, policy } = clock(env);
  return adapter.read(query, years, openSession(adapter, { effects, policy, journal: noJournal, origin: server.origin }));
}

async function refusal(query: Query, handler: Handler, env?: Record<string, string>) {
  const told = await read(query, handler, env).then(
    (reading) => reading,
    (error: unknown) => error,
  );
  if (!(told instanceof SourceFault)) throw new Error(`no fault but ${JSON.stringify(told)}`);
  const { rule, message } = told.complaint;
  return { rule, message: message.replaceAll(new URL(server.origin).host, 'HOST') };
}

describe.each(Object.entries(publishers))('%s', (source, { query, good, read: expected, unit, wrongColumns, changedUnit, refuses, empty }) => {
  it('gives each number with what it is of, and leaves out what is missing', async () => {
    const reading = await read(query, good);
    expect(reading.observations).toEqual(expected);
    expect(reading.unit).toBe(unit);
  });

  it('gives nothing where the publisher has nothing', async () => {
    expect((await read(query, empty)).observations).toEqual([]);
  });

  it('is asked again after a web page, and on the next day', async () => {
    const { rule } = await refusal(query, days.html);
    expect(rule).toBe('source-answer');
    if (source !== 'census-atp-pages') expect((await read(query, inTurn(days.html, good))).observations).toEqual(expected);
  });

  it('refuses an answer whose columns are others', async () => {
    expect(await refusal(query, wrongColumns)).toMatchSnapshot();
  });

  it('refuses an answer with a server’s error', async () => {
    expect(await refusal(query, days.status(500))).toMatchObject({ rule: 'source-busy' });
  });

  it.runIf(refuses)('tells why the publisher refuses', async () => {
    expect(await refusal(query, refuses ?? good)).toMatchSnapshot();
  });

  it.runIf(changedUnit)('refuses another unit than the declaration reckons with', async () => {
    const { expects, handler } = changedUnit ?? { expects: '', handler: good };
    const judge = async () => rowsOf({ query, value: { column: 'value', unit: expects }, columns: { year: 'year' } }, await read(query, handler), { year: { type: 'year', meaning: 'x' }, value: { type: 'number', meaning: 'x' } }, 'HOST');
    await expect(judge()).rejects.toMatchObject({ complaint: { rule: 'source-unit' } });
  });

  it.runIf(adapterOf(query).key)('says which key it wants, and does not ask without', async () => {
    expect(await refusal(query, good, {})).toMatchObject({ rule: 'source-key', message: expect.stringContaining('is not set') });
    expect(server.asked).toEqual([]);
  });
});

describe('the World Bank', () => {
  const { query } = publishers['world-bank'];
  const page = (number: number, pages: number, total: number, state = '1999-12-31') =>
    json([{ page: number, pages, per_page: '1000', total, lastupdated: state }, [{ indicator: { id: 'MADE.UP', value: 'x' }, countryiso3code: 'NWH', date: String(1900 + number), value: number * 111 }]]);
  const paged = (pages: number, state: (number: number) => string = () => '1999-12-31'): Handler => (request, response, url) => {
    const number = Number(url.searchParams.get('page'));
    page(number, pages, pages, state(number))(request, response, url);
  };

  it('is asked for page after page', async () => {
    const { observations } = await read(query, paged(3), {}, { first: 1901, last: 1903 });
    expect(observations.map(({ value }) => value)).toEqual([111, 222, 333]);
    expect(server.asked).toEqual([1, 2, 3].map((number) => `/v2/country/NWH/indicator/MADE.UP?format=json&date=1901%3A1903&per_page=1000&page=${number}`));
  });

  it('is not believed when it publishes between two pages', async () => {
    expect(await refusal(query, paged(2, (number) => `1999-12-${29 + number}`))).toMatchObject({ rule: 'source-answer', message: 'HOST published new data while its pages were read.' });
  });

  it('is not believed when values are missing from its pages', async () => {
    expect(await refusal(query, page(1, 1, 5))).toMatchObject({ message: 'The answer of HOST is not as documented: total is 5, and 1 values came.' });
  });

  it('keeps quarters out', async () => {
    expect((await read(query, bank([['NWH', '1901Q1', 1]]))).observations).toEqual([]);
  });
});

describe('the Census Bureau', () => {
  it('tells a wrong key, which it answers with a page and 200', async () => {
    const page = text('<html><head><title>Invalid Key</title></head><body>A valid <em>key</em> must be included</body></html>', 'text/html');
    expect(await refusal(publishers['census-hitech'].query, page)).toMatchObject({ rule: 'source-key', message: expect.stringContaining('does not accept the key') });
  });

  it('is asked for each year on its own, with the key at the end of the address', async () => {
    await read(publishers['census-hitech'].query, publishers['census-hitech'].good);
    expect(server.asked.map((address) => /YEAR=(\d+)/.exec(address)?.[1])).toEqual(['2010', '2011']);
    expect(server.asked[0]).toContain('&CTY_CODE=9999&key=made-up-census-key');
  });

  it('has no year before its last month is there, in the workbook', async () => {
    const { observations } = await read(publishers['census-workbook'].query, file(sheet(heads, 0)));
    expect(observations.map(({ year }) => year)).toEqual([1901, 1901]);
  });

  it.each([
    ['another month', atpPage(1903), 'its month is not December 1901'],
    ['a balance that is not exports less imports', atpPage(1901, { balance: '-22.2' }), 'gives a balance of -22.2'],
    ['no table', '<html><body>December 1901, in millions of dollars, year-to-date</body></html>', 'its heads are “” and not exports'],
  ])('is not believed on a page with %s', async (_, page, words) => {
    const { message } = await refusal(publishers['census-atp-pages'].query, text(page, 'text/html'));
    expect(message).toContain(words);
  });
});

describe('Comtrade', () => {
  const { query } = publishers.comtrade;

  it('takes the key in a header, so that no address has it', async () => {
    await read(query, publishers.comtrade.good);
    expect(server.asked.join()).not.toContain('made-up-comtrade-key');
    expect(server.headers[0]).toMatchObject({ 'ocp-apim-subscription-key': 'made-up-comtrade-key' });
    expect(server.asked[0]).toContain('partnerCode=0%2C888');
    expect(server.asked[0]).toContain('cmdCode=111111%2C222222');
  });

  it('is not believed where an answer is as long as answers can be', async () => {
    expect(await refusal(query, json({ count: 100_000, data: [], error: '' }))).toMatchObject({ message: expect.stringContaining('stops at 100000 records') });
  });

  it('tells a quota that is used up from a key that is wrong', async () => {
    expect(await refusal(query, json({ statusCode: 403, message: 'Out of call volume quota. Quota will be replenished in 11:11:11.' }, 403))).toMatchObject({ rule: 'source-busy' });
    expect(await refusal(query, json({ statusCode: 401, message: 'Access denied due to invalid subscription key.' }, 401))).toMatchObject({ rule: 'source-key' });
  });

  it('needs the list of products', async () => {
    const missing: Query = { source: 'comtrade', reporter: '999', partners: ['0'], flow: 'exports', concordance: new URL('./CONCORD.TXT', import.meta.url) };
    expect(await refusal(missing, publishers.comtrade.good)).toEqual({ rule: 'source-concordance', message: 'CONCORD.TXT is not there.' });
  });
});

describe('FRED', () => {
  const { query, good } = publishers.fred;

  it('is asked for the sum of a year, and again while there are more', async () => {
    const more: Handler = (request, response, url) => {
      const offset = Number(url.searchParams.get('offset'));
      (url.pathname === '/fred/series' ? good : json({ count: 1500, offset, limit: 1000, observations: [{ date: `${1901 + offset / 1000}-01-01`, value: '1' }] }))(request, response, url);
    };
    expect((await read(query, more)).observations.map(({ year }) => year)).toEqual([1901, 1902]);
    expect(server.asked[1]).toContain('frequency=a&aggregation_method=sum&observation_start=1901-01-01&observation_end=1902-12-31');
  });

  it('never shows a key that the publisher repeats', async () => {
    const echo: Handler = (request, response, url) => json({ error_code: 400, error_message: `Bad Request.  No series for ${url.searchParams.get('api_key')}` }, 400)(request, response, url);
    const { message } = await refusal(query, echo);
    expect(message).toBe('HOST refuses the question: “No series for [key]”.');
  });
});
