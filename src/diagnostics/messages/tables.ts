import type { Complaint } from '../complaint.ts';
import { didYouMean } from './words.ts';

/** Tables that tables.ts declares. */
export const tables = {
  tableLacks: (key: string, what: string): Complaint => ({
    rule: 'table-definition',
    message: `The table has no ${key}.`,
    fix: `Add ${key}: ${what}.`,
  }),
  tableWrong: (path: string, written: string, expected: string): Complaint => ({
    rule: 'table-definition',
    message: `“${path}” is ${written}, not ${expected}.`,
    fix: 'Mend it; docs/editors/chapters.md shows a table.',
  }),
  tableColumn: (name: string, near: string | undefined): Complaint => ({
    rule: 'table-unknown-column',
    message: `No row has the column “${name}”.`,
    fix: didYouMean(near, 'Take the column out, or give the rows a cell of that name.'),
  }),
  tableCode: (what: 'rows' | 'claims', reason: string): Complaint => ({
    rule: 'table-rows',
    message: `Its ${what} cannot be made: ${reason}.`,
    fix: 'Mend the code here, or what it calls.',
  }),
  tableRows: (written: string): Complaint => ({
    rule: 'table-rows',
    message: `rows() gives ${written}, not a list of rows.`,
    fix: 'Write rows: () => [{ … }], with a cell for each column.',
  }),
  tableEmpty: (): Complaint => ({ rule: 'table-rows', message: 'The table has no rows.', fix: 'Give it rows, or leave it out.' }),
  tableCell: (row: number, column: string, written: string): Complaint => ({
    rule: 'table-rows',
    message: `Row ${row} has ${written} as “${column}”.`,
    fix: 'A cell is a text, a finite number, or null for a dash.',
  }),
  tableFormula: (where: string, reason: string): Complaint => ({
    rule: 'formula',
    message: `The formula in ${where} is wrong: ${reason}`,
    fix: 'Mend the TeX between the double dollars; in a string each backslash is written twice.',
  }),
} as const;
