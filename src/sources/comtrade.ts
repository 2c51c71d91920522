import { z } from 'zod';
import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, Observation, Session } from './adapter.ts';
import { jsonOf, textOf } from './answers.ts';
import { readConcordance } from './concordance.ts';
import { SourceFault } from './fault.ts';

type ComtradeQuery = Extract<Query, { source: 'comtrade' }>;

const MOST = 100_000;
/** Headings that fit into one address. */
const BATCH = 100;
const WORLD = '0';
/** The world less the partners that are named. */
const REST = 'rest';

const record = z.object({
  period: z.coerce.string(),
  partnerCode: z.coerce.string(),
  cmdCode: z.string(),
  primaryValue: z.number().nullable(),
});
const answerForm = z.object({ count: z.number(), data: z.array(record), error: z.string().nullish() });

/** UN Comtrade: annual trade in goods by heading of six digits, added up by the groups of a concordance. */
export const comtrade: Adapter<ComtradeQuery> = {
  source: 'comtrade',
  publisher: 'United Nations, Comtrade',
  origin: 'https://comtradeapi.un.org',
  documentation: 'https://uncomtrade.org/docs/un-comtrade-api',
  key: { variable: 'COMTRADE_API_KEY', name: 'Ocp-Apim-Subscription-Key', in: 'header', address: 'https://comtradedeveloper.un.org/' },
  pace: 1500,
  read: async ({ reporter, partners, flow, concordance }, { first, last }, session) => {
    const groups = await readConcordance(concordance);
    const headings = [...new Set([...groups.values()].flat())].sort();
    const asked = partners.includes(REST) ? [...new Set([WORLD, ...partners.filter((partner) => partner !== REST)])] : partners;
    const observations: Observation[] = [];
    for (let year = first; year <= last; year += 1) {
      const values = new Map<string, Map<string, number>>();
      for (let start = 0; start < headings.length; start += BATCH) {
        for (const { partnerCode, cmdCode, primaryValue } of await page(session, { reporter, flow, year, partners: asked, headings: headings.slice(start, start + BATCH) })) {
          const traded = values.get(partnerCode) ?? new Map<string, number>();
          values.set(partnerCode, traded.set(cmdCode, (traded.get(cmdCode) ?? 0) + (primaryValue ?? 0)));
        }
      }
      if (values.size > 0) observations.push(...sums(year, partners, [...groups, ['all', headings] as const], values));
    }
    return { observations, unit: 'current US$', state: null };
  },
};

async function page(session: Session, { reporter, flow, year, partners, headings }: { reporter: string; flow: 'exports' | 'imports'; year: number; partners: readonly string[]; headings: readonly string[] }) {
  const parameters = {
    reporterCode: reporter,
    period: String(year),
    partnerCode: partners.join(','),
    partner2Code: '0',
    flowCode: flow === 'exports' ? 'X' : 'M',
    cmdCode: headings.join(','),
    customsCode: 'C00',
    motCode: '0',
    maxRecords: String(MOST),
    format: 'JSON',
    breakdownMode: 'classic',
  };
  return session.get('/data/v1/get/C/A/HS', parameters, (answer) => {
    const { host } = answer.url;
    // A used-up quota is refused as if the key were wrong.
    if (answer.status === 403 && /quota/i.test(textOf(answer))) throw new SourceFault(complaints.sourceBusy(host, '403: out of call volume quota', 1, 'a day'));
    const { count, data, error } = jsonOf(answer, answerForm);
    if (error) throw new SourceFault(complaints.sourceRefused(host, error));
    if (count >= MOST || data.length >= MOST) throw new SourceFault(complaints.sourceShape(host, 'data', `stops at ${MOST} records, the most that are given`));
    const stray = data.find(({ period }) => period !== String(year));
    if (stray) throw new SourceFault(complaints.sourceShape(host, 'data.period', `is ${stray.period}, and ${year} was asked for`));
    return data;
  });
}

function sums(year: number, partners: readonly string[], groups: Iterable<readonly [string, readonly string[]]>, values: ReadonlyMap<string, ReadonlyMap<string, number>>): Observation[] {
  const found: Observation[] = [];
  for (const [group, headings] of groups) {
    const traded = (partner: string): number => headings.reduce((sum, heading) => sum + (values.get(partner)?.get(heading) ?? 0), 0);
    const named = partners.filter((partner) => partner !== REST && partner !== WORLD);
    for (const partner of partners) found.push({ year, of: { partner, group }, value: partner === REST ? traded(WORLD) - named.reduce((sum, one) => sum + traded(one), 0) : traded(partner) });
  }
  return found;
}
