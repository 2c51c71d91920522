import type { CodePath } from '../diagnostics/code.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { describe, reasonOf } from '../diagnostics/describe.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { unknownKeys } from '../diagnostics/unknown-keys.ts';
import { checkDatasets } from '../figures/declared.ts';
import { cellHtml } from './cell.ts';
import type { TableColumn, TableDefinition } from './table.ts';

const KEYS = Object.keys({ title: 1, rows: 1, columns: 1, datasets: 1, claims: 1, sortable: 1 } satisfies Record<keyof TableDefinition, 1>);
const COLUMN_KEYS = Object.keys({ label: 1, unit: 1, digits: 1, kind: 1, header: 1 } satisfies Record<keyof TableColumn, 1>);

/** Something wrong with a table, before it is known where in its file it stands. */
export interface TableProblem extends Complaint {
  path: CodePath;
  /** What the table's own code threw, which knows its line. */
  error?: unknown;
}

/** Whether an export of tables.ts is meant as a table. */
export function isTableLike(value: unknown): value is TableDefinition {
  return isRecord(value) && !('spec' in value) && ('rows' in value || 'columns' in value);
}

/** What a table must say and does not, and what of its rows cannot be printed. Throws the DiagnosticError of a broken dataset. */
export function checkTable(definition: TableDefinition): TableProblem[] {
  const { title, rows, columns, claims, datasets }: Readonly<Record<string, unknown>> = { ...definition };
  const unknown = unknownKeys('table-definition', definition, KEYS);
  const problems: TableProblem[] = unknown.map(({ key, complaint }) => ({ ...complaint, path: [key] }));
  const need = (key: string, value: unknown, fits: boolean, what: string): void => {
    if (value === undefined && unknown.some(({ near }) => near === key)) return;
    if (value === undefined) problems.push({ ...complaints.tableLacks(key, what), path: [] });
    else if (!fits) problems.push({ ...complaints.tableWrong(key, describe(value), what), path: [key] });
  };
  need('title', title, typeof title === 'string' && title.trim() !== '', 'a text');
  need('rows', rows, typeof rows === 'function', 'a function that gives the rows');
  need('columns', columns, isRecord(columns), 'a record of columns');
  if (claims !== undefined) need('claims', claims, typeof claims === 'function', 'a function that gives the claim of a cell');
  if (isRecord(columns)) for (const [name, column] of Object.entries(columns)) if (column !== undefined) problems.push(...checkColumn(name, column));
  // A table of what the paper itself prints rests on no dataset; it says so by an empty list.
  if ((!Array.isArray(datasets) || datasets.length > 0) && !unknown.some(({ near }) => near === 'datasets')) problems.push(...checkDatasets(datasets, 'table'));
  return problems.length > 0 ? problems : checkRows(definition);
}

function checkColumn(name: string, column: unknown): TableProblem[] {
  const path = ['columns', name];
  if (!isRecord(column)) return [{ ...complaints.tableWrong(path.join('.'), describe(column), 'a column with label and kind'), path }];
  const { label, kind, digits } = column;
  const unknown = unknownKeys('table-definition', column, COLUMN_KEYS);
  if (unknown.length > 0) return unknown.map(({ key, complaint }) => ({ ...complaint, path: [...path, key] }));
  const problems: TableProblem[] = [];
  const wrong = (key: string, value: unknown, what: string): void => void problems.push({ ...complaints.tableWrong(`${path.join('.')}.${key}`, describe(value), what), path: [...path, key] });
  if (typeof label !== 'string') wrong('label', label, 'a text');
  else problems.push(...formulaIn(label, `the label of “${name}”`, [...path, 'label']));
  if (kind !== 'text' && kind !== 'number') wrong('kind', kind, "'text' or 'number'");
  if (digits !== undefined && !(Number.isInteger(digits) && Number(digits) >= 0 && Number(digits) <= 20)) wrong('digits', digits, 'a number from 0 to 20');
  return problems;
}

function checkRows(definition: TableDefinition): TableProblem[] {
  const made = evaluate('rows', () => definition.rows() as unknown);
  if ('problem' in made) return [made.problem];
  const rows = made.value;
  const path = ['rows'];
  if (!Array.isArray(rows)) return [{ ...complaints.tableRows(describe(rows)), path }];
  if (rows.length === 0) return [{ ...complaints.tableEmpty(), path }];
  const stray = rows.findIndex((row) => !isRecord(row));
  if (stray >= 0) return [{ ...complaints.tableRows(`${describe(rows[stray])} as row ${stray + 1}`), path }];
  const names = [...new Set(rows.flatMap((row: object) => Object.keys(row)))];
  const columns = Object.keys(definition.columns);
  const problems: TableProblem[] = columns.filter((name) => !names.includes(name)).map((name) => ({ ...complaints.tableColumn(name, nearest(name, names)), path: ['columns', name] }));
  // The first row of a column is told: the others mostly have the same cause.
  for (const name of columns) problems.push(...rows.flatMap((row: Readonly<Record<string, unknown>>, index) => cellFaults(row[name], index + 1, name)).slice(0, 1));
  const { claims } = definition;
  const judged = evaluate('claims', () => definition.rows().forEach((row) => columns.forEach((column) => claims?.(row, column))));
  return 'problem' in judged ? [...problems, judged.problem] : problems;
}

function cellFaults(cell: unknown, row: number, name: string): TableProblem[] {
  if (typeof cell === 'string') return formulaIn(cell, `row ${row}, “${name}”`, ['rows']);
  // A cell that a row does not have is a dash.
  if (cell === null || cell === undefined || (typeof cell === 'number' && Number.isFinite(cell))) return [];
  return [{ ...complaints.tableCell(row, name, describe(cell)), path: ['rows'] }];
}

function evaluate<Value>(what: 'rows' | 'claims', give: () => Value): { value: Value } | { problem: TableProblem } {
  try {
    return { value: give() };
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    return { problem: { ...complaints.tableCode(what, reasonOf(error)), path: [what], error } };
  }
}

function formulaIn(text: string, where: string, path: CodePath): TableProblem[] {
  try {
    cellHtml(text);
    return [];
  } catch (error) {
    return [{ ...complaints.tableFormula(where, `${reasonOf(error).replace(/^KaTeX parse error: /, '')}.`), path }];
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
