import type { Column, NumberColumn, TextColumn } from './declaration.ts';
import { nearest } from '../diagnostics/nearest.ts';

/** What is wrong with one cell, before it has a place. */
export interface CellFault {
  rule: string;
  message: string;
  fix?: string;
}

export type ReadCell = { value: string | number | null; fault: null } | { value: null; fault: CellFault };

// Numbers are written as JSON writes them: no thousands separators, signs of percent, NaN or leading zeros.
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const YEARS: readonly [number, number] = [1900, 2100];

/** Reads a cell as its column declares it. */
export function readCell(written: string, name: string, column: Column): ReadCell {
  if (written === '') {
    return column.optional
      ? { value: null, fault: null }
      : fault('dataset-missing-value', `"${name}" is empty`, 'fill it, or leave the row out; a gap is shown as a gap');
  }
  return column.type === 'text' ? readText(written, name, column) : readNumber(written, name, column);
}

function readText(written: string, name: string, column: TextColumn): ReadCell {
  const values = column.values;
  if (values && !values.includes(written)) {
    const near = nearest(written, values);
    return fault(
      'dataset-unknown-value',
      `"${written}" is not one of the values of "${name}"`,
      near === undefined ? `write one of: ${values.join(', ')}` : `write ${near}`,
    );
  }
  if (written.trim() !== written) {
    return fault('dataset-stray-space', `"${written}" in "${name}" begins or ends with a space`, `write ${written.trim()}`);
  }
  return { value: written, fault: null };
}

function readNumber(written: string, name: string, column: NumberColumn): ReadCell {
  const value = NUMBER.test(written) ? Number(written) : Number.NaN;
  if (!Number.isFinite(value)) return fault('dataset-not-a-number', `"${written}" in "${name}" is not a number`, numberFix(written, column));
  if (column.type !== 'number' && !Number.isSafeInteger(value)) {
    return fault('dataset-not-an-integer', `${written} in "${name}" is not ${column.type === 'year' ? 'a year' : 'an integer'}`);
  }
  const range = column.range ?? (column.type === 'year' ? YEARS : null);
  if (range && (value < range[0] || value > range[1])) {
    return fault('dataset-out-of-range', `${written} in "${name}" is outside ${range[0]} to ${range[1]}`, 'mend the cell, or widen `range` in index.ts');
  }
  return { value: value === 0 ? 0 : value, fault: null };
}

function numberFix(written: string, column: NumberColumn): string {
  const bare = written.replace(/[\s,%$]/g, '').replace(/^0+(?=\d)/, '').replace(/^\+/, '');
  if (bare !== written && NUMBER.test(bare)) return `write ${bare}${column.unit ? `; the unit is declared as ${column.unit}` : ''}`;
  return column.optional ? 'leave the cell empty where there is no value' : 'leave the row out where there is no value';
}

function fault(rule: string, message: string, fix?: string): ReadCell {
  return { value: null, fault: { rule, message, fix } };
}
