import expenditure from '#data/china-rd-expenditure';

/** The one row that is meant; the audit reports it when the table has none. */
export function only<Row>(rows: readonly Row[], meant: (row: Row) => boolean): Row {
  const row = rows.find(meant);
  if (row === undefined) throw new RangeError('no row of the table is the one meant');
  return row;
}

type State = ReturnType<typeof expenditure.rows>[number]['state'];

/** R&D expenditure in China, in 100 million yuan. */
export function spent(year: number, state: State = 'final'): number {
  return only(expenditure.rows(), (row) => row.year === year && row.state === state).value;
}
