import { diagnose } from '../diagnostics/complaint.ts';
import { describe } from '../diagnostics/describe.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { checkDeclaration } from './check.ts';
import type { Basis } from './basis.ts';
import type { AnyRow, Columns, Dataset, Declaration, RowOf } from './declaration.ts';
import { projectPath, readBytes, readTable, tableState } from './reading.ts';
import { validate, validateRecords, type Validated } from './validate.ts';
import { vintageFile, vintagesOf } from './vintages.ts';
import { isWorkbook, sheetRecords } from './workbook.ts';

/**
 * Makes a typed table of a declaration. Nothing is read until the first `rows()`; what is read is kept.
 * The id is the name of the folder that the file is in.
 */
export function defineDataset<const C extends Columns>(declaration: Declaration<C>): Dataset<RowOf<C>> {
  const written: unknown = declaration;
  if (typeof written !== 'object' || written === null) throw new TypeError(`a declaration is a record, not ${describe(written)}`);
  const { file }: { file?: unknown } = written;
  if (!(file instanceof URL)) throw new TypeError(`\`file\` is ${describe(file)}, not new URL('./data.csv', import.meta.url)`);
  const kept = new Map<string | undefined, { state: number; rows: readonly RowOf<C>[] }>();
  const rowsOf = (vintage?: string): readonly RowOf<C>[] => {
    const read = kept.get(vintage);
    if (read?.state === tableState()) return read.rows;
    const rows = readRows(declaration, vintage);
    kept.set(vintage, { state: tableState(), rows });
    return rows;
  };
  return {
    id: folderOf(declaration.file),
    // Read only from here on, where columns of any names are columns.
    declaration: withNamedSources(declaration as unknown as Declaration<Columns>, rowsOf),
    rows: rowsOf,
    vintages: () => vintagesOf(declaration.file),
    inputs: [declaration.file],
    basisOf: (row) => basisOf(declaration, row),
  };
}

function readRows<C extends Columns>(declaration: Declaration<C>, vintage: string | undefined): readonly RowOf<C>[] {
  const table = vintage === undefined ? declaration.file : vintageFile(declaration.file, vintage);
  const file = projectPath(table);
  const source = new URL('index.ts', declaration.file);
  const faults = checkDeclaration(declaration as unknown as Declaration<Columns>, { file: projectPath(source), text: () => readTable(source) ?? '' }); // as above
  if (faults.length > 0) throw new DiagnosticError(faults);
  const known = withRemote(declaration);
  const read = readValidated(table, vintage === undefined ? known : withFreeVintage(known), file);
  if (read === null) {
    throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.datasetMissingFile(declaration.title))]);
  }
  const { rows, diagnostics } = read;
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  // Without diagnostics every cell of every row has the type that its column declares.
  return rows as readonly RowOf<C>[];
}

/** Publications that rows of a remote source would name, and its formula, belong to the dataset only where a row does. */
function withNamedSources(declaration: Declaration<Columns>, rows: () => readonly AnyRow[]): Declaration<Columns> {
  const { sources, formula, remote } = declaration;
  const later = remote?.sources;
  if (!later) return declaration;
  const named = (): Set<string> => {
    try {
      return new Set(rows().flatMap((row) => String(row['source'] ?? '').split(' ')).filter((key) => key in later));
    } catch {
      // A table that is not in order is told where it is read.
      return new Set();
    }
  };
  return {
    ...declaration,
    get sources() {
      return { ...sources, ...Object.fromEntries(Object.entries(later).filter(([key]) => named().has(key))) };
    },
    get formula() {
      return named().size > 0 ? [formula, remote.formula].filter((text) => text !== undefined).join('; ') || undefined : formula;
    },
  };
}

/** A declaration with all that rows of its remote source may rest on. */
export function withRemote<C extends Columns>(declaration: Declaration<C>): Declaration<C> {
  const { remote } = declaration;
  return remote === undefined ? declaration : { ...declaration, sources: { ...declaration.sources, ...remote.sources }, formula: declaration.formula ?? remote.formula };
}

function readValidated<C extends Columns>(table: URL, declaration: Declaration<C>, file: string): Validated | null {
  if (isWorkbook(table)) {
    const bytes = readBytes(table);
    return bytes && validateRecords(sheetRecords(bytes, declaration, file), declaration, file);
  }
  const text = readTable(table);
  return text === null ? null : validate(text, declaration, file);
}

/** In a vintage that is kept beside the table, the column `vintage` holds a name that the declaration cannot know. */
export function withFreeVintage<C extends Columns>(declaration: Declaration<C>): Declaration<C> {
  const { vintage } = declaration.columns;
  if (vintage?.type !== 'text' || vintage.values === undefined) return declaration;
  const { values: _, ...free } = vintage;
  return { ...declaration, columns: { ...declaration.columns, vintage: free } };
}

/** The ground that a row stands on. */
export function basisOf<C extends Columns>({ basis }: Declaration<C>, row: AnyRow): Basis {
  // A basis column is checked to hold nothing but bases.
  return typeof basis === 'string' ? basis : (row[basis.column] as Basis);
}

/** The name of the folder that a file is in. */
export function folderOf(file: URL): string {
  return decodeURIComponent(file.pathname.split('/').at(-2) ?? '');
}
