import type { Query, SourceName } from '../dataset/remote.ts';
import type { Answer } from './client.ts';

/** One number as a publisher gives it. */
export interface Observation {
  year: number;
  /** What the number is of, by the publisher's dimensions and in its codes. */
  of: Readonly<Record<string, string>>;
  value: number;
}

export interface Reading {
  observations: readonly Observation[];
  /** As the answer states it; null where it states none. */
  unit: string | null;
  /** State of the data in the publisher's words, often a date; null where it gives none. */
  state: string | null;
}

export interface Years {
  first: number;
  last: number;
}

/** Asks a server, or takes an answer that an interrupted run has kept. */
export interface Session {
  /**
   * @param path from the source's origin
   * @param read makes the answer into what is kept; throws SourceFault, passing where asking again may help
   */
  get<T>(path: string, parameters: Readonly<Record<string, string | readonly string[]>>, read: (answer: Answer) => T): Promise<T>;
  /** The source's host, for messages. */
  host: string;
}

export interface KeyPlace {
  /** Environment variable. */
  variable: string;
  /** Parameter or header. */
  name: string;
  in: 'query' | 'header';
  /** Where a key is got. */
  address: string;
}

/** How one publisher is asked, and how its answers are read. */
export interface Adapter<Q extends Query = Query> {
  source: SourceName;
  publisher: string;
  /** Scheme and host; tests and mirrors put their own in its place. */
  origin: string;
  /** The publisher's own documentation of what is asked and answered. */
  documentation: string;
  key?: KeyPlace;
  /** Milliseconds between two requests at least. */
  pace: number;
  read(query: Q, years: Years, session: Session): Promise<Reading>;
}
