import { cellAt, rangeOf, type Range } from './address.ts';
import { SpreadsheetFault } from './fault.ts';
import { visitXml } from './xml.ts';

/** What stands in a cell: a text, a number as it is kept, or why there is no value that could be read. */
export type SheetValue = { text: string; fault?: undefined } | { text: string; fault: 'date' | 'error' | 'uncounted' };

export interface SheetCells {
  name: string;
  /** By row and column, from 1; only cells that hold something. */
  rows: ReadonlyMap<number, ReadonlyMap<number, SheetValue>>;
  /** The smallest rectangle around them; null for an empty sheet. */
  extent: Range | null;
  /** Cells that are shown as one; only the first of each holds a value. */
  merged: readonly Range[];
}

export interface SheetNeeds {
  name: string;
  /** Texts of the workbook that cells name by number. */
  shared: readonly string[];
  /** For each style, whether it shows a number as a date. */
  dates: readonly boolean[];
}

export const MOST_CELLS = 5_000_000;
const MOST_MERGED = 10_000;

/** Reads a sheet's cells. Formulas are not computed: what the spreadsheet program computed last is taken. */
export function readSheet(path: string, bytes: Uint8Array, { name, shared, dates }: SheetNeeds): SheetCells {
  const rows = new Map<number, Map<number, SheetValue>>();
  const merged: Range[] = [];
  let extent: Range | null = null;
  let count = 0;
  let [row, column] = [0, 0];
  let cell: { type: string; style: number; text: string; formula: boolean } | undefined;
  let taking = false;
  let aside = false;

  const keep = (): void => {
    if (!cell) return;
    const value = valueOf(cell, shared, dates);
    if (value === undefined) return;
    count += 1;
    if (count > MOST_CELLS) throw new SpreadsheetFault(`its sheet “${name}” has more than ${MOST_CELLS} cells`);
    const cells = rows.get(row) ?? new Map<number, SheetValue>();
    rows.set(row, cells.set(column, value));
    extent = extent ? { top: Math.min(extent.top, row), left: Math.min(extent.left, column), bottom: Math.max(extent.bottom, row), right: Math.max(extent.right, column) } : { top: row, left: column, bottom: row, right: column };
  };

  visitXml(path, bytes, {
    open: (element, attributes) => {
      if (element === 'row') [row, column] = [Number(attributes['r'] ?? row + 1), 0];
      if (element === 'c') {
        // Rows and columns may go without their numbers: they then follow the one before.
        const at = attributes['r'] === undefined ? { row, column: column + 1 } : cellAt(attributes['r']);
        if (!at) throw new SpreadsheetFault(`its sheet “${name}” has a cell at “${attributes['r']}”, which is no address`);
        [row, column] = [at.row, at.column];
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '', formula: false };
      }
      if (element === 'f' && cell) cell.formula = true;
      if (element === 'rPh') aside = true;
      taking = cell !== undefined && !aside && (element === 'v' || element === 't');
      const range = element === 'mergeCell' ? rangeOf(attributes['ref'] ?? '') : undefined;
      if (range) merged.push(range);
      if (merged.length > MOST_MERGED) throw new SpreadsheetFault(`its sheet “${name}” has more than ${MOST_MERGED} merged ranges`);
    },
    text: (piece) => {
      if (taking && cell) cell.text += piece;
    },
    close: (element) => {
      if (element === 'v' || element === 't') taking = false;
      if (element === 'rPh') aside = false;
      if (element === 'c') {
        keep();
        cell = undefined;
      }
    },
  });
  return { name, rows, extent, merged };
}

function valueOf({ type, style, text, formula }: { type: string; style: number; text: string; formula: boolean }, shared: readonly string[], dates: readonly boolean[]): SheetValue | undefined {
  if (text === '') return formula && type !== 'str' ? { text: '', fault: 'uncounted' } : undefined;
  switch (type) {
    case 's':
      return { text: shared[Number(text)] ?? '' };
    case 'str':
    case 'inlineStr':
      return { text };
    case 'b':
      return { text: text === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { text, fault: 'error' };
    case 'd':
      return { text, fault: 'date' };
    default:
      // Spreadsheets keep binary fractions; the shortest decimal that means the same is what was typed.
      return dates[style] ? { text, fault: 'date' } : { text: String(Number(text)) };
  }
}
