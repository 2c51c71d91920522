import { verdictHtml, type Speaking } from '../audit/claim-html.ts';
import type { AuditEntry } from '../audit/entry.ts';
import type { Basis } from '../dataset/basis.ts';
import type { Dataset } from '../dataset/declaration.ts';
import type { FigureData } from '../figures/rendering.ts';
import type { Address, Html } from '../volume/model.ts';
import { alignmentPads } from './align.ts';
import { cellHtml } from './cell.ts';
import { needsGrouping, printNumber, withMinusSign } from './number.ts';
import { standAlone } from './sortable.ts';
import type { TableColumn, TableDefinition } from './table.ts';

/** A table ready for printing: every cell is HTML, every column knows how it is set. */
export interface TableView {
  columns: readonly ViewColumn[];
  rows: readonly ViewRow[];
  /** Rows name the ground that they stand on. */
  grounds: boolean;
  /** Readers may put its rows in another order. */
  sortable: boolean;
}

export interface ViewColumn {
  labelHtml: Html;
  unit?: string;
  numeric: boolean;
  /** Its cells head their rows. */
  header: boolean;
}

export interface ViewRow {
  cells: readonly ViewCell[];
  /** Null: the row is missing. Absent where the table does not tell. */
  basis?: Basis | null;
}

export interface ViewCell {
  /** Null for a number that is missing; a text that is missing is empty. */
  html: Html | null;
  /** Invisible text after the cell that puts its decimal sign under the others. */
  pad: string;
  /** Link to the verdict on the cell's number. */
  verdictHtml?: Html;
}

type Value = string | number | boolean | null;
type Format = Pick<TableColumn, 'digits'> & { numeric: boolean };

/**
 * @param verdictOf the judged claim of a cell, by its row's place and its column
 * @param href makes an address absolute, with the base of the site
 * @param speaking for verdicts on a page in another language
 */
export function viewOfTable({ columns, rows, sortable }: Pick<TableDefinition, 'columns' | 'rows' | 'sortable'>, verdictOf: (row: number, column: string) => AuditEntry | undefined = () => undefined, href: (address: Address) => string = String, speaking?: Speaking): TableView {
  const entries = Object.entries(columns).filter((entry): entry is [string, TableColumn] => entry[1] !== undefined);
  const heads = entries.map(([, column]) => ({
    labelHtml: cellHtml(column.label),
    unit: column.unit,
    numeric: column.kind === 'number',
    header: column.header ?? false,
    digits: column.digits,
  }));
  const values = rows().map((row) => entries.map(([field]) => row[field] ?? null));
  const printed = textsOf(values, heads);
  const marked = cellsOf(printed, heads).map((cells, row) =>
    cells.map((cell, index) => {
      const entry = verdictOf(row, entries[index]?.[0] ?? '');
      return entry ? { ...cell, verdictHtml: verdictHtml(entry, href, speaking) } : cell;
    }),
  );
  return { columns: heads, rows: marked.map((cells) => ({ cells })), grounds: false, sortable: sortable ?? standAlone(heads.map((head, index) => ({ ...head, cells: printed[index] ?? [] }))) };
}

/** The rows behind a figure; their grounds are told where there is more than one, or a gap. */
export function viewOfFigure(data: FigureData, limit = Number.POSITIVE_INFINITY): TableView {
  const heads = data.columns.map(({ label, unit, digits, numeric }, index) => ({
    labelHtml: cellHtml(label),
    unit,
    digits,
    numeric,
    header: index === 0,
  }));
  const cells = cellsOf(textsOf(data.rows.map((row) => row.cells), heads), heads);
  const rows = data.rows.slice(0, limit).map(({ basis }, index) => ({ cells: cells[index] ?? [], basis }));
  return { columns: heads, rows, grounds: new Set(data.rows.map((row) => row.basis)).size > 1, sortable: rows.length > 1 };
}

export function viewOfDataset({ declaration, rows }: Pick<Dataset, 'declaration' | 'rows'>, limit: number): TableView {
  const entries = Object.entries(declaration.columns);
  const heads = entries.map(([name, column]) => ({
    labelHtml: cellHtml(column.label ?? name),
    unit: column.unit,
    numeric: column.type !== 'text',
    header: declaration.key[0] === name,
  }));
  const values = rows().slice(0, limit).map((row) => entries.map(([name]) => row[name] ?? null));
  return { columns: heads, rows: cellsOf(textsOf(values, heads), heads).map((cells) => ({ cells })), grounds: false, sortable: values.length > 1 };
}

/** The printed texts of each column. */
function textsOf(rows: readonly (readonly Value[])[], columns: readonly Format[]): (string | null)[][] {
  return columns.map((format, index) => columnTexts(rows.map((row) => row[index] ?? null), format));
}

function cellsOf(texts: readonly (readonly (string | null)[])[], columns: readonly Format[]): ViewCell[][] {
  const pads = columns.map((format, index) => (format.numeric ? alignmentPads(texts[index] ?? []) : []));
  return (texts[0] ?? []).map((_, row) =>
    columns.map((_, column) => {
      const text = texts[column]?.[row] ?? null;
      return { html: text === null ? null : cellHtml(text), pad: pads[column]?.[row] ?? '' };
    }),
  );
}

function columnTexts(values: readonly Value[], { digits, numeric }: Format): (string | null)[] {
  const grouped = needsGrouping(values);
  return values.map((value) => {
    if (value === null) return numeric ? null : '';
    if (typeof value === 'number') return printNumber(value, { digits, grouped });
    return numeric ? withMinusSign(String(value)) : String(value);
  });
}
