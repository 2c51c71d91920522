import { diagnose } from '../diagnostics/complaint.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { CsvRecord } from './csv.ts';
import type { Columns } from './declaration.ts';

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
    const [head] = record;
    return diagnose({ file, line: head?.line ?? 1, column: head?.cell === undefined ? 1 : head.column, ...(head?.cell === undefined ? {} : { cell: head.cell }) }, complaints.datasetMissingColumn(name, near));
  });
  const names = record.map((cell, index): string | null => {
    const place = { file, line: cell.line, column: cell.column, ...(cell.cell === undefined ? {} : { cell: cell.cell }) };
    if (!declared.includes(cell.value)) {
      diagnostics.push(diagnose(place, complaints.datasetUnknownColumn(cell.value, nearest(cell.value, missing))));
      return null;
    }
    if (written.indexOf(cell.value) < index) {
      diagnostics.push(diagnose(place, complaints.datasetDuplicateColumn(cell.value)));
      return null;
    }
    return cell.value;
  });
  return { names, diagnostics };
}
