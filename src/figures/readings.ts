import type { Basis } from '../dataset/basis.ts';
import { needsGrouping, printNumber } from '../tables/number.ts';
import type { Cell, FigureColumn, FigureDefinition, FigureRow } from './figure.ts';

/** What a mark stands for, in words: "Exports, 2009" and "244.7 billion US dollars". */
export interface Reading {
  head: string;
  value: string;
  basis: Basis;
}

/** A column of the figure's table with its name and its part in a reading. */
export interface Role extends FigureColumn {
  field: string;
  /** A key names the row, a measure is its value, a note says how either is meant. */
  role: 'key' | 'measure' | 'note';
  /** Thousands are set off. */
  grouped: boolean;
}

/**
 * The part of each column. Columns that name a cell of the coverage are keys, and years, and as many columns of words,
 * from the first on, as tell the rows apart (all where there is no coverage); other words are notes, other numbers
 * measures.
 */
export function rolesOf<Row extends FigureRow>({ columns, coverage }: Pick<FigureDefinition<Row>, 'columns' | 'coverage'>, rows: readonly Row[]): Role[] {
  const declared = Object.entries<FigureColumn | undefined>(columns).flatMap(([field, column]) => (column && field !== 'basis' ? [{ field, ...column }] : []));
  const cells = (field: string): Cell[] => rows.map((row) => row[field] ?? null);
  const by: readonly string[] = coverage?.by ?? [];
  const worded = (field: string): boolean => cells(field).some((cell) => typeof cell === 'string');
  const keys = new Set(declared.filter((column) => by.includes(column.field) || (!worded(column.field) && isYears(column, cells(column.field)))).map(({ field }) => field));
  const measures = declared.map(({ field }) => field).filter((field) => !keys.has(field) && !worded(field));
  for (const { field } of declared) {
    if (!worded(field) || keys.has(field) || cells(field).every(isBound)) continue;
    // Without a coverage nothing says which words name a row: all do.
    if (!coverage || keys.size === 0 || !distinct(rows, [...keys], measures)) keys.add(field);
  }
  return declared.map((column) => ({
    ...column,
    role: keys.has(column.field) ? 'key' : worded(column.field) ? 'note' : 'measure',
    grouped: needsGrouping(cells(column.field)),
  }));
}

/** The reading of each row. A bound of the row ("at most") stands before its value. */
export function readings<Row extends FigureRow>(definition: Pick<FigureDefinition<Row>, 'columns' | 'coverage'>, rows: readonly Row[]): Reading[] {
  const roles = rolesOf(definition, rows);
  const measures = roles.filter(({ role }) => role === 'measure');
  return rows.map((row) => {
    const bound = boundOf(row);
    const present = measures.filter(({ field }) => typeof row[field] === 'number');
    const values = present.map((role) => {
      const words = `${bound && present.length === 1 ? `${bound} ` : ''}${amount(Number(row[role.field]), role)}`;
      // A unit tells what is measured, where it stands alone.
      return present.length > 1 || (measures.length > 1 && !role.unit) ? `${role.label} ${words}` : words;
    });
    const notes = roles.flatMap((role) => {
      const cell = row[role.field] ?? null;
      return role.role === 'note' && cell !== null && !(cell === bound && present.length === 1) ? [`${role.label}: ${String(cell)}`] : [];
    });
    return { head: headOf(row, roles), value: [...values, ...notes].join('; '), basis: row.basis };
  });
}

/** The cells that name a row: "Exports, 2009". */
export function headOf(row: FigureRow, roles: readonly Role[]): string {
  return roles.flatMap(({ role, field }) => (role === 'key' && row[field] !== null && row[field] !== undefined ? [String(row[field])] : [])).join(', ');
}

/** A number as the table prints it, with its unit. */
export function amount(value: number, { digits, grouped, unit }: Pick<Role, 'digits' | 'grouped' | 'unit'>): string {
  // Without digits of its own a number may carry the dust of binary fractions.
  const number = printNumber(digits === undefined ? Number(value.toPrecision(12)) : value, { digits, grouped });
  return unit ? `${number} ${unit}` : number;
}

const BOUNDS = ['at most', 'at least'] as const;

/** On which side of its number a row's value lies, as one of its cells says; null where it is the value itself. */
export function boundOf(row: FigureRow): 'at most' | 'at least' | null {
  const cells = Object.values(row);
  return BOUNDS.find((bound) => cells.includes(bound)) ?? null;
}

function isBound(cell: Cell): boolean {
  return cell === null || BOUNDS.some((bound) => bound === cell);
}

function isYears({ unit, digits }: FigureColumn, cells: readonly Cell[]): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return unit === undefined && digits === undefined && numbers.length > 0 && numbers.every((cell) => Number.isInteger(cell) && cell >= 1000 && cell < 3000);
}

/** Whether the fields tell apart all rows that have values of the same measures. */
function distinct(rows: readonly FigureRow[], fields: readonly string[], measures: readonly string[]): boolean {
  const names = rows.map((row) => JSON.stringify([fields.map((field) => row[field] ?? null), measures.map((field) => typeof row[field] === 'number')]));
  return new Set(names).size === rows.length;
}
