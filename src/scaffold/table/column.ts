import type { CsvCell } from '../../dataset/csv.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { complaints } from '../../diagnostics/messages/index.ts';
import { fault, some } from './fault.ts';
import { isMissing, plainNumber, writtenNumber, type DecimalMark } from './numbers.ts';
import type { WrittenColumn } from './tidy.ts';

export type ColumnType = 'year' | 'integer' | 'number' | 'text';

/** A column as it is taken over: its type, its cells as the project writes them, and what was seen on the way. */
export interface ReadColumn {
  name: string;
  /** As the file names it. */
  label: string;
  type: ColumnType;
  /** Null where there is no value. */
  values: readonly (string | null)[];
  /** Signs that stood with the numbers and say something of their unit: "%", "$". */
  signs: readonly string[];
  faults: readonly Diagnostic[];
}

export interface Reading {
  file: string;
  decimal: DecimalMark;
  /** What stands for a missing value besides the customary signs. */
  missing: readonly string[];
}

/** Reads a column as the type that is wanted, else as the one that its cells show. */
export function readColumn(column: WrittenColumn, name: string, { file, decimal, missing }: Reading, wanted?: ColumnType): ReadColumn {
  const base = { name, label: column.name };
  const numbers = column.cells.map(({ value }) => (isMissing(value, missing) ? null : numberOf(value, decimal)));
  const read = numbers.filter((number) => number !== null && number !== undefined);
  const asText = (): ReadColumn => ({ ...base, type: 'text', values: column.cells.map(({ value }) => (value === '' || missing.includes(value) ? null : value)), signs: [], faults: [] });
  // A few numbers among words are words, and a code keeps its zeros. What only looks like a number is told, not taken as text.
  const present = column.cells.filter(({ value }) => !isMissing(value, missing));
  const likeNumbers = present.filter(({ value }) => writtenNumber(value) !== undefined).length;
  const numeric = likeNumbers * 2 > present.length && !present.some(({ value }) => /^0\d+$/.test(value));
  if (wanted === 'text' || (wanted === undefined && !numeric)) return asText();
  const values = numbers.map((number) => number?.text ?? null);
  const signs = [...new Set(read.flatMap(({ sign }) => sign ?? []))];
  const strangers = column.cells.filter((_, index) => numbers[index] === undefined);
  const faults = some(strangers).map((cell) => strangerFault(file, cell, column.name, strangers.length));
  return { ...base, type: wanted ?? typeOf(values, column.name), values, signs, faults };
}

function numberOf(cell: string, decimal: DecimalMark): { text: string; sign?: string } | undefined {
  const written = writtenNumber(cell);
  const text = written && plainNumber(written.body, decimal);
  return text === undefined ? undefined : { text, sign: written?.sign };
}

function strangerFault(file: string, cell: CsvCell, name: string, count: number): Diagnostic {
  return fault(file, cell, complaints.sheetStranger(cell.value, name, count - 1));
}

function typeOf(values: readonly (string | null)[], name: string): ColumnType {
  const present = values.filter((value) => value !== null);
  if (!present.every((value) => /^-?\d+$/.test(value))) return 'number';
  const years = present.every((value) => /^(?:19|20)\d\d$/.test(value) || value === '2100');
  return years && /year|jahr|ann[ée]e|año|anno|date|period|年/i.test(name) ? 'year' : 'integer';
}

/** Names for columns as the project writes them, small and joined by low lines, each once. Letters of any script stay. */
export function columnNames(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label, index) => {
    const words = label.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().normalize('NFC').split(/[^\p{L}\p{N}]+/u).filter(Boolean).join('_');
    const plain = words === '' ? `column_${index + 1}` : /^\p{N}/u.test(words) ? `_${words}` : words;
    let name = plain;
    for (let copy = 2; taken.has(name); copy += 1) name = `${plain}_${copy}`;
    taken.add(name);
    return name;
  });
}
