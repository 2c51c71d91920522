import { csvCell } from '../markup/escape.ts';
import type { TableDefinition } from './table.ts';

export type CsvCell = string | number | boolean | null;

/** A CSV text (RFC 4180, but with plain line feeds): numbers unrounded with an ASCII minus, missing cells empty. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',') + '\n').join('');
}

/** A table's cells as they were given, under the names of their columns. */
export function tableCsv({ columns, rows }: Pick<TableDefinition, 'columns' | 'rows'>): string {
  const fields = Object.keys(columns);
  return csvOf(fields, rows().map((row) => fields.map((field) => row[field] ?? null)));
}
