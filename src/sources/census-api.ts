import { z } from 'zod';
import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, KeyPlace, Observation, Session, Years } from './adapter.ts';
import { jsonOf, statusOf, textOf } from './answers.ts';
import type { Answer } from './client.ts';
import { SourceFault } from './fault.ts';

type HitechQuery = Extract<Query, { source: 'census-hitech' }>;
type HsQuery = Extract<Query, { source: 'census-hs' }>;
type Flow = HitechQuery['flow'];

/** First year of the monthly datasets; earlier ones are on the pages of the Foreign Trade division. */
const FIRST = 2010;
/** The year to date in December is the year; exports at f.a.s. value with re-exports, general imports at customs value. */
const VALUE: Readonly<Record<Flow, string>> = { exports: 'ALL_VAL_YR', imports: 'GEN_VAL_YR' };
const COMMODITY: Readonly<Record<Flow, string>> = { exports: 'E_COMMODITY', imports: 'I_COMMODITY' };
/** Headings that fit into one address. */
const BATCH = 50;

const KEY: KeyPlace = { variable: 'CENSUS_API_KEY', name: 'key', in: 'query', address: 'https://api.census.gov/data/key_signup.html' };
const DOCUMENTATION = 'https://www.census.gov/data/developers/data-sets/international-trade.html';
const table = z.array(z.array(z.string().nullable())).min(1);

const common = { publisher: 'U.S. Census Bureau', origin: 'https://api.census.gov', documentation: DOCUMENTATION, key: KEY, pace: 500 };

/** Trade in advanced technology products by country and technology group. */
export const censusHitech: Adapter<HitechQuery> = {
  ...common,
  source: 'census-hitech',
  read: async ({ flow, countries }, years, session) => {
    const read = async (year: number): Promise<Observation[]> => {
      const rows = await tableOf(session, `/data/timeseries/intltrade/${flow}/hitech`, ['CTY_CODE', 'HITECH', VALUE[flow]], { YEAR: String(year), MONTH: '12', CTY_CODE: countries });
      const found = rows.map(([country = '', group = '', value = '']): Observation => ({ year, of: { country, group: group === '-' ? 'all' : group }, value: numberOf(value, session) }));
      return withTotals(found);
    };
    return { observations: await overYears(years, read), unit: null, state: null };
  },
};

/** Trade by country and heading of the Harmonized System. */
export const censusHs: Adapter<HsQuery> = {
  ...common,
  source: 'census-hs',
  read: async ({ flow, countries, headings }, years, session) => {
    const level = `HS${headings[0]?.length ?? 6}`;
    const read = async (year: number): Promise<Observation[]> => {
      const found: Observation[] = [];
      for (let start = 0; start < headings.length; start += BATCH) {
        const rows = await tableOf(session, `/data/timeseries/intltrade/${flow}/hs`, ['CTY_CODE', COMMODITY[flow], VALUE[flow]], {
          YEAR: String(year),
          MONTH: '12',
          COMM_LVL: level,
          SUMMARY_LVL: 'DET',
          CTY_CODE: countries,
          [COMMODITY[flow]]: headings.slice(start, start + BATCH),
        });
        found.push(...rows.map(([country = '', heading = '', value = '']) => ({ year, of: { country, heading }, value: numberOf(value, session) })));
      }
      return found;
    };
    return { observations: await overYears(years, read), unit: null, state: null };
  },
};

async function overYears({ first, last }: Years, read: (year: number) => Promise<Observation[]>): Promise<Observation[]> {
  const found: Observation[] = [];
  for (let year = Math.max(first, FIRST); year <= last; year += 1) found.push(...(await read(year)));
  return found;
}

/** The named columns of an answer, in that order: its first row names them, and it repeats those that were asked by. */
async function tableOf(session: Session, path: string, columns: readonly string[], predicates: Readonly<Record<string, string | readonly string[]>>): Promise<string[][]> {
  return session.get(path, { get: columns.join(','), ...predicates }, (answer) => {
    // An allowed question without a result has an answer without a body.
    if (answer.status === 204) return [];
    const text = textOf(answer);
    refuseKey(answer, text);
    if (answer.status === 400) throw new SourceFault(complaints.sourceRefused(answer.url.host, statusOf(answer, text).replace(/^400: (?:error: )?/, '')));
    const [names = [], ...rows] = jsonOf(answer, table);
    const places = columns.map((name) => names.indexOf(name));
    const missing = columns.find((_, index) => places[index] === -1);
    if (missing !== undefined) throw new SourceFault(complaints.sourceShape(answer.url.host, `column ${missing}`, `is missing among ${names.join(', ')}`));
    return rows.map((row) => places.map((place) => row[place] ?? ''));
  });
}

/** A key that is missing or wrong is answered with a web page and the status 200. */
function refuseKey({ url }: Answer, text: string): void {
  const [, what] = /<title[^>]*>[^<]*\b(invalid|missing) key/i.exec(text) ?? [];
  if (what !== undefined) throw new SourceFault(complaints.sourceKey(url.host, KEY.variable, what.toLowerCase() === 'invalid', KEY.address));
}

/** The sum of the groups, where the publisher does not give the whole itself. */
function withTotals(found: readonly Observation[]): Observation[] {
  const countries = new Set(found.map(({ of }) => of['country'] ?? ''));
  const totals = [...countries].flatMap((country): Observation[] => {
    const ours = found.filter(({ of }) => of['country'] === country);
    const [one] = ours;
    return one === undefined || ours.some(({ of }) => of['group'] === 'all') ? [] : [{ year: one.year, of: { country, group: 'all' }, value: ours.reduce((sum, { value }) => sum + value, 0) }];
  });
  return [...found, ...totals];
}

function numberOf(written: string, { host }: Session): number {
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return Number(written);
  throw new SourceFault(complaints.sourceShape(host, 'a value', `is “${written}”, no number`));
}
