import type { Query, SourceName } from '../dataset/remote.ts';
import type { Adapter } from './adapter.ts';
import { censusAtpPages } from './census-atp-pages.ts';
import { censusHitech, censusHs } from './census-api.ts';
import { censusWorkbook } from './census-workbook.ts';
import { comtrade } from './comtrade.ts';
import { fred } from './fred.ts';
import { nbs } from './nbs.ts';
import { oecd } from './oecd.ts';
import { worldBank } from './world-bank.ts';

type Adapters = { readonly [S in SourceName]: Adapter<Extract<Query, { source: S }>> };

/** Everyone who can be asked. */
export const adapters: Adapters = {
  'world-bank': worldBank,
  'census-hitech': censusHitech,
  'census-hs': censusHs,
  'census-workbook': censusWorkbook,
  'census-atp-pages': censusAtpPages,
  comtrade,
  nbs,
  oecd,
  fred,
};

/** The adapter of a question; it takes questions of its own source only, which this one is. */
export function adapterOf(query: Query): Adapter {
  return adapters[query.source] as unknown as Adapter;
}
