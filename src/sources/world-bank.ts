import { z } from 'zod';
import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, Observation } from './adapter.ts';
import { jsonOf } from './answers.ts';
import type { Answer } from './client.ts';
import { SourceFault } from './fault.ts';

type WorldBankQuery = Extract<Query, { source: 'world-bank' }>;

const PER_PAGE = 1000;

const head = z.object({ page: z.coerce.number(), pages: z.coerce.number(), per_page: z.coerce.number(), total: z.coerce.number(), lastupdated: z.string().nullish() });
const entry = z.object({
  indicator: z.object({ id: z.string(), value: z.string() }),
  countryiso3code: z.string(),
  date: z.string(),
  value: z.number().nullable(),
});
const refusal = z.tuple([z.object({ message: z.array(z.object({ id: z.string(), key: z.string(), value: z.string() })).min(1) })]);
const page = z.tuple([head, z.array(entry).nullable().optional()]);

/** The World Bank's Indicators API, version 2: pages of a thousand values, the head of each telling how many there are. */
export const worldBank: Adapter<WorldBankQuery> = {
  source: 'world-bank',
  publisher: 'World Bank',
  origin: 'https://api.worldbank.org',
  documentation: 'https://datahelpdesk.worldbank.org/knowledgebase/articles/898581-api-basic-call-structure',
  pace: 250,
  read: async ({ indicator, countries }, { first, last }, session) => {
    const path = `/v2/country/${countries.join(';')}/indicator/${indicator}`;
    const get = (number: number) => session.get(path, { format: 'json', date: `${first}:${last}`, per_page: String(PER_PAGE), page: String(number) }, readPage);
    const begin = await get(1);
    const entries = [...begin.entries];
    for (let number = 2; number <= begin.pages; number += 1) {
      const next = await get(number);
      if (next.state !== begin.state || next.total !== begin.total) throw new SourceFault(complaints.sourceChanged(session.host));
      entries.push(...next.entries);
    }
    if (entries.length !== begin.total) throw new SourceFault(complaints.sourceShape(session.host, 'total', `is ${begin.total}, and ${entries.length} values came`));
    const observations = entries.flatMap(({ countryiso3code, date, value }): Observation[] => (value === null || !/^\d{4}$/.test(date) ? [] : [{ year: Number(date), of: { country: countryiso3code, indicator }, value }]));
    return { observations, unit: entries[0]?.indicator.value ?? null, state: begin.state };
  },
};

function readPage(answer: Answer) {
  const { data: refused } = refusal.safeParse(jsonOf(answer, z.unknown()));
  if (refused) throw new SourceFault(complaints.sourceRefused(answer.url.host, refused[0].message.map(({ key, value }) => `${key}: ${value}`).join('; ')));
  const [{ pages, total, lastupdated }, entries] = jsonOf(answer, page);
  return { pages, total, state: lastupdated ?? null, entries: entries ?? [] };
}
