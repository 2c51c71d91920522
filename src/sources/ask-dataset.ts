import type { AnyRow, Dataset } from '../dataset/declaration.ts';
import type { RemoteSeries, SourceName } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { RuleName } from '../diagnostics/rules/index.ts';
import type { Adapter } from './adapter.ts';
import type { Effects, Policy } from './effects.ts';
import { SourceFault } from './fault.ts';
import { adapterOf } from './index.ts';
import type { Journal } from './journal.ts';
import { rowsOf, yearsOf } from './rows.ts';
import { openSession } from './session.ts';

/** How publishers are asked. */
export interface Asking {
  effects: Effects;
  policy: Policy;
  /** Instead of a source's own scheme and host: a mirror. */
  origins: Readonly<Partial<Record<SourceName, string>>>;
  /** Keeps what was answered until the reading of a dataset is whole. */
  journal: Journal;
  /** Hosts that did not answer in this run, which are not asked again. */
  silent: Map<string, SourceFault>;
}

export interface AskedSeries {
  series: RemoteSeries;
  rows: readonly AnyRow[];
}

/** What the publishers have for a dataset. */
export interface Asked {
  series: readonly AskedSeries[];
  /** Addresses that were asked, without keys. */
  addresses: readonly string[];
  /** The publisher's own name of the state of its data, the latest of several. */
  state: string | null;
  /** Years after the last one that the declaration allows. */
  outside: readonly number[];
}

/** Rules whose breach is of the way to a publisher, and not of what it answers. */
export const CANNOT_BE_ASKED: readonly RuleName[] = ['source-unreachable', 'source-busy', 'source-key'];

export interface SeriesFault {
  /** Place of the series in `remote`. */
  index: number;
  fault: SourceFault;
}

/**
 * Asks for every series of a dataset, one after another. What a publisher refuses is given back with its series, so that
 * the others are heard all the same; nothing of a reading that is not whole may be written.
 */
export async function askDataset({ declaration }: Pick<Dataset, 'declaration'>, { effects, policy, origins, journal, silent }: Asking): Promise<{ asked: Asked; faults: readonly SeriesFault[] }> {
  const { columns, remote } = declaration;
  const found: AskedSeries[] = [];
  const faults: SeriesFault[] = [];
  const addresses = new Set<string>();
  const states: string[] = [];
  const outside = new Set<number>();
  const thisYear = new Date(effects.now()).getUTCFullYear();
  for (const [index, series] of (remote?.series ?? []).entries()) {
    const adapter: Adapter = adapterOf(series.query);
    const session = openSession(adapter, { effects, policy, journal, origin: origins[series.query.source], asked: (url) => void addresses.add(url.href) });
    const { first, last } = yearsOf(series, columns);
    const before = silent.get(session.host);
    if (before) {
      faults.push({ index, fault: before });
      continue;
    }
    try {
      // Later years are asked for too, to tell that they are there; where the series names its years, only those.
      const reading = await adapter.read(series.query, { first, last: series.years ? last : Math.max(last, thisYear - 1) }, session);
      const { rows, outside: later } = rowsOf(series, reading, columns, session.host);
      if (rows.length === 0) throw new SourceFault(complaints.sourceNothing(session.host, `${nameOf(series)}, ${first} to ${last}`));
      found.push({ series, rows });
      if (reading.state !== null) states.push(reading.state);
      later.forEach((year) => outside.add(year));
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error;
      // Pages of two states are no reading.
      if (error.complaint.rule === 'source-answer') await journal.clear();
      faults.push({ index, fault: error });
      if (CANNOT_BE_ASKED.includes(error.complaint.rule)) silent.set(session.host, error);
    }
  }
  if (faults.length === 0) await journal.clear();
  return { asked: { series: found, addresses: [...addresses].sort(), state: states.sort().at(-1) ?? null, outside: [...outside].sort((a, b) => a - b) }, faults };
}

/** What a series is asked for, in the publisher's codes. */
function nameOf({ query }: RemoteSeries): string {
  const { source: _, ...asked } = query;
  return Object.values(asked).filter((value) => !(value instanceof URL)).flat().slice(0, 6).join(' ');
}
