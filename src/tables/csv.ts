export type CsvCell = string | number | boolean | null;

/** A CSV text (RFC 4180, but with plain line feeds): numbers unrounded with an ASCII minus, missing cells empty. */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [header, ...rows].map((row) => row.map(field).join(',') + '\n').join('');
}

function field(cell: CsvCell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
