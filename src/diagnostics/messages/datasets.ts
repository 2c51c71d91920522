import type { Complaint } from '../complaint.ts';
import { didYouMean, list } from './words.ts';

const oneOf = (near: string | undefined, known: readonly string[]): string => (near === undefined ? `Write one of: ${known.join(', ')}.` : `Write ${near}.`);

/** Tables of data, held against their declarations. */
export const datasets = {
  datasetIndex: (): Complaint => ({
    rule: 'dataset-export',
    message: 'The folder has no index.ts that declares its table.',
    fix: 'Write it: export default defineDataset({ … }).',
  }),
  datasetExport: (): Complaint => ({
    rule: 'dataset-export',
    message: 'The file does not export a dataset.',
    fix: 'Write export default defineDataset({ … }).',
  }),
  datasetLacks: (path: string, what: string): Complaint => ({
    rule: 'dataset-declaration',
    message: `The declaration has no ${path}.`,
    fix: `Add ${what}.`,
  }),
  datasetWrong: (path: string, written: string, expected: string): Complaint => ({
    rule: 'dataset-declaration',
    message: `${path} is ${written}, not ${expected}.`,
    fix: 'Mend it in index.ts; docs/editors/data.md shows a declaration.',
  }),
  datasetNoColumn: (path: string, name: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'dataset-declaration',
    message: `${path} names the column “${name}”, which is not declared.`,
    fix: didYouMean(near, `Columns: ${list(known)}.`),
  }),
  datasetMissingFile: (title: string): Complaint => ({
    rule: 'dataset-missing-file',
    message: `The table of “${title}” is not there.`,
    fix: 'Write it, or mend `file` in index.ts.',
  }),
  datasetEmpty: (columns: readonly string[]): Complaint => ({
    rule: 'dataset-empty',
    message: 'The table is empty.',
    fix: `Write the columns in the first line: ${columns.join(',')}.`,
  }),
  datasetNoRows: (): Complaint => ({ rule: 'dataset-empty', message: 'The table has a head and no rows.', fix: 'Add a row.' }),
  datasetQuoteOpen: (): Complaint => ({ rule: 'dataset-broken-quotes', message: 'A quote opens here and is never closed.', fix: 'Close the cell with ".' }),
  datasetQuoteInside: (): Complaint => ({
    rule: 'dataset-broken-quotes',
    message: 'A quote stands inside a cell.',
    fix: 'Put the whole cell in quotes and write each quote inside it twice: "a ""b"" c".',
  }),
  datasetRagged: (cells: number, head: number): Complaint => ({
    rule: 'dataset-ragged-row',
    message: `The row has ${cells} ${cells === 1 ? 'cell' : 'cells'} where the first line has ${head}.`,
    fix: cells > head ? 'Put a cell that contains a comma in quotes.' : 'Write a comma for every cell that is empty.',
  }),
  datasetMissingColumn: (name: string, near: string | undefined): Complaint => ({
    rule: 'dataset-missing-column',
    message: `The column “${name}” is declared and not in the table.`,
    fix: near === undefined ? `Add “${name}” to the first line and its cells to every row.` : `Rename “${near}” to “${name}”.`,
  }),
  datasetUnknownColumn: (name: string, near: string | undefined): Complaint => ({
    rule: 'dataset-unknown-column',
    message: `The column “${name}” is not declared.`,
    fix: near === undefined ? 'Declare it in index.ts, or remove it.' : `Rename it to “${near}”.`,
  }),
  datasetDuplicateColumn: (name: string): Complaint => ({ rule: 'dataset-duplicate-column', message: `The column “${name}” stands twice.`, fix: 'Remove one of the two.' }),
  datasetMissingValue: (name: string): Complaint => ({
    rule: 'dataset-missing-value',
    message: `“${name}” is empty.`,
    fix: 'Fill it, or leave the row out; a gap is shown as a gap.',
  }),
  datasetUnknownValue: (written: string, name: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'dataset-unknown-value',
    message: `“${written}” is not one of the values of “${name}”.`,
    fix: oneOf(near, known),
  }),
  datasetStraySpace: (written: string, name: string): Complaint => ({
    rule: 'dataset-stray-space',
    message: `“${written}” in “${name}” begins or ends with a space.`,
    fix: `Write ${written.trim()}.`,
  }),
  datasetFormula: (written: string, name: string): Complaint => ({
    rule: 'dataset-formula',
    message: `“${written}” in “${name}” is a formula for the spreadsheet of whoever opens the table.`,
    fix: `Write the text without its ${/^\s/.test(written) ? 'first character' : `“${written.charAt(0)}”`}, or with a word before it; where there is no value, leave the cell empty.`,
  }),
  datasetNotANumber: (written: string, name: string, meant: { number: string; unit?: string } | null, optional: boolean): Complaint => ({
    rule: 'dataset-not-a-number',
    message: `“${written}” in “${name}” is not a number.`,
    fix:
      meant !== null
        ? `Write ${meant.number}${meant.unit ? `; the unit is declared as ${meant.unit}` : ''}.`
        : optional
          ? 'Leave the cell empty where there is no value.'
          : 'Leave the row out where there is no value.',
  }),
  datasetNotAnInteger: (written: string, name: string, year: boolean): Complaint => ({
    rule: 'dataset-not-an-integer',
    message: `${written} in “${name}” is not ${year ? 'a year' : 'an integer'}.`,
    fix: year ? 'Write a year in four digits.' : 'Write a whole number, or declare the column as number.',
  }),
  datasetOutOfRange: (written: string, name: string, [low, high]: readonly [number, number]): Complaint => ({
    rule: 'dataset-out-of-range',
    message: `${written} in “${name}” is outside ${low} to ${high}.`,
    fix: 'Mend the cell, or widen `range` in index.ts.',
  }),
  datasetUnknownSource: (written: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'dataset-unknown-source',
    message: `“${written}” is not one of the declared sources.`,
    fix: oneOf(near, known),
  }),
  datasetNoSource: (): Complaint => ({ rule: 'dataset-unknown-source', message: 'No source is declared.', fix: 'Add the publication to `sources` in index.ts.' }),
  datasetNoSourceColumn: (sources: number): Complaint => ({
    rule: 'dataset-unknown-source',
    message: `${sources} sources are declared and no column “source” says which is a row's.`,
    fix: 'Add a text column “source”.',
  }),
  datasetDuplicateKey: (before: number, line: number, key: string): Complaint => ({
    rule: 'dataset-duplicate-key',
    message: `Lines ${before} and ${line} are the same row: ${key}.`,
    fix: 'Remove one, or add the column that tells them apart to `key` in index.ts.',
  }),
  datasetMissingFormula: (): Complaint => ({ rule: 'dataset-missing-formula', message: 'Rows are derived and no formula is given.', fix: 'Add `formula` to index.ts.' }),
  sheetWithoutWorkbook: (): Complaint => ({
    rule: 'dataset-declaration',
    message: '`sheet` says where in a workbook the table stands, and `file` is no workbook.',
    fix: "Write file: new URL('./data.xlsx', import.meta.url), or remove `sheet`.",
  }),
  workbookUnreadable: (reason: string): Complaint => ({
    rule: 'dataset-workbook',
    message: `The workbook cannot be read: ${reason}.`,
    fix: 'Save it again as “Excel Workbook (.xlsx)”, without a password.',
  }),
  workbookSheet: (reason: string, near: string | undefined, known: readonly string[]): Complaint => ({
    rule: 'dataset-workbook',
    message: `The workbook cannot be read: ${reason}.`,
    fix: didYouMean(near, `Sheets: ${list(known)}.`),
  }),
  workbookRange: (written: string): Complaint => ({
    rule: 'dataset-workbook',
    message: `“${written}” is no range of cells.`,
    fix: 'Write the first and the last cell: B4:F20.',
  }),
  workbookDate: (written: string): Complaint => ({
    rule: 'dataset-workbook-cell',
    message: `The cell shows the number ${written} as a date.`,
    fix: 'Write the year as a number, and format the cell as “General”.',
  }),
  workbookError: (written: string): Complaint => ({
    rule: 'dataset-workbook-cell',
    message: `The cell holds the error ${written}.`,
    fix: 'Mend its formula, or empty the cell.',
  }),
  workbookUncounted: (): Complaint => ({
    rule: 'dataset-workbook-cell',
    message: 'The cell holds a formula that no program has computed.',
    fix: 'Open the workbook in a spreadsheet program and save it, or write the value.',
  }),
  workbookMerged: (range: string): Complaint => ({
    rule: 'dataset-workbook-cell',
    message: `The cell is shown as one with others (${range}) and holds nothing of its own.`,
    fix: 'Take the merged cells apart and write the value into each.',
  }),
  viewMissingFile: (): Complaint => ({ rule: 'dataset-missing-file', message: 'The view is not there.', fix: 'Write it, one SELECT, or mend `view` in index.ts.' }),
  viewMissingTable: (file: string): Complaint => ({
    rule: 'dataset-missing-file',
    message: `The file ${file}, which the view reads, is not there.`,
    fix: 'Put it beside the declaration, or mend `tables` in index.ts.',
  }),
  viewSql: (message: string): Complaint => ({ rule: 'dataset-view', message: `The view cannot be computed: ${message}.`, fix: 'Mend the SQL; duckdb.org/docs tells of its dialect.' }),
  viewEngine: (message: string): Complaint => ({
    rule: 'dataset-view-engine',
    message: `The view cannot be computed: ${message}.`,
    fix: 'DuckDB comes with npm ci --include=optional; its extensions come from extensions.duckdb.org the first time that they are used, with a network.',
  }),
  viewMissingColumn: (name: string, near: string | undefined, given: readonly string[]): Complaint => ({
    rule: 'dataset-missing-column',
    message: `The column “${name}” is declared and not in the view.`,
    fix: near === undefined ? `Select it; the view gives ${list(given)}.` : `Write ${near} AS ${name}.`,
  }),
  viewUnknownColumn: (name: string): Complaint => ({ rule: 'dataset-unknown-column', message: `The view gives a column “${name}”, which is not declared.`, fix: 'Declare it in index.ts, or do not select it.' }),
  viewType: (name: string, given: string, declared: string): Complaint => ({
    rule: 'dataset-view-type',
    message: `The view gives “${name}” as ${given}, and it is declared as ${declared}.`,
    fix: `Write CAST(… AS ${declared === 'text' ? 'VARCHAR' : declared === 'number' ? 'DOUBLE' : 'BIGINT'}) AS ${name}, or declare another type.`,
  }),
} as const;
