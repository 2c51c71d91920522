import type { TopLevelSpec } from 'vega-lite';
import type { Basis } from '../dataset/basis.ts';
import type { Dataset } from '../dataset/declaration.ts';

/** A Vega-Lite specification before its data; distributive, so that each kind of view keeps its own keys. */
export type FigureSpec = TopLevelSpec extends infer S ? (S extends unknown ? Omit<S, 'data'> : never) : never;

export type Cell = string | number | boolean | null;

/** A plotted row: plain cells, and the ground that its value stands on. */
export type FigureRow = Readonly<Record<string, Cell>> & { readonly basis: Basis };

/** How wide the drawing may be, in CSS pixels, and whether it is the variant for phones. */
export interface FigureSize {
  width: number;
  narrow: boolean;
}

/** A column of the figure's data table. */
export interface FigureColumn {
  label: string;
  unit?: string;
  /** Digits after the decimal sign; as given if absent. */
  digits?: number;
}

/** What a figure of the paper would need and what of it is here. */
export interface CoverageNeed<Row> {
  /** Columns that name a cell. */
  by: readonly (keyof Row & string)[];
  /** Every cell that the paper's figure needs, as values of `by`. */
  cells: readonly Readonly<Partial<Row>>[];
  /** Noun for a cell in the plural, for example "country-years". */
  noun: string;
}

export interface FigureDefinition<Row extends FigureRow = FigureRow> {
  /** As the paper has it. */
  title: string;
  /** The line beneath the title: quantity and unit. */
  measure: string;
  /** What the chart shows, for those who do not see it: kind, axes, extent and what is missing. */
  alt: string;
  /** Rows to plot, all with a basis; never empty. */
  rows: () => readonly Row[];
  /** The datasets that the rows come from; they give the source line. Typed loosely: only provenance is read. */
  datasets: readonly Pick<Dataset, 'id' | 'declaration'>[];
  /** Columns of the data table, in order; each must be a field of the rows. */
  columns: Readonly<Partial<Record<keyof Row & string, FigureColumn>>>;
  coverage?: CoverageNeed<Row>;
  /** What is missing and where it would come from; printed where there are gaps. */
  missing?: string;
  /** Arithmetic behind derived values. */
  formula?: string;
  /** Figure of the same chapter (its id) that this one accompanies; it then takes no number of its own. */
  companionOf?: string;
  /** Vega-Lite, without data: the rows are added. Fields are checked against the rows. A method, so that figures of different rows go into one list. */
  spec(size: FigureSize, rows: readonly Row[]): FigureSpec;
}

/** Declares a figure; its id is its export's name in kebab-case. */
export function defineFigure<Row extends FigureRow>(definition: FigureDefinition<Row>): FigureDefinition<Row> {
  return definition;
}
