import { BASES } from './basis.ts';
import type { NumberColumn, TextColumn } from './declaration.ts';

// Columns that mean the same in every table.

export const basisColumn = {
  type: 'text',
  label: 'Basis',
  meaning: 'Ground that the row stands on',
  values: BASES,
} as const satisfies TextColumn;

export const sourceColumn = {
  type: 'text',
  label: 'Source',
  meaning: 'Key of the publication that the row rests on; several keys stand apart by a space',
} as const satisfies TextColumn;

export const noteColumn = {
  type: 'text',
  label: 'Note',
  meaning: 'What must be known of this row alone',
  optional: true,
} as const satisfies TextColumn;

/** How a printed number is to be drawn: bounds are bounds, not points. */
export const readingColumn = {
  type: 'text',
  label: 'Reading',
  meaning: 'How the printed number is meant: a point, about, at most (“nearly”, “less than”) or at least',
  values: ['point', 'about', 'at most', 'at least'],
} as const satisfies TextColumn;

export const flowColumn = {
  type: 'text',
  label: 'Flow',
  meaning: 'Direction of trade, seen from the reporting country',
  values: ['exports', 'imports'],
} as const satisfies TextColumn;

/** Calendar years from first to last, both included. */
export function yearColumn(first: number, last: number): NumberColumn {
  return { type: 'year', label: 'Year', meaning: 'Calendar year', range: [first, last] };
}
