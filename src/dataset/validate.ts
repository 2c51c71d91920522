import { diagnose } from '../diagnostics/complaint.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { compareDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { BASES } from './basis.ts';
import { readCell } from './cell.ts';
import { parseCsv } from './csv.ts';
import type { CsvCell, CsvRecord } from './csv.ts';
import type { AnyRow, Column, Columns, Declaration } from './declaration.ts';
import { readHead } from './head.ts';

export interface Validated {
  /** The rows without a fault, in file order. */
  rows: readonly AnyRow[];
  /** Everything that is wrong, in reading order. */
  diagnostics: readonly Diagnostic[];
}

/** What of a declaration a table is checked against. */
export type TableDeclaration<C extends Columns = Columns> = Pick<Declaration<C>, 'columns' | 'key' | 'basis' | 'sources' | 'formula'>;

/**
 * Checks a table's text against its declaration and reads its rows.
 * @param file path for the diagnostics, relative to the project root
 */
export function validate<C extends Columns>(text: string, declaration: TableDeclaration<C>, file: string): Validated {
  const { records, fault } = parseCsv(text);
  return fault ? failed(diagnose({ file, line: fault.line, column: fault.column }, fault)) : validateRecords(records, declaration, file);
}

/** The same for a table that is already divided into cells. */
export function validateRecords<C extends Columns>([first, ...body]: readonly CsvRecord[], declaration: TableDeclaration<C>, file: string): Validated {
  if (!first) return failed(diagnose({ file, line: 1, column: 1 }, complaints.datasetEmpty(Object.keys(declaration.columns))));
  const columns = checkedColumns(declaration);
  const head = readHead(first, columns, file);
  if (body.length === 0) return failed(...head.diagnostics, diagnose(placeOf(first[0], file), complaints.datasetNoRows()));

  const diagnostics: Diagnostic[] = [...head.diagnostics];
  const rows: AnyRow[] = [];
  const lineOfKey = new Map<string, number>();
  for (const record of body) {
    const read = readRecord(record, head.names, columns, declaration.sources, file);
    diagnostics.push(...read.diagnostics);
    const start = placeOf(record[0], file);
    const double = repeatedKey(read.row, declaration.key, lineOfKey, start);
    if (double) diagnostics.push(double);
    if (read.diagnostics.length === 0 && !double) rows.push(read.row);
  }
  diagnostics.push(...gaps(declaration, columns, rows, placeOf(first[0], file)));
  return { rows, diagnostics: diagnostics.sort(compareDiagnostics) };
}

/** The columns as declared; those that carry the grounds of a row may be neither empty nor anything but a ground. */
function checkedColumns<C extends Columns>({ columns, basis }: TableDeclaration<C>): Columns {
  if (typeof basis === 'string') return columns;
  const { optional: _, ...column } = columns[basis.column] as Column;
  return { ...columns, [basis.column]: { ...column, type: 'text', values: BASES } };
}

function readRecord(record: CsvRecord, names: readonly (string | null)[], columns: Columns, sources: object, file: string) {
  const diagnostics: Diagnostic[] = [];
  const row: Record<string, string | number | null> = {};
  if (record.length !== names.length) {
    diagnostics.push(diagnose(placeOf(record[Math.min(names.length, record.length - 1)], file), complaints.datasetRagged(record.length, names.length)));
    return { row, diagnostics };
  }
  record.forEach((cell, index) => {
    const name = names[index];
    const column = name == null ? undefined : columns[name];
    if (name == null || !column) return;
    const read = readCell(cell.value, name, column);
    const fault = read.fault ?? (name === 'source' ? unknownSource(cell.value, Object.keys(sources)) : null);
    if (fault) diagnostics.push(diagnose(placeOf(cell, file), fault));
    else row[name] = read.value;
  });
  return { row, diagnostics };
}

function unknownSource(written: string, known: readonly string[]): Complaint | null {
  const unknown = written.split(' ').find((key) => !known.includes(key));
  return unknown === undefined ? null : complaints.datasetUnknownSource(unknown, nearest(unknown, known), known);
}

function repeatedKey(row: AnyRow, key: readonly string[], lineOfKey: Map<string, number>, place: Place): Diagnostic | null {
  if (key.some((name) => !(name in row))) return null;
  const values = key.map((name) => row[name] ?? null);
  const before = lineOfKey.get(JSON.stringify(values));
  if (before === undefined) {
    lineOfKey.set(JSON.stringify(values), place.line);
    return null;
  }
  const named = key.map((name, index) => `${name} ${values[index] ?? '(empty)'}`).join(', ');
  return diagnose(place, complaints.datasetDuplicateKey(before, place.line, named));
}

/** What the declaration owes its rows: a source for each, and a formula where rows are derived. */
function gaps<C extends Columns>(declaration: TableDeclaration<C>, columns: Columns, rows: readonly AnyRow[], place: Place): Diagnostic[] {
  const owed: Complaint[] = [];
  const sources = Object.keys(declaration.sources).length;
  if (sources === 0) {
    owed.push(complaints.datasetNoSource());
  } else if (sources > 1 && !columns['source']) {
    owed.push(complaints.datasetNoSourceColumn(sources));
  }
  const { basis } = declaration;
  const derived = typeof basis === 'string' ? basis === 'derived' : rows.some((row) => row[basis.column] === 'derived');
  if (derived && !declaration.formula) {
    owed.push(complaints.datasetMissingFormula());
  }
  return owed.map((complaint) => diagnose(place, complaint));
}

function placeOf(cell: CsvCell | undefined, file: string): Place {
  return { file, line: cell?.line ?? 1, column: cell?.column ?? 1, ...(cell?.cell === undefined ? {} : { cell: cell.cell }) };
}

function failed(...diagnostics: readonly Diagnostic[]): Validated {
  return { rows: [], diagnostics };
}
