import { DiagnosticError } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { columnNames, readColumn, type ColumnType, type ReadColumn } from './column.ts';
import { findDecimal } from './decimal.ts';
import { fault } from './fault.ts';
import { readGrid } from './grid.ts';
import { findKey } from './key.ts';
import { isMissing, type DecimalMark } from './numbers.ts';
import { findSeparator, separatorNames } from './separator.ts';
import { tidy } from './tidy.ts';

export type { ColumnType, ReadColumn } from './column.ts';
export type { DecimalMark } from './numbers.ts';
export { decode } from './decode.ts';

/** What an editor may say where a file does not tell. */
export interface TableHints {
  decimal?: DecimalMark;
  /** Lines above the one that names the columns. */
  skip?: number;
  /** What stands for a missing value besides the customary signs. */
  missing?: readonly string[];
  /** Types by the columns' names in the file. */
  types?: Readonly<Record<string, ColumnType>>;
}

/** A table in the project's shape, and in words how it was understood. */
export interface ForeignTable {
  columns: readonly ReadColumn[];
  key: readonly string[];
  understood: readonly string[];
}

/**
 * Reads a table as publishers and spreadsheets write it.
 * @param file its name, for diagnostics
 * Throws DiagnosticError with the places of what cannot be read for certain.
 */
export function readForeignTable(text: string, file: string, hints: TableHints = {}): ForeignTable {
  const separator = findSeparator(text);
  const { columns: all, turned } = tidy(readGrid(text, file, separator, hints.skip ?? 0));
  const missing = hints.missing ?? [];
  const written = all.filter(({ cells }) => cells.some(({ value }) => !isMissing(value, missing)));
  const without = all.filter((column) => !written.includes(column)).map(({ name }) => `"${name}"`);
  const decimal = hints.decimal ?? findDecimal(written.filter(({ name }) => hints.types?.[name] !== 'text').flatMap(({ cells }) => cells), file, separator);
  const names = columnNames(written.map(({ name }) => name));
  const read = written.map((column, index) => readColumn(column, names[index] ?? '', { file, decimal, missing }, hints.types?.[column.name]));
  const faults = read.flatMap((column) => column.faults);
  if (faults.length > 0) throw new DiagnosticError(faults);

  const { columns, dropped } = withoutEmptyRows(read);
  if (columns[0]?.values.length === 0) throw new DiagnosticError([fault(file, { line: 1, column: 1 }, complaints.sheetValueless())]);
  const key = findKey(columns);
  if (key === undefined) {
    throw new DiagnosticError([fault(file, { line: 1, column: 1 }, complaints.sheetNoKey())]);
  }
  const understood = [
    `${separatorNames[separator]} between cells, decimal ${decimal === '.' ? 'point' : 'comma'}`,
    ...(turned ? ['the columns headed by years became rows'] : []),
    ...(without.length > 0 ? [`left out, because nothing stands in it: ${without.join(', ')}`] : []),
    ...(dropped > 0 ? [`left out, because they have no value: ${dropped} ${dropped === 1 ? 'row' : 'rows'}`] : []),
  ];
  return { columns, key, understood };
}

/** A row none of whose numbers is known says nothing: a gap is a row that is not there. */
function withoutEmptyRows(columns: readonly ReadColumn[]): { columns: readonly ReadColumn[]; dropped: number } {
  const numbers = columns.filter(({ type }) => type === 'number' || type === 'integer');
  const rows = columns[0]?.values.length ?? 0;
  const kept = Array.from({ length: rows }, (_, row) => numbers.length === 0 || numbers.some(({ values }) => values[row] !== null));
  return { columns: columns.map((column) => ({ ...column, values: column.values.filter((_, row) => kept[row]) })), dropped: kept.filter((keep) => !keep).length };
}
