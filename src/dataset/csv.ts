import { CsvError, parse } from 'csv-parse/sync';
import type { Complaint } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';

/** A cell as written, without its quotes, and where it begins. Lines and columns count from 1. */
export interface CsvCell {
  value: string;
  line: number;
  column: number;
  /** Its address in a sheet, "Sheet 1!C7", where the table is one. */
  cell?: string;
}

export type CsvRecord = readonly CsvCell[];

/** The place at which text stops being CSV. */
export interface CsvFault extends Complaint {
  line: number;
  column: number;
}

export type CsvText = { records: readonly CsvRecord[]; fault: null } | { records: null; fault: CsvFault };

/**
 * Reads separated text (RFC 4180, with commas or another sign). A byte-order mark and blank lines are passed over, and every line end,
 * also inside quotes, is read as a single line feed. Records may differ in length: that is the caller's to judge.
 */
export function parseCsv(text: string, separator = ','): CsvText {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  try {
    return { records: placeCells(readRecords(plain, separator), separator), fault: null };
  } catch (error) {
    if (error instanceof CsvError) return { records: null, fault: faultOf(error, plain, separator) };
    throw error;
  }
}

interface RawRecord {
  record: string[];
  raw: string;
}

function readRecords(plain: string, delimiter: string): RawRecord[] {
  // The cast is what `raw: true` makes of a record; the library's types do not follow the option.
  return parse(plain, { delimiter, raw: true, relax_column_count: true, skip_empty_lines: true, record_delimiter: '\n' }) as unknown as RawRecord[];
}

// The raw records follow one another without gaps, so their lengths give every place; the parser's own line
// counter is off after quoted line ends.
function placeCells(records: readonly RawRecord[], separator: string): CsvRecord[] {
  let line = 1;
  return records.map(({ record, raw }) => {
    const starts = cellStarts(raw, separator);
    const cells = record.map((value, index): CsvCell => {
      const place = endOf(raw.slice(0, starts[index]));
      return { value, line: line + place.line - 1, column: place.column };
    });
    line += countLineEnds(raw);
    return cells;
  });
}

function cellStarts(raw: string, separator: string): number[] {
  let index = 0;
  while (raw[index] === '\n') index += 1;
  const starts = [index];
  let quoted = false;
  for (; index < raw.length; index += 1) {
    if (raw[index] === '"') quoted = !quoted;
    else if (raw[index] === separator && !quoted) starts.push(index + 1);
  }
  return starts;
}

function faultOf(error: CsvError, plain: string, separator: string): CsvFault {
  const raw = String(error['raw'] ?? '');
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const before = plain.slice(0, plain.length - raw.length + (cellStarts(raw, separator).at(-1) ?? 0));
    return { ...endOf(before), ...complaints.datasetQuoteOpen() };
  }
  return {
    line: Number(error['lines'] ?? 1),
    column: endOf(raw).column - 1,
    ...complaints.datasetQuoteInside(),
  };
}

function endOf(text: string): { line: number; column: number } {
  return { line: countLineEnds(text) + 1, column: text.length - text.lastIndexOf('\n') };
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
