import type { Complaint } from '../complaint.ts';

/** About a table that is brought from elsewhere, as spreadsheets and statistical offices write it. */
export const spreadsheets = {
  sheetQuote: (message: string, fix: string | undefined): Complaint => ({ rule: 'csv-broken-quotes', message, fix }),
  sheetEmpty: (): Complaint => ({ rule: 'csv-empty', message: 'The table has no rows.', fix: 'Name the columns in one line and write the rows below it.' }),
  sheetValueless: (): Complaint => ({ rule: 'csv-empty', message: 'No row has a value.', fix: 'Look at the numbers of the table.' }),
  sheetNameless: (): Complaint => ({ rule: 'csv-nameless-column', message: 'The column has no name.', fix: 'Write its name in the first line.' }),
  sheetRagged: (cells: number, line: number, named: number, fix: string): Complaint => ({
    rule: 'csv-ragged-row',
    message: `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the line of names (${line}) has ${named}.`,
    fix,
  }),
  sheetStranger: (value: string, column: string, others: number): Complaint => ({
    rule: 'csv-not-a-number',
    message: `“${value}” stands among the numbers of “${column}”${others > 0 ? `, as do ${others} other cells` : ''}.`,
    fix: `Mend it; if it means that there is no value, add --missing "${value}"; if the column is text, add --type "${column}=text".`,
  }),
  sheetTwoMarks: (comma: string, point: string, line: number): Complaint => ({
    rule: 'csv-decimal-mark',
    message: `“${comma}” has its fraction after a comma, and “${point}” in line ${line} after a point.`,
    fix: 'Write all numbers alike, or say which is meant with --decimal.',
  }),
  sheetEitherMark: (value: string, mark: string, called: string, other: string): Complaint => ({
    rule: 'csv-decimal-mark',
    message: `“${value}” may be a thousand or a fraction, and no other number of the table tells.`,
    fix: `Write --decimal ${mark} if ${called} stands before fractions, --decimal ${other} if it groups thousands.`,
  }),
  sheetNoKey: (): Complaint => ({ rule: 'csv-no-key', message: 'No years and labels together tell all rows apart.', fix: 'Remove rows that stand twice, or add the column that tells them apart.' }),
} as const;
