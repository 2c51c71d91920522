import type { Basis } from './basis.ts';
import type { Remote } from './remote.ts';

interface ColumnBase {
  /** What a value means, a sentence without a full stop. */
  meaning: string;
  /** Unit as printed in table heads: "million US dollars", "percent"; absent for labels. */
  unit?: string;
  /** Short head for tables; the column's name if absent. */
  label?: string;
  /** An empty cell is allowed and read as null. */
  optional?: true;
}

export interface NumberColumn extends ColumnBase {
  type: 'integer' | 'number' | 'year';
  /** Inclusive bounds that a value must lie in; for years 1900 to 2100 if absent. */
  range?: readonly [number, number];
}

export interface TextColumn extends ColumnBase {
  type: 'text';
  /** The only values allowed, when they are few. */
  values?: readonly string[];
}

export type Column = NumberColumn | TextColumn;
export type Columns = Readonly<Record<string, Column>>;

type Value<C extends Column> = C extends TextColumn
  ? C['values'] extends readonly (infer V extends string)[]
    ? V
    : string
  : number;

/** The row type that a declaration's columns imply; optional columns may be null. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends { optional: true } ? Value<C[K]> | null : Value<C[K]>;
};

/** One publication that values were taken from. */
export interface Source {
  publisher: string;
  /** Publication, with table or series id. */
  title: string;
  /** State of the data: release, edition or download date, in words. */
  vintage: string;
  /** Address at the publisher, when it has one. */
  url?: string;
  licence: string;
  licenceUrl?: string;
  /** How the values came here, from the publisher to this file. */
  obtained: string;
}

export interface Declaration<C extends Columns> {
  title: string;
  /** Two or three sentences: what a row is, what is whole, what is missing. */
  description: string;
  /** The tidy table, `new URL('./data.csv', import.meta.url)`, or a workbook, `./data.xlsx`; its folder's name is the dataset's id. */
  file: URL;
  /** Where in a workbook the table stands. */
  sheet?: SheetPlace;
  columns: C;
  /** Columns that together name a row; two rows with the same key are an error. */
  key: readonly (keyof C & string)[];
  /** One basis for all rows, or the text column that holds each row's. */
  basis: Basis | { column: keyof C & string };
  /** By short key. With more than one, a text column `source` names each row's; several keys stand apart by a space. */
  sources: Readonly<Record<string, Source>>;
  /** Arithmetic behind derived rows, in words or as a formula. */
  formula?: string;
  /** What would belong here and has not been found, and where it would come from. */
  missing?: string;
  /** What a reader must know before using the numbers: breaks, revisions, roundings. */
  notes?: readonly string[];
  /** Where the rows can be had again: `npm run data -- update`. */
  remote?: Remote;
}

export interface SheetPlace {
  /** The sheet's name on its tab; the first sheet if absent. */
  name?: string;
  /** "B4:F20", the line of heads first; all cells that hold something if absent. */
  range?: string;
  /** What heads a column in the sheet, by the column's name, where the two differ. */
  heads?: Readonly<Record<string, string>>;
}

/** What a cell of a table holds; null where it is empty. */
export type Cell = string | number | null;

/** A row of which only the shape is known. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** A declared table with its rows, read and checked at first use. */
export interface Dataset<Row = AnyRow> {
  readonly id: string;
  readonly declaration: Declaration<Columns>;
  /**
   * Rows in file order. Throws DiagnosticError naming file, line and column of every cell that breaks the declaration.
   * @param vintage one of `vintages()`, instead of the table that the volume rests on
   */
  rows(vintage?: string): readonly Row[];
  /** States of the publisher's data that are kept beside the table, oldest first. */
  vintages(): readonly string[];
  /** The files that the rows come from: the table, or a view and what it reads. */
  readonly inputs: readonly URL[];
  basisOf(row: Row): Basis;
}
