import type { CsvCell } from '../../dataset/csv.ts';
import type { Grid } from './grid.ts';

/** "2019", and the World Bank's "2019 [YR2019]". */
const YEAR_HEAD = /^((?:19|20)\d\d)(?: \[YR\1\])?$/;

/** A column's name as written, and its cells with their places. */
export interface WrittenColumn {
  name: string;
  place: CsvCell;
  cells: readonly CsvCell[];
}

/** The columns of a table, and whether years that headed columns have become rows. */
export interface Tidy {
  columns: readonly WrittenColumn[];
  turned: boolean;
}

/** One observation a row: where two or more columns are headed by years, each of their cells becomes a row of its own. */
export function tidy({ head, rows }: Grid): Tidy {
  const isYear = head.map(({ value }) => YEAR_HEAD.test(value));
  const turned = isYear.filter(Boolean).length > 1;
  const cellAt = (row: readonly CsvCell[], index: number): CsvCell => row[index] ?? { value: '', line: row[0]?.line ?? 1, column: 1 };
  if (!turned) return { turned, columns: head.map((place, index) => ({ name: place.value, place, cells: rows.map((row) => cellAt(row, index)) })) };

  const years = head.flatMap((cell, index) => (isYear[index] ? [{ index, year: YEAR_HEAD.exec(cell.value)?.[1] ?? '' }] : []));
  const labels = head.flatMap((place, index) =>
    isYear[index] ? [] : [{ name: place.value, place, cells: rows.flatMap((row) => years.map(() => cellAt(row, index))) }],
  );
  const place = head[years[0]?.index ?? 0] ?? { value: '', line: 1, column: 1 };
  const values = rows.flatMap((row) => years.map(({ index }) => cellAt(row, index)));
  const yearCells = rows.flatMap((row) => years.map(({ index, year }) => ({ ...cellAt(row, index), value: year })));
  return { turned, columns: [...labels, { name: 'year', place, cells: yearCells }, { name: 'value', place, cells: values }] };
}
