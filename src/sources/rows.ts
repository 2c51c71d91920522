import type { AnyRow, Cell, Columns } from '../dataset/declaration.ts';
import type { RemoteSeries, TakenColumn } from '../dataset/remote.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Observation, Reading, Years } from './adapter.ts';
import { inUnit } from './decimal-shift.ts';
import { SourceFault } from './fault.ts';

export interface SeriesRows {
  rows: readonly AnyRow[];
  /** Years that the publisher has and the declaration does not allow. */
  outside: readonly number[];
}

/** The name of the column that holds years. */
function yearColumnOf(columns: Columns): string | undefined {
  return Object.keys(columns).find((name) => columns[name]?.type === 'year');
}

/** The years that a series may hold: its own, else those of the year column. */
export function yearsOf({ years }: Pick<RemoteSeries, 'years'>, columns: Columns): Years {
  const column = columns[yearColumnOf(columns) ?? ''];
  const [first, last] = years ?? (column && column.type !== 'text' ? column.range : undefined) ?? [1900, 2100];
  return { first, last };
}

/** A publisher's answer as rows of a dataset. Throws SourceFault where its unit is another than the one declared. */
export function rowsOf(series: RemoteSeries, { observations, unit }: Reading, columns: Columns, host: string): SeriesRows {
  const { value, columns: taken, cells = {} } = series;
  if (unit !== null && !unit.toLowerCase().includes(value.unit.toLowerCase())) throw new SourceFault(complaints.sourceUnit(host, unit, value.unit));
  const { first, last } = yearsOf(series, columns);
  const rows = observations.flatMap((observation): AnyRow[] => {
    if (observation.year < first || observation.year > last) return [];
    const number = valueOf(observation, observations, value);
    const own = takenCells(observation, taken);
    if (number === null || own === null) return [];
    const filled: Record<string, Cell> = { ...cells, ...own, [value.column]: inUnit(number, value.per, value.digits) };
    return [Object.fromEntries(Object.keys(columns).map((name) => [name, filled[name] ?? null]))];
  });
  return { rows, outside: [...new Set(observations.map(({ year }) => year).filter((year) => year > last))].sort((a, b) => a - b) };
}

/** Whether a row is one that this series could have given. */
export function isOfSeries(row: AnyRow, series: RemoteSeries, columns: Columns): boolean {
  const { columns: taken, cells = {} } = series;
  const year = row[yearColumnOf(columns) ?? ''];
  const { first, last } = yearsOf(series, columns);
  return (
    Object.entries(cells).every(([name, cell]) => row[name] === cell) &&
    Object.entries(taken).every(([name, from]) => typeof from === 'string' || Object.values(from.as).includes(String(row[name]))) &&
    (typeof year !== 'number' || (year >= first && year <= last))
  );
}

function takenCells({ year, of }: Observation, taken: Readonly<Record<string, TakenColumn>>): Record<string, Cell> | null {
  const cells: Record<string, Cell> = {};
  for (const [name, from] of Object.entries(taken)) {
    const dimension = typeof from === 'string' ? from : from.from;
    const written = dimension === 'year' ? year : of[dimension];
    const cell = typeof from === 'string' ? written : from.as[String(written)];
    if (cell === undefined) return null;
    cells[name] = cell;
  }
  return cells;
}

function valueOf({ year, of, value }: Observation, all: readonly Observation[], { shareOf }: RemoteSeries['value']): number | null {
  if (!shareOf) return value;
  const whole = all.find((other) => other.year === year && Object.entries({ ...of, [shareOf.dimension]: shareOf.is }).every(([name, code]) => other.of[name] === code));
  return whole && whole.value !== 0 ? (value / whole.value) * 100 : null;
}
