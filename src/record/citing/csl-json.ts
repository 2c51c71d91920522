import { cslJson } from '../../citation/csl-item.ts';
import { cslOf } from '../csl.ts';
import type { CitableRecord } from '../record.ts';

/** Records in CSL-JSON, a list of items. */
export function cslJsonOf(records: readonly CitableRecord[]): string {
  return `${JSON.stringify(records.map((record) => cslJson(cslOf(record))), null, 2)}\n`;
}
