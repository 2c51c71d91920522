import type { Complaint } from '../diagnostics/complaint.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isFormula } from '../markup/escape.ts';
import type { Column, NumberColumn, TextColumn } from './declaration.ts';

export type ReadCell = { value: string | number | null; fault: null } | { value: null; fault: Complaint };

// Numbers are written as JSON writes them: no thousands separators, signs of percent, NaN or leading zeros.
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const YEARS: readonly [number, number] = [1900, 2100];

/** Reads a cell as its column declares it. */
export function readCell(written: string, name: string, column: Column): ReadCell {
  if (written === '') {
    return column.optional ? { value: null, fault: null } : fault(complaints.datasetMissingValue(name));
  }
  return column.type === 'text' ? readText(written, name, column) : readNumber(written, name, column);
}

function readText(written: string, name: string, column: TextColumn): ReadCell {
  const values = column.values;
  if (values && !values.includes(written)) {
    return fault(complaints.datasetUnknownValue(written, name, nearest(written, values), values));
  }
  if (written.trim() !== written) {
    return fault(complaints.datasetStraySpace(written, name));
  }
  // The file is published as it is, and opened in spreadsheets.
  if (isFormula(written)) return fault(complaints.datasetFormula(written, name));
  return { value: written, fault: null };
}

function readNumber(written: string, name: string, column: NumberColumn): ReadCell {
  const value = NUMBER.test(written) ? Number(written) : Number.NaN;
  if (!Number.isFinite(value)) return fault(complaints.datasetNotANumber(written, name, numberMeant(written, column), column.optional ?? false));
  if (column.type !== 'number' && !Number.isSafeInteger(value)) {
    return fault(complaints.datasetNotAnInteger(written, name, column.type === 'year'));
  }
  const range = column.range ?? (column.type === 'year' ? YEARS : null);
  if (range && (value < range[0] || value > range[1])) {
    return fault(complaints.datasetOutOfRange(written, name, range));
  }
  return { value: value === 0 ? 0 : value, fault: null };
}

/** The number as it should be written, when it is one in another dress. */
function numberMeant(written: string, { unit }: NumberColumn): { number: string; unit?: string } | null {
  const number = written.replace(/[\s,%$]/g, '').replace(/^0+(?=\d)/, '').replace(/^\+/, '');
  return number !== written && NUMBER.test(number) ? { number, unit } : null;
}

function fault(complaint: Complaint): ReadCell {
  return { value: null, fault: complaint };
}
