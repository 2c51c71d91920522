import type { Basis } from '../dataset/basis.ts';
import type { Cell, FigureColumn } from './figure.ts';
import type { Mark } from './marks.ts';
import type { Reading } from './readings.ts';

/** A drawing for inlining: colours are CSS variables with their light value as fallback, ids carry the figure's id. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
  marks: readonly Mark[];
}

/** The rows as a reader's table: what is drawn, then what is missing. */
export interface FigureData {
  columns: readonly ({ field: string; numeric: boolean } & FigureColumn)[];
  /** One cell per column, plus the basis; a missing cell of the coverage is a row whose basis is null. */
  rows: readonly { cells: readonly Cell[]; basis: Basis | null }[];
}

export interface Coverage {
  found: number;
  needed: number;
  noun: string;
}

/** All that is made of one figure before any page is written. */
export interface RenderedFigure {
  wide: Drawing;
  narrow: Drawing;
  /** Complete files for download: plain colours on paper, no CSS variables. */
  standaloneSvg: string;
  /** Vega-Lite with its data, as JSON text. */
  spec: string;
  /** What the page loads to explore the figure (exploration.ts), as JSON text. */
  exploration: string;
  data: FigureData;
  /** Bases that occur among the rows, strongest first. */
  bases: readonly Basis[];
  /** The kind of mark that shows the bases, for `basisGlyph` in a legend. */
  legendMark: 'point' | 'bar';
  coverage: Coverage | null;
  /** What the marks of each row stand for, by the row's place. */
  readings: readonly Reading[];
  /** What the chart shows, in sentences computed from its rows. */
  description: string;
}
