import type { Claim } from '../audit/claim.ts';
import type { Dataset } from '../dataset/declaration.ts';

export interface TableColumn {
  label: string;
  /** Printed once, in the head. */
  unit?: string;
  /** Digits after the decimal sign; the cell as given if absent. */
  digits?: number;
  /** Text is set left, numbers on the decimal sign. */
  kind: 'text' | 'number';
  /** Column whose cells head their rows. */
  header?: true;
}

/** A cell may carry Markdown maths between double dollars when it is text. Null prints as a dash. */
export type TableCell = string | number | null;

export interface TableDefinition<Row extends Readonly<Record<string, TableCell>> = Readonly<Record<string, TableCell>>> {
  /** As the paper has it. */
  title: string;
  rows: () => readonly Row[];
  columns: Readonly<Partial<Record<keyof Row & string, TableColumn>>>;
  datasets: readonly Pick<Dataset, 'id' | 'declaration'>[];
  /** Whether a reader may put its rows in another order; if absent, where each row stands for itself. */
  sortable?: boolean;
  /** The claim that a cell's number is, of the chapter's claims.ts; its verdict is then shown beside it. */
  claims?: (row: Row, column: keyof Row & string) => Claim | undefined;
}

/** Declares a table; its id is its export's name in kebab-case. */
export function defineTable<Row extends Readonly<Record<string, TableCell>>>(definition: TableDefinition<Row>): TableDefinition<Row> {
  return definition;
}
