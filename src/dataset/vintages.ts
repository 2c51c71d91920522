import { namesIn, readTable } from './reading.ts';

/** How rows were got from a publisher; kept beside the table that holds them. */
export interface Retrieval {
  /** Day of the request, "2026-11-25". */
  retrieved: string;
  /** State of the data as the publisher gives it; null where it gives none. */
  state: string | null;
  /** Addresses that were asked, without keys. */
  addresses: readonly string[];
}

const FOLDER = 'vintages/';

/** Where a state of the publisher's data is kept, beside the table that the volume rests on. */
export function vintageFile(table: URL, vintage: string): URL {
  return new URL(`${FOLDER}${encodeURIComponent(vintage)}.csv`, table);
}

/** The states that are kept beside a table, in the order of their names, which are dates. */
export function vintagesOf(table: URL): readonly string[] {
  return namesIn(new URL(FOLDER, table)).filter((name) => name.endsWith('.csv')).map((name) => decodeURIComponent(name.slice(0, -'.csv'.length)));
}

/** The record that stands beside a table or a vintage of it. */
export function retrievalFile(table: URL, vintage?: string): URL {
  return vintage === undefined ? new URL('retrieved.json', table) : new URL(`${FOLDER}${encodeURIComponent(vintage)}.json`, table);
}

/** How the rows of a table, or those that were added to it, were got; null where nobody asked a publisher's interface. */
export function retrievalOf(table: URL, vintage?: string): Retrieval | null {
  const text = readTable(retrievalFile(table, vintage));
  if (text === null) return null;
  try {
    const { retrieved, state, addresses } = JSON.parse(text) as Partial<Record<keyof Retrieval, unknown>>;
    if (typeof retrieved !== 'string' || !Array.isArray(addresses)) return null;
    return { retrieved, state: typeof state === 'string' ? state : null, addresses: addresses.filter((address) => typeof address === 'string') };
  } catch {
    // A record that was spoilt by hand says nothing; the table stands for itself.
    return null;
  }
}
