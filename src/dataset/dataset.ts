import { diagnose } from '../diagnostics/complaint.ts';
import { describe } from '../diagnostics/describe.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { checkDeclaration } from './check.ts';
import type { Basis } from './basis.ts';
import type { AnyRow, Columns, Dataset, Declaration, RowOf } from './declaration.ts';
import { projectPath, readTable } from './reading.ts';
import { validate } from './validate.ts';

/**
 * Makes a typed table of a declaration. Nothing is read until the first `rows()`; what is read is kept.
 * The id is the name of the folder that the file is in.
 */
export function defineDataset<const C extends Columns>(declaration: Declaration<C>): Dataset<RowOf<C>> {
  const written: unknown = declaration;
  if (typeof written !== 'object' || written === null) throw new TypeError(`a declaration is a record, not ${describe(written)}`);
  const { file }: { file?: unknown } = written;
  if (!(file instanceof URL)) throw new TypeError(`\`file\` is ${describe(file)}, not new URL('./data.csv', import.meta.url)`);
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
  const source = new URL('index.ts', declaration.file);
  const faults = checkDeclaration(declaration as unknown as Declaration<Columns>, { file: projectPath(source), text: () => readTable(source) ?? '' }); // as above
  if (faults.length > 0) throw new DiagnosticError(faults);
  const text = readTable(declaration.file);
  if (text === null) {
    throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaints.datasetMissingFile(declaration.title))]);
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
