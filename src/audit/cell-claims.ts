import type { Claim, ClaimDetails, Within } from './claim.ts';
import type { Quantity } from './interval.ts';
import type { Comparison, Verdict } from './verdict.ts';

/** One printed cell; what it does not say comes from its row and its column. */
export interface Cell extends Partial<ClaimDetails> {
  printed: string;
  verdict: Verdict;
  comparison?: Comparison;
  within?: Within;
  recompute?: () => Quantity;
  missing?: string;
}

export interface CellColumn<Input> {
  /** Its head as printed; its name if absent. */
  label?: string;
  /** What the column says of its rows: "mean", "p value". */
  quantity: string;
  unit?: string;
  formula?: string;
  recompute?: (input: Input) => Quantity;
}

interface RowDetails<Name extends string> {
  /** Its head as printed; its name if absent. */
  label?: string;
  /** What the row is about: "logarithm of patent applications by residents". */
  quantity: string;
  unit?: string;
  datasets?: ClaimDetails['datasets'];
  cells: Readonly<Partial<Record<Name, Cell>>>;
}

/** A row hands its columns an input, or names what is missing. */
export type CellRow<Name extends string, Input> = RowDetails<Name> & ({ input: () => Input; missing?: undefined } | { input?: undefined; missing: string });

export interface CellTable<Row extends string, Name extends string, Input> {
  /** The table as the paper calls it: "Table I". */
  where: string;
  columns: Readonly<Record<Name, CellColumn<Input>>>;
  rows: Readonly<Record<Row, CellRow<NoInfer<Name>, NoInfer<Input>>>>;
}

/** By row and column; a cell that the paper leaves blank is absent. */
export type CellClaims<Row extends string, Name extends string> = Readonly<Record<Row, Readonly<Partial<Record<Name, Claim>>>>>;

/**
 * Declares the claims of a printed table: `descriptive = cellClaims(…)` holds `descriptive.patent.mean`, with the
 * id "descriptive-patent-mean". A column's recomputation gets its row's input, which is made once, when first asked for.
 */
export function cellClaims<Row extends string, Name extends string, Input>(table: CellTable<Row, Name, Input>): CellClaims<Row, Name> {
  const rows = Object.entries<CellRow<Name, Input>>(table.rows).map(([name, row]) => [name, claimsOfRow(table, name, row)]);
  // Made of the very rows and cells that the table declares.
  return Object.fromEntries(rows) as CellClaims<Row, Name>;
}

function claimsOfRow<Name extends string, Input>(table: CellTable<string, Name, Input>, name: string, row: CellRow<Name, Input>): Record<string, Claim> {
  const input = row.input && once(row.input);
  const claims: Record<string, Claim> = {};
  for (const key of Object.keys(row.cells)) {
    // By their type, cells bear the names of columns.
    const column = key as Name;
    const cell = row.cells[column];
    if (cell === undefined) continue;
    const { label, quantity, unit, formula, recompute } = table.columns[column];
    claims[key] = {
      where: `${table.where}, row ${row.label ?? name}, column ${label ?? key}`,
      quantity: `${row.quantity}: ${quantity}`,
      unit: unit ?? row.unit,
      formula,
      datasets: row.datasets ?? [],
      recompute: input && recompute && cell.missing === undefined ? () => recompute(input()) : undefined,
      missing: cell.recompute === undefined ? row.missing : undefined,
      ...cell,
      kind: 'claim',
    };
  }
  return claims;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
