import type { Cell, Source } from './declaration.ts';

/**
 * What is asked of a publisher. Each source answers in dimensions of its own, by which `columns` of a series take
 * them over; docs/sources.md lists them. Years are not part of a question: they are those of the year column.
 */
export type Query =
  /** Dimensions: year, country (ISO code of three letters), indicator. */
  | { source: 'world-bank'; indicator: string; countries: readonly string[] }
  /** Dimensions: year, country (Schedule C), group (01 to 10, or all). */
  | { source: 'census-hitech'; flow: 'exports' | 'imports'; countries: readonly string[] }
  /** Dimensions: year, country, heading. All headings have as many digits: 2, 4, 6 or 10. */
  | { source: 'census-hs'; flow: 'exports' | 'imports'; countries: readonly string[]; headings: readonly string[] }
  /** Dimensions: year, row (its code, such as 0015), flow. */
  | { source: 'census-workbook'; rows: readonly string[] }
  /** Dimensions: year, country, group (01 to 10, or all), flow. */
  | { source: 'census-atp-pages'; countries: readonly string[] }
  /**
   * Dimensions: year, partner (code, or rest for the world less the other partners), group (as the concordance names
   * them, or all). `concordance` is the Census Bureau's CONCORD.TXT beside the declaration.
   */
  | { source: 'comtrade'; reporter: string; partners: readonly string[]; flow: 'exports' | 'imports'; concordance: URL }
  /** Dimensions: year, indicator, region. Without regions the database is a national one. */
  | { source: 'nbs'; database: string; indicator: string; regions?: readonly string[] }
  /** Dimensions: year, and every dimension of the dataflow by its own name. */
  | { source: 'oecd'; agency: string; dataflow: string; version?: string; key: string }
  /** Dimensions: year, series. Series of shorter periods are added up or averaged by the publisher. */
  | { source: 'fred'; series: string; aggregation?: 'sum' | 'avg' | 'eop' };

export type SourceName = Query['source'];

/** A column that takes a dimension over: as it is, or in other words. What these do not list is not taken. */
export type TakenColumn = string | { from: string; as: Readonly<Record<string, string>> };

export interface RemoteSeries {
  query: Query;
  value: {
    column: string;
    /** The publisher's unit, as the answer states it: a part of the words is enough. Empty where none is stated. */
    unit: string;
    /** How many of the publisher's units are one of the column's; a power of ten. One if absent. */
    per?: number;
    /** Decimals that are kept; all if absent. */
    digits?: number;
    /** The column holds a share in percent: of the same publisher's value in which this dimension has this value. */
    shareOf?: { dimension: string; is: string };
  };
  columns: Readonly<Record<string, TakenColumn>>;
  /** Cells that are the same in every row of the series. */
  cells?: Readonly<Record<string, Cell>>;
  /** The only years that are asked for; those of the year column if absent. */
  years?: readonly [number, number];
}

/** Where a dataset's rows can be had again. */
export interface Remote {
  series: readonly RemoteSeries[];
  /**
   * For tables that several publications stand in: columns that name a cell. Only cells without a row are filled, and
   * no row is held against the publisher's.
   */
  fills?: readonly string[];
  /** Publications that only rows of these series name: they are sources of the dataset as soon as a row does. */
  sources?: Readonly<Record<string, Source>>;
  /** Arithmetic behind rows of these series that are derived; it belongs to the dataset as soon as there are such rows. */
  formula?: string;
}
