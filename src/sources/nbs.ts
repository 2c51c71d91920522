import { z } from 'zod';
import type { Query } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Adapter, Observation } from './adapter.ts';
import { jsonOf } from './answers.ts';
import { SourceFault } from './fault.ts';

type NbsQuery = Extract<Query, { source: 'nbs' }>;

const node = z.object({
  data: z.object({ data: z.number(), hasdata: z.boolean() }),
  wds: z.array(z.object({ wdcode: z.string(), valuecode: z.string() })),
});
const dimension = z.object({ wdcode: z.string(), nodes: z.array(z.object({ code: z.string(), cname: z.string(), unit: z.string().nullish() })) });
const envelope = z.object({ returncode: z.number(), returndata: z.unknown() });
const answerForm = z.object({ returndata: z.object({ datanodes: z.array(node), wdnodes: z.array(dimension) }) });

/** The query service of China's National Bureau of Statistics; national yearly data are in `hgnd`, those of provinces in `fsnd`. */
export const nbs: Adapter<NbsQuery> = {
  source: 'nbs',
  publisher: 'National Bureau of Statistics of China',
  origin: 'https://data.stats.gov.cn',
  documentation: 'https://data.stats.gov.cn/english/easyquery.htm',
  pace: 2000,
  read: async ({ database, indicator, regions }, { first, last }, session) => {
    const parameters = {
      m: 'QueryData',
      dbcode: database,
      rowcode: regions ? 'reg' : 'zb',
      colcode: 'sj',
      wds: JSON.stringify(regions ? [{ wdcode: 'zb', valuecode: indicator }] : []),
      dfwds: JSON.stringify([...(regions ? [] : [{ wdcode: 'zb', valuecode: indicator }]), { wdcode: 'sj', valuecode: `${first}-${last}` }]),
    };
    return session.get('/easyquery.htm', parameters, (answer) => {
      const { returncode, returndata } = jsonOf(answer, envelope);
      const { host } = answer.url;
      if (returncode !== 200) throw new SourceFault(complaints.sourceRefused(host, `${returncode}: ${typeof returndata === 'string' ? returndata : 'no data'}`));
      const { datanodes, wdnodes } = jsonOf(answer, answerForm).returndata;
      const units = wdnodes.find(({ wdcode }) => wdcode === 'zb')?.nodes.filter(({ code }) => code === indicator).map(({ unit }) => unit ?? '') ?? [];
      const observations = datanodes.flatMap(({ data, wds }): Observation[] => {
        const of = (code: string): string => wds.find(({ wdcode }) => wdcode === code)?.valuecode ?? '';
        const region = of('reg');
        if (!data.hasdata || of('zb') !== indicator || (regions && !regions.includes(region))) return [];
        if (!/^\d{4}$/.test(of('sj'))) throw new SourceFault(complaints.sourceShape(host, 'a period', `is “${of('sj')}”, no year`));
        return [{ year: Number(of('sj')), of: { indicator, region }, value: data.data }];
      });
      return { observations, unit: units[0] ?? null, state: null };
    });
  },
};
