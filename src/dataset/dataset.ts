import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { Basis } from './basis.ts';
import type { AnyRow, Columns, Dataset, Declaration, RowOf } from './declaration.ts';
import { projectPath, readTable } from './reading.ts';
import { validate } from './validate.ts';

/**
 * Makes a typed table of a declaration. Nothing is read until the first `rows()`; what is read is kept.
 * The id is the name of the folder that the file is in.
 */
export function defineDataset<const C extends Columns>(declaration: Declaration<C>): Dataset<RowOf<C>> {
  let rows: readonly RowOf<C>[] | null = null;
  return {
    id: folderOf(declaration.file),
    // Read only from here on, where columns of any names are columns.
    declaration: declaration as unknown as Declaration<Columns>,
    rows: () => (rows ??= readRows(declaration)),
    basisOf: (row) => basisOf(declaration, row),
  };
}

function readRows<C extends Columns>(declaration: Declaration<C>): readonly RowOf<C>[] {
  const file = projectPath(declaration.file);
  const text = readTable(declaration.file);
  if (text === null) {
    throw new DiagnosticError([
      { file, line: 1, column: 1, severity: 'error', rule: 'dataset-missing-file', message: `the table of "${declaration.title}" is not there`, fix: 'write it, or mend `file` in index.ts' },
    ]);
  }
  const { rows, diagnostics } = validate(text, declaration, file);
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  // Without diagnostics every cell of every row has the type that its column declares.
  return rows as readonly RowOf<C>[];
}

function basisOf<C extends Columns>({ basis }: Declaration<C>, row: AnyRow): Basis {
  // A basis column is checked to hold nothing but bases.
  return typeof basis === 'string' ? basis : (row[basis.column] as Basis);
}

function folderOf(file: URL): string {
  return decodeURIComponent(file.pathname.split('/').at(-2) ?? '');
}
