import { z } from 'zod';
import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, KeyPlace, Observation } from './adapter.ts';
import { jsonOf, textOf } from './answers.ts';
import type { Answer } from './client.ts';
import { SourceFault } from './fault.ts';

type FredQuery = Extract<Query, { source: 'fred' }>;

const LIMIT = 1000;
const KEY: KeyPlace = { variable: 'FRED_API_KEY', name: 'api_key', in: 'query', address: 'https://fred.stlouisfed.org/docs/api/api_key.html' };

const seriesForm = z.object({ seriess: z.array(z.object({ id: z.string(), units: z.string(), last_updated: z.string() })).min(1) });
const pageForm = z.object({ count: z.number(), offset: z.number(), observations: z.array(z.object({ date: z.string(), value: z.string() })) });
const refusalForm = z.object({ error_code: z.number(), error_message: z.string() });

/** FRED of the Federal Reserve Bank of St. Louis: a series by year, added up by the publisher where it is monthly. */
export const fred: Adapter<FredQuery> = {
  source: 'fred',
  publisher: 'Federal Reserve Bank of St. Louis, FRED',
  origin: 'https://api.stlouisfed.org',
  documentation: 'https://fred.stlouisfed.org/docs/api/fred/series_observations.html',
  key: KEY,
  pace: 600,
  read: async ({ series, aggregation = 'avg' }, { first, last }, session) => {
    const about = await session.get('/fred/series', { series_id: series, file_type: 'json' }, (answer) => read(answer, seriesForm));
    const [{ units, last_updated: state } = { units: '', last_updated: '' }] = about.seriess;
    const observations: Observation[] = [];
    for (let offset = 0, count = 1; offset < count; offset += LIMIT) {
      const page = await session.get(
        '/fred/series/observations',
        { series_id: series, file_type: 'json', frequency: 'a', aggregation_method: aggregation, observation_start: `${first}-01-01`, observation_end: `${last}-12-31`, limit: String(LIMIT), offset: String(offset) },
        (answer) => read(answer, pageForm),
      );
      count = page.count;
      if (page.offset !== offset) throw new SourceFault(complaints.sourceShape(session.host, 'offset', `is ${page.offset}, and ${offset} was asked for`));
      for (const { date, value } of page.observations) {
        // A full stop is a missing value, as of a year that is not over.
        if (value === '.') continue;
        if (!Number.isFinite(Number(value)) || !/^\d{4}-/.test(date)) throw new SourceFault(complaints.sourceShape(session.host, 'an observation', `is ${date}, “${value}”`));
        observations.push({ year: Number(date.slice(0, 4)), of: { series }, value: Number(value) });
      }
    }
    return { observations, unit: units, state: state || null };
  },
};

function read<T extends z.ZodType>(answer: Answer, form: T): z.output<T> {
  if (answer.status === 400) {
    const refusal = refusalForm.safeParse(parsed(textOf(answer)));
    const words = refusal.data?.error_message ?? 'Bad request';
    if (/api_key/.test(words)) throw new SourceFault(complaints.sourceKey(answer.url.host, KEY.variable, true, KEY.address));
    throw new SourceFault(complaints.sourceRefused(answer.url.host, words.replace(/^Bad Request\.\s*/, '')));
  }
  return jsonOf(answer, form);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
