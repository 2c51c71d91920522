import { fileURLToPath, pathToFileURL } from 'node:url';
import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import { DiagnosticError, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { lineIndex } from '../diagnostics/place.ts';
import type { ViewResult } from '../views/engine.ts';
import { checkDeclaration } from './check.ts';
import type { CsvRecord } from './csv.ts';
import { basisOf, folderOf } from './dataset.ts';
import type { AnyRow, Column, Columns, Dataset, Declaration, RowOf } from './declaration.ts';
import { projectPath, readTable } from './reading.ts';
import { validateRecords } from './validate.ts';

/** Files of one table: Parquet or CSV, one or several of the same columns. */
export type ViewTable = URL | readonly URL[] | { files: URL | readonly URL[]; types: Readonly<Record<string, string>> };

/** A dataset that is computed of larger tables by a view in SQL. */
export interface ViewDeclaration<C extends Columns> extends Omit<Declaration<C>, 'file' | 'sheet' | 'remote'> {
  /** The view, one SELECT: `new URL('./view.sql', import.meta.url)`; its folder's name is the dataset's id. */
  view: URL;
  /** The tables that the view reads, by the names that it calls them. */
  tables: Readonly<Record<string, ViewTable>>;
  /** An environment variable: where it is set, to "md:…" or "postgres://…", the view is computed there, of the tables there. */
  engine?: string;
}

/**
 * Makes a typed table of a view: `export default await defineView({ … })`. The result is kept until the files, the view
 * or the engine change; its rows are put in the order of the key. What is wrong is told when rows are asked for.
 */
export async function defineView<const C extends Columns>({ view, tables, engine, ...about }: ViewDeclaration<C>): Promise<Dataset<RowOf<C>>> {
  const declaration = { ...about, file: view } as unknown as Declaration<Columns>; // columns of any names are columns
  const read = await readView(declaration, tables, engine === undefined ? undefined : process.env[engine] || undefined);
  return {
    id: folderOf(view),
    declaration,
    rows: () => {
      if (read.diagnostics.length > 0) throw new DiagnosticError(read.diagnostics);
      // Without diagnostics every cell has the type that its column declares.
      return read.rows as readonly RowOf<C>[];
    },
    vintages: () => [],
    inputs: [view, ...Object.values(tables).flatMap((table) => localTable('', table).paths.map((path) => pathToFileURL(path)))],
    basisOf: (row) => basisOf(declaration, row),
  };
}

interface ViewReading {
  rows: readonly AnyRow[];
  diagnostics: readonly Diagnostic[];
}

async function readView(declaration: Declaration<Columns>, tables: ViewDeclaration<Columns>['tables'], connection: string | undefined): Promise<ViewReading> {
  const file = projectPath(declaration.file);
  const source = new URL('index.ts', declaration.file);
  const faults = checkDeclaration(declaration, { file: projectPath(source), text: () => readTable(source) ?? '' });
  if (faults.length > 0) return { rows: [], diagnostics: faults };
  const sql = readTable(declaration.file);
  const fail = (complaint: Complaint, offset = 0): ViewReading => ({ rows: [], diagnostics: [diagnose(lineIndex(sql ?? '').place(file, offset), complaint)] });
  if (sql === null) return fail(complaints.viewMissingFile());
  // Only a volume with a view loads what computes it.
  const { runView, resultsFolder } = await import('../views/run.ts');
  const outcome = await runView({ sql, tables: Object.entries(tables).map(([name, table]) => localTable(name, table)), connection, folder: resultsFolder() });
  if ('missing' in outcome) return fail(complaints.viewMissingTable(outcome.missing.split('/').at(-1) ?? ''));
  if ('kind' in outcome) return outcome.kind === 'engine' ? fail(complaints.viewEngine(outcome.message)) : fail(complaints.viewSql(outcome.message), outcome.position ?? 0);
  const columns = columnFaults(outcome.result, declaration.columns, sql, file);
  return columns.length > 0 ? { rows: [], diagnostics: columns } : rowsOf(outcome.result, declaration, file);
}

function localTable(name: string, table: ViewTable) {
  const files = table instanceof URL || Array.isArray(table) ? table : (table as { files: URL | readonly URL[] }).files; // neither of the two others
  const types = table instanceof URL || Array.isArray(table) ? {} : (table as { types: Readonly<Record<string, string>> }).types; // likewise
  return { name, paths: [files].flat().map((url) => fileURLToPath(url as URL)), types }; // lists are of addresses
}

const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(.*\)|FLOAT|DOUBLE|BIGNUM)$/;
const WHOLE = /^(?:U?(?:TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DECIMAL\(\d+,0\))$/;
const TEXTS = /^(?:VARCHAR|ENUM\(.*\))$/;

/** The view's columns against those that are declared, each fault where its name stands in the view. */
function columnFaults({ names, types }: ViewResult, columns: Columns, sql: string, file: string): Diagnostic[] {
  const at = (name: string | undefined): number => (name === undefined ? 0 : Math.max(0, [...sql.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_])${name.replace(/[^\p{L}\p{N}_]/gu, '\\$&')}(?![\\p{L}\\p{N}_])`, 'giu'))].at(-1)?.index ?? 0));
  const told = (name: string | undefined, complaint: Complaint): Diagnostic => diagnose(lineIndex(sql).place(file, at(name)), complaint);
  const declared = Object.keys(columns);
  const strangers = names.filter((name) => !declared.includes(name));
  const missing = declared.filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => {
      const near = nearest(name, strangers);
      return told(near, complaints.viewMissingColumn(name, near, names));
    }),
    ...strangers.filter((name) => nearest(name, missing) === undefined).map((name) => told(name, complaints.viewUnknownColumn(name))),
    ...names.flatMap((name, index) => {
      const column = columns[name];
      const type = types[index] ?? '';
      return column && !fits(column, type) ? [told(name, complaints.viewType(name, type, column.type))] : [];
    }),
  ];
}

function fits({ type }: Column, given: string): boolean {
  return (type === 'text' ? TEXTS : type === 'number' ? NUMBERS : WHOLE).test(given);
}

/** The rows in the order of the key, checked as those of any table are. */
function rowsOf({ names, rows }: ViewResult, declaration: Declaration<Columns>, file: string): ViewReading {
  const records: CsvRecord[] = [names, ...rows].map((row, index) => row.map((cell, column) => ({ value: cell === null || cell === undefined ? '' : String(cell), line: 1, column: 1, cell: `row ${index}, ${names[column] ?? ''}` })));
  const validated = validateRecords(records, declaration, file);
  return { diagnostics: validated.diagnostics.slice(0, 20), rows: validated.rows.toSorted((a, b) => declaration.key.map((name) => order(a[name], b[name])).find((difference) => difference !== 0) ?? 0) };
}

function order(a: AnyRow[string] | undefined, b: AnyRow[string] | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Code-unit order, because localeCompare depends on the machine's locale.
  return String(a ?? '') < String(b ?? '') ? -1 : String(a ?? '') > String(b ?? '') ? 1 : 0;
}
