import { createRequire } from 'node:module';
import { diagnose } from '../diagnostics/complaint.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { CsvCell, CsvRecord } from './csv.ts';
import { rangeOf } from '../spreadsheet/address.ts';
import type { readTableOf as read } from '../spreadsheet/table.ts';
import type { SheetPlace } from './declaration.ts';

export function isWorkbook(file: URL): boolean {
  return file.pathname.toLowerCase().endsWith('.xlsx');
}

/**
 * The lines of a sheet's range as records, heads first, each cell with its place. Lines without any value are passed over.
 * Throws DiagnosticError where the workbook, the sheet or a cell cannot be read.
 * @param file path for the diagnostics, relative to the project root
 */
export function sheetRecords(bytes: Uint8Array, { sheet: place = {} }: { sheet?: SheetPlace }, file: string): CsvRecord[] {
  const fail = (complaint: Complaint): never => {
    throw new DiagnosticError([diagnose({ file, line: 1, column: 1 }, complaint)]);
  };
  if (place.range !== undefined && rangeOf(place.range) === undefined) return fail(complaints.workbookRange(place.range));
  // A volume without workbooks never loads what reads them.
  const { readTableOf } = createRequire(import.meta.url)('../spreadsheet/table.ts') as { readTableOf: typeof read }; // what that module exports
  const table = readTableOf(bytes, place);
  if ('fault' in table) return fail(table.known.length > 0 ? complaints.workbookSheet(table.fault, nearest(place.name ?? '', table.known), table.known) : complaints.workbookUnreadable(table.fault));
  const spoilt = table.lines.flat().flatMap((cell) => {
    const complaint = cell.fault === undefined ? null : cellComplaint(cell.fault, cell.value, cell.within);
    return complaint ? [diagnose({ file, line: cell.row, column: cell.column, cell: cell.address }, complaint)] : [];
  });
  if (spoilt.length > 0) throw new DiagnosticError(spoilt.slice(0, 20));
  const names = new Map(Object.entries(place.heads ?? {}).map(([name, head]) => [head, name]));
  return table.lines.map((line, index) =>
    line.map(({ value, row, column, address }): CsvCell => ({ value: index === 0 ? (names.get(value.trim()) ?? value.trim()) : value, line: row, column, cell: address })),
  );
}

function cellComplaint(fault: 'date' | 'error' | 'uncounted' | 'merged', value: string, within: string | undefined): Complaint {
  switch (fault) {
    case 'date':
      return complaints.workbookDate(value);
    case 'error':
      return complaints.workbookError(value);
    case 'uncounted':
      return complaints.workbookUncounted();
    case 'merged':
      return complaints.workbookMerged(within ?? '');
  }
}
