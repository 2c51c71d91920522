import type { Rule } from './rule.ts';

/** Of tables that `npm run new -- dataset` takes over; they are told by it only. */
export const spreadsheets = {
  'csv-broken-quotes': { severity: 'error', watches: 'Quotes around cells open and close.', spoils: 'Cells would be read as others.', language: 'csv', wrong: 'Land,Wert\n"Peru,3', right: 'Land,Wert\n"Peru",3' },
  'csv-empty': { severity: 'error', watches: 'A table has rows with values.', spoils: 'The dataset would be empty.', language: 'csv', wrong: 'year,value', right: 'year,value\n2019,3' },
  'csv-nameless-column': { severity: 'error', watches: 'Every column has a name.', spoils: 'The column could not be declared.', language: 'csv', wrong: 'year,\n2019,3', right: 'year,value\n2019,3' },
  'csv-ragged-row': { severity: 'error', watches: 'Rows have as many cells as there are names.', spoils: 'Values would stand under the wrong names.', language: 'csv', wrong: 'year,value\n2019', right: 'year,value\n2019,3' },
  'csv-not-a-number': { severity: 'error', watches: 'A column of numbers holds numbers and signs for missing values.', spoils: 'The column would be text.', language: 'csv', wrong: 'year,value\n2019,3\n2020,about 4', right: 'year,value\n2019,3\n2020,4' },
  'csv-decimal-mark': { severity: 'error', watches: 'It is plain which sign stands before fractions.', spoils: 'Values could be a thousand times too large.', language: 'text', wrong: 'npm run new -- dataset --csv trade.csv', right: 'npm run new -- dataset --csv trade.csv --decimal ,' },
  'csv-no-key': { severity: 'error', watches: 'Years and labels tell all rows apart.', spoils: 'Two rows would be the same.', language: 'csv', wrong: 'year,value\n2019,3\n2019,4', right: 'year,flow,value\n2019,exports,3\n2019,imports,4' },
} as const satisfies Readonly<Record<string, Rule>>;
