import { csvCell } from '../markup/escape.ts';

export type CsvCell = string | number | boolean | null;

/** A CSV text (RFC 4180, but with plain line feeds): numbers unrounded with an ASCII minus, missing cells empty. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',') + '\n').join('');
}
