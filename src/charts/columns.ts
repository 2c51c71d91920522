import { read } from 'vega';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { readJson } from '../diagnostics/json.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Columns } from '../figures/fields.ts';
import { isRecord, type Json, type JsonRecord } from '../figures/json.ts';
import { AddressError } from './files.ts';

/** Columns of rows that were read: every key that a row has. None are known of no rows, nor of rows that are no records. */
export function columnsOfRows(rows: Json): Columns {
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const columns = new Set<string>();
  for (const row of rows as readonly Json[]) {
    // A plain value becomes a record with this key.
    if (isRecord(row)) for (const key of Object.keys(row)) columns.add(key);
    else columns.add('data');
  }
  return columns;
}

/**
 * Rows of a text in the format that the data declare. `file` is what its mistakes are told at.
 * Throws DiagnosticError at the place where JSON is broken, AddressError for all else.
 */
export function readRows(text: string, format: JsonRecord, address: string, file: string): Json {
  const type = typeof format.type === 'string' ? format.type : 'json';
  if (type === 'json' || type === 'topojson') {
    const problem = lacks(readJson(file, text).value as Json, format, type, address); // JSON is what readJson gives
    if (problem) throw new AddressError(problem);
  }
  try {
    // Values stay as written: only the names of the columns are wanted.
    return read(text, { ...format, type, parse: undefined } as unknown as Parameters<typeof read>[1]) as Json; // the schema has seen the format
  } catch (error) {
    throw new AddressError(complaints.chartDataBroken(address, error instanceof Error ? error.message : String(error)));
  }
}

/** The part of the file that the format names, when the file does not have it. */
function lacks(parsed: Json, format: JsonRecord, type: string, address: string): Complaint | undefined {
  if (type === 'topojson') {
    const objects = isRecord(parsed) && isRecord(parsed.objects) ? Object.keys(parsed.objects) : null;
    const wanted = format.feature ?? format.mesh;
    if (objects === null) return complaints.chartDataBroken(address, 'it is not TopoJSON: it has no “objects”');
    if (typeof wanted === 'string' && !objects.includes(wanted)) return complaints.chartDataBroken(address, `it has no object “${wanted}”, only ${objects.map((name) => `“${name}”`).join(', ')}`, nearest(wanted, objects));
    return undefined;
  }
  const { property } = format;
  if (typeof property !== 'string') return undefined;
  const [head = ''] = property.split(/[.[]/);
  if (head === '' || (isRecord(parsed) && head in parsed)) return undefined;
  return complaints.chartDataBroken(address, `it has no property “${property}”`, nearest(head, isRecord(parsed) ? Object.keys(parsed) : []));
}
