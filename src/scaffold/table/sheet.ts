import { sheetRecords } from '../../dataset/workbook.ts';
import type { SheetPlace } from '../../dataset/declaration.ts';

/**
 * A range of a workbook as text, tabs between cells, so that it is understood as any table is. Lines keep the numbers of
 * their rows. Throws DiagnosticError with the cell that cannot be read.
 */
export function sheetText(bytes: Uint8Array, file: string, place: Pick<SheetPlace, 'name' | 'range'>): string {
  const lines: string[] = [];
  for (const record of sheetRecords(bytes, { sheet: place }, file)) {
    const row = record[0]?.line ?? 1;
    while (lines.length < row - 1) lines.push('');
    lines.push(record.map(({ value }) => quoted(value)).join('\t'));
  }
  return `${lines.join('\n')}\n`;
}

function quoted(value: string): string {
  return /[\t\n\r"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
