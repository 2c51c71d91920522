import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CsvRecord } from './csv.ts';
import type { Columns } from './declaration.ts';
import { nearest } from '../diagnostics/nearest.ts';

export interface Head {
  /** The declared column of each cell of a record, null where the head names none or names it again. */
  names: readonly (string | null)[];
  diagnostics: readonly Diagnostic[];
}

/** Matches a table's first record with the declared columns; their order is free. */
export function readHead(record: CsvRecord, columns: Columns, file: string): Head {
  const written = record.map((cell) => cell.value);
  const declared = Object.keys(columns);
  const missing = declared.filter((name) => !written.includes(name));
  const diagnostics: Diagnostic[] = missing.map((name) => {
    const near = nearest(name, written.filter((other) => !declared.includes(other)));
    return {
      file,
      line: record[0]?.line ?? 1,
      column: 1,
      severity: 'error',
      rule: 'dataset-missing-column',
      message: `column "${name}" is declared and not in the table`,
      fix: near === undefined ? `add "${name}" to the first line and its cells to every row` : `rename "${near}" to "${name}"`,
    };
  });
  const names = record.map((cell, index): string | null => {
    const place = { file, line: cell.line, column: cell.column, severity: 'error' } as const;
    if (!declared.includes(cell.value)) {
      const near = nearest(cell.value, missing);
      diagnostics.push({
        ...place,
        rule: 'dataset-unknown-column',
        message: `column "${cell.value}" is not declared`,
        fix: near === undefined ? 'declare it in index.ts, or remove it' : `rename it to "${near}"`,
      });
      return null;
    }
    if (written.indexOf(cell.value) < index) {
      diagnostics.push({ ...place, rule: 'dataset-duplicate-column', message: `column "${cell.value}" stands twice`, fix: 'remove one of the two' });
      return null;
    }
    return cell.value;
  });
  return { names, diagnostics };
}
