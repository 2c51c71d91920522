import { cellKey, hasValue, missingCells } from './coverage.ts';
import type { Cell, FigureColumn, FigureDefinition, FigureRow } from './figure.ts';
import type { FigureData } from './rendering.ts';

/**
 * The rows as a reader's table, in the order that they are given in. A row that holds no number, and every cell of the
 * coverage that has no row, is missing: its basis is null. Missing cells stand where the order of the need puts them.
 */
export function figureData<Row extends FigureRow>(definition: FigureDefinition<Row>, rows: readonly Row[]): FigureData {
  const declared: [string, FigureColumn | undefined][] = Object.entries(definition.columns);
  const fields = declared.flatMap(([field, column]) => (column && field !== 'basis' ? [{ field, ...column }] : []));
  const columns = fields.map((column) => ({ ...column, numeric: isNumeric(rows.map((row) => row[column.field] ?? null)) }));
  const cellsOf = (row: Readonly<Partial<FigureRow>>): Cell[] => fields.map(({ field }) => row[field] ?? null);
  const by = definition.coverage?.by ?? fields.filter((_, i) => columns[i]?.numeric === false).map(({ field }) => field);
  const table = rows.map((row) => ({ cells: cellsOf(row), basis: hasValue(row, by) ? row.basis : null, place: Infinity }));
  if (definition.coverage) {
    const need = definition.coverage;
    const places = new Map(need.cells.map((cell, i) => [cellKey(need, cell), i]));
    rows.forEach((row, i) => Object.assign(table[i] ?? {}, { place: places.get(cellKey(need, row)) ?? Infinity }));
    for (const { index, cell } of missingCells(need, rows)) {
      const before = table.findLastIndex(({ place }) => place < index);
      const after = table.findIndex(({ place }) => place > index && place !== Infinity);
      const at = before >= 0 ? before + 1 : after >= 0 ? after : table.length;
      table.splice(at, 0, { cells: cellsOf(cell), basis: null, place: index });
    }
  }
  return { columns, rows: table.map(({ cells, basis }) => ({ cells, basis })) };
}

function isNumeric(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === 'number') && !cells.some((cell) => typeof cell === 'string');
}
