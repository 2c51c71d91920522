import { csvCell } from '../markup/escape.ts';
import type { FigureData } from './rendering.ts';

/** The data table as CSV with plain line feeds: field names as the head, and last the basis, "missing" where there is no value. */
export function figureCsv(data: FigureData): string {
  const head = [...data.columns.map(({ field }) => field), 'basis'];
  const rows = data.rows.map(({ cells, basis }) => [...cells, basis ?? 'missing']);
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\n`).join('');
}
