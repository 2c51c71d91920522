import { parseCsv, type CsvCell, type CsvRecord } from '../../dataset/csv.ts';
import { DiagnosticError, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { fault, some } from './fault.ts';
import type { Separator } from './separator.ts';

/** A table as it was written: the cells of its first line, and rows of as many. */
export interface Grid {
  head: readonly CsvCell[];
  rows: readonly CsvRecord[];
}

/**
 * Reads the cells of a table whose first lines may be passed over. Columns and rows without any text are left out.
 * Throws DiagnosticError where the text is no table.
 * @param skip lines before the one that names the columns
 */
export function readGrid(text: string, file: string, separator: Separator, skip: number): Grid {
  // Blanked, so that lines keep their numbers; blank lines are passed over.
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const parsed = parseCsv(lines.map((line, index) => (index < skip ? '' : line)).join('\n'), separator);
  if (parsed.fault) throw new DiagnosticError([fault(file, parsed.fault, complaints.sheetQuote(parsed.fault.message, parsed.fault.fix))]);
  const records = parsed.records.filter((record) => record.some(({ value }) => value.trim() !== ''));
  const [head, ...rows] = records;
  if (!head || rows.length === 0) throw new DiagnosticError([fault(file, { line: 1, column: 1 }, complaints.sheetEmpty())]);
  const ragged = rows.filter((row) => row.length !== head.length);
  if (ragged.length > 0) throw new DiagnosticError(raggedFaults(file, head, ragged, rows));

  const used = head.map((_, index) => [head, ...rows].some((row) => row[index]?.value.trim() !== ''));
  const kept = (record: CsvRecord): CsvCell[] => record.filter((_, index) => used[index]).map((cell) => ({ ...cell, value: cell.value.trim() }));
  const nameless = kept(head).filter(({ value }) => value === '');
  if (nameless.length > 0) throw new DiagnosticError(nameless.map((cell) => fault(file, cell, complaints.sheetNameless())));
  return { head: kept(head), rows: rows.map(kept) };
}

function raggedFaults(file: string, head: CsvRecord, ragged: readonly CsvRecord[], rows: readonly CsvRecord[]): Diagnostic[] {
  const start = (row: CsvRecord | undefined): CsvCell => row?.[0] ?? { value: '', line: 1, column: 1 };
  const faultOf = (row: CsvRecord | undefined, fix: string): Diagnostic =>
    fault(file, start(row), complaints.sheetRagged(row?.length ?? 0, start(head).line, head.length, fix));
  // Publishers put titles and dates above the table: the names are then in the first line as long as most rows.
  const usual = rows.map(({ length }) => length).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  const names = rows.find(({ length }) => length === usual);
  if (usual > head.length) return [faultOf(names, `If the names of the columns stand in line ${start(names).line}, add --skip ${start(names).line - 1}.`)];
  return some(ragged).map((row) =>
    faultOf(row, row.length < head.length ? 'Remove the line if it is a remark; else write a separator for every empty cell.' : 'Put a cell that contains the separator in quotes.'),
  );
}
