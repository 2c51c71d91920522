import { addressOf, rangeOf, type Range } from './address.ts';
import { SpreadsheetFault } from './fault.ts';
import { MOST_CELLS, type SheetCells } from './sheet.ts';
import { openWorkbook } from './workbook.ts';

/** A cell of a table in a sheet. */
export interface TableCell {
  value: string;
  row: number;
  column: number;
  /** "Sheet 1!C7". */
  address: string;
  /** Why its value cannot be taken. */
  fault?: 'date' | 'error' | 'uncounted' | 'merged';
  /** Of a cell that is shown as one with others: these. */
  within?: string;
}

export type TableReading = { lines: readonly (readonly TableCell[])[] } | { fault: string; known: readonly string[] };

/**
 * The lines of a range that hold anything, each as wide as the range. What is wrong with the file is given back and not
 * thrown: this module is loaded apart, and its errors are strangers to whoever loads it.
 */
export function readTableOf(bytes: Uint8Array, { name, range }: { name?: string; range?: string }): TableReading {
  try {
    const sheet = openWorkbook(bytes).cells(name);
    const wanted = range === undefined ? sheet.extent : rangeOf(range);
    if (wanted === undefined) throw new SpreadsheetFault(`“${range}” is no range of cells such as B4:F20`);
    if (wanted === null) throw new SpreadsheetFault(`its sheet “${sheet.name}” is empty`);
    return { lines: linesOf(sheet, wanted) };
  } catch (error) {
    if (!(error instanceof SpreadsheetFault)) throw error;
    return { fault: error.message, known: error.known };
  }
}

function linesOf(sheet: SheetCells, { top, left, bottom, right }: Range): TableCell[][] {
  const lines: TableCell[][] = [];
  // Two cells far apart make a rectangle of millions.
  if ((right - left + 1) * sheet.rows.size > MOST_CELLS) throw new SpreadsheetFault(`its sheet “${sheet.name}” has too wide a table to be read whole: name the range of the cells that are meant`);
  // A range of whole columns ends where the sheet does.
  for (let row = top; row <= Math.min(bottom, sheet.extent?.bottom ?? 0); row += 1) {
    const cells = sheet.rows.get(row);
    if (!cells) continue;
    const line = Array.from({ length: right - left + 1 }, (_, index) => cellOf(sheet, cells, row, left + index));
    // Beside the range there may be more; a line without a value of its own is blank.
    if (line.some(({ value, fault }) => value.trim() !== '' || (fault !== undefined && fault !== 'merged'))) lines.push(line);
  }
  return lines;
}

function cellOf(sheet: SheetCells, cells: ReadonlyMap<number, { text: string; fault?: 'date' | 'error' | 'uncounted' }>, row: number, column: number): TableCell {
  const place = { row, column, address: `${sheet.name}!${addressOf(row, column)}` };
  const cell = cells.get(column);
  if (cell) return { ...place, value: cell.text, ...(cell.fault ? { fault: cell.fault } : {}) };
  const merged = sheet.merged.find((range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right);
  if (!merged) return { ...place, value: '' };
  return { ...place, value: '', fault: 'merged', within: `${addressOf(merged.top, merged.left)}:${addressOf(merged.bottom, merged.right)}` };
}
