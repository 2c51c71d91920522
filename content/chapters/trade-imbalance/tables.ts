import published from '#data/zhao-published';
import type { CellClaims, Claim } from '#audit';
import { defineTable } from '#tables';
import * as claims from './claims.ts';

/** `key` names the row as the claims do; it is not printed. */
type Row = Readonly<Record<string, string | null>>;

/** Digits after the decimal sign, as the paper prints them; the dataset keeps no zeros at the end. */
type Digits = (variable: string, statistic: string) => number;

const TEX: Readonly<Record<string, string>> = { lny: '\\ln y', RATIO: '\\mathit{RATIO}', PATENT: '\\mathit{PATENT}', FDIGDP: '\\mathit{FDIGDP}' };

export const descriptive = defineTable({
  title: 'Statistical description of variables',
  datasets: [published],
  columns: {
    row: { label: 'Variables', kind: 'text', header: true },
    observations: { label: 'Number of observations', kind: 'number' },
    mean: { label: 'Mean', kind: 'number' },
    'standard deviation': { label: 'Standard deviation', kind: 'number' },
    minimum: { label: 'Minimum value', kind: 'number' },
    maximum: { label: 'Maximum value', kind: 'number' },
  },
  claims: (row, column) => claimOf(claims.descriptive, row, column),
  rows: () => printed('I', (variable, statistic) => (statistic === 'observations' || (variable === 'Year' && statistic !== 'standard deviation') ? 0 : 3)),
});

export const stationarity = defineTable({
  title: 'Stationarity test',
  datasets: [published],
  columns: {
    row: { label: 'Variables', kind: 'text', header: true },
    differences: { label: 'Difference', kind: 'number' },
    Z: { label: 'Z value', kind: 'number' },
    p: { label: 'P value', kind: 'number' },
  },
  claims: (row, column) => claimOf(claims.stationarity, row, column),
  rows: () => printed('II', (_, statistic) => ({ differences: 0, Z: 3 })[statistic] ?? 4),
});

export const granger = defineTable({
  title: 'Granger causality test results',
  datasets: [published],
  columns: {
    row: { label: 'Null hypothesis', kind: 'text', header: true },
    F: { label: 'F value', kind: 'number' },
    p: { label: 'P value', kind: 'number' },
  },
  claims: (row, column) => claimOf(claims.granger, row, column),
  rows: () => printed('III', (_, statistic) => (statistic === 'F' ? 2 : 3)),
});

/** A table of the paper, its numbers as text with the digits that are printed. */
function printed(table: string, digits: Digits): readonly Row[] {
  const rows = new Map<string, Record<string, string>>();
  for (const { row, statistic, value, ...cell } of published.rows()) {
    if (cell.table !== table) continue;
    const cells = rows.get(row) ?? { key: row.replace(' → ', '_to_'), row: named(row) };
    cells[statistic] = value.toFixed(digits(row, statistic));
    rows.set(row, cells);
  }
  return [...rows.values()];
}

/** Claims are named in one word where the dataset has two: "standard deviation" is `standardDeviation`. */
function claimOf(table: CellClaims<string, string>, row: Row, column: string): Claim | undefined {
  return table[row['key'] ?? '']?.[column.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())];
}

/** A variable as mathematics; of a pair, the hypothesis in the paper's words, which lack a “not”. */
function named(row: string): string {
  const [first = '', second] = row.split(' → ').map((name) => (name in TEX ? `$$${TEX[name] ?? ''}$$` : name));
  return second === undefined ? first : `${first} is the Granger cause of ${second}`;
}
