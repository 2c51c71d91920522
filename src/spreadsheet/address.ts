/** A rectangle of cells; rows and columns count from 1, both ends included. */
export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The last row and column that a spreadsheet can have. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** "AB" for 28. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "C7" as row 7, column 3; undefined where it is no address. */
export function cellAt(address: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim()) ?? [];
  if (letters === '') return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** "B4:F20" as a rectangle; undefined where it is none. */
export function rangeOf(text: string): Range | undefined {
  const [from, to = from, more] = text.split(':').map(cellAt);
  if (!from || !to || more !== undefined || to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
