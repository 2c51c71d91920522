import type { Cell, CoverageNeed, FigureDefinition, FigureRow } from './figure.ts';
import type { Coverage } from './rendering.ts';

/** How many of the needed cells the rows fill; null where the figure states no need. */
export function measureCoverage<Row extends FigureRow>(definition: FigureDefinition<Row>, rows: readonly Row[]): Coverage | null {
  const need = definition.coverage;
  if (!need) return null;
  const filled = cellIndex(need, rows.filter((row) => hasValue(row, need.by)));
  return { found: need.cells.filter((cell) => filled.has(cellKey(need, cell))).length, needed: need.cells.length, noun: need.noun };
}

/** The cells of the need that no row stands for, each with its place in the need. */
export function missingCells<Row extends FigureRow>(need: CoverageNeed<Row>, rows: readonly Row[]): { index: number; cell: Readonly<Partial<Row>> }[] {
  const present = cellIndex(need, rows);
  return need.cells.map((cell, index) => ({ index, cell })).filter(({ cell }) => !present.has(cellKey(need, cell)));
}

/** A row without any number of its own only marks the place of a gap. */
export function hasValue(row: FigureRow, by: readonly string[] = []): boolean {
  return Object.entries(row).some(([column, cell]) => typeof cell === 'number' && !by.includes(column));
}

/** Names the cell that a row or a needed cell stands for. */
export function cellKey<Row extends FigureRow>(need: CoverageNeed<Row>, cell: Readonly<Partial<Row>>): string {
  return JSON.stringify(need.by.map((column): Cell => cell[column] ?? null));
}

function cellIndex<Row extends FigureRow>(need: CoverageNeed<Row>, rows: readonly Row[]): Set<string> {
  return new Set(rows.map((row) => cellKey(need, row)));
}
