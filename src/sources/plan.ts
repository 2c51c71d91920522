import { toCsv } from '../dataset/catalogue.ts';
import type { AnyRow, Columns, Dataset } from '../dataset/declaration.ts';
import { withFreeVintage, withRemote } from '../dataset/dataset.ts';
import { projectPath } from '../dataset/reading.ts';
import { validate } from '../dataset/validate.ts';
import { retrievalFile, vintageFile, type Retrieval } from '../dataset/vintages.ts';
import { DiagnosticError } from '../diagnostics/diagnostic.ts';
import type { Asked, AskedSeries } from './ask-dataset.ts';
import { compareRows, keyOf, type Comparison } from './compare.ts';
import { isOfSeries } from './rows.ts';

/** What an update would do to a dataset, before anything is written. */
export interface Plan {
  dataset: Dataset;
  comparison: Comparison;
  /** The files that would be written, by their addresses: the table with new rows, or a vintage beside it, and its record. */
  files: ReadonlyMap<string, string>;
  /** The vintage that would stand beside the table; null where rows are added to the table itself, or nothing changes. */
  vintage: string | null;
  /** Years that the publisher has and the declaration does not allow. */
  outside: readonly number[];
}

/**
 * Decides what becomes of a publisher's rows. New rows are added to the table as long as the publisher has not revised
 * those that it holds: a table is one state of the data. Else the new state is kept beside the table, whose figures and
 * checked numbers stay what they are. Throws DiagnosticError where the new rows break the declaration.
 * @param day of the request, "2026-11-25"
 */
export function planUpdate(dataset: Dataset, asked: Asked, day: string): Plan {
  const { declaration } = dataset;
  const mine = dataset.rows();
  const { fills } = declaration.remote ?? {};
  const columns = declaration.columns;
  const theirs = asked.series.flatMap(({ rows }) => rows);
  const valueColumns = new Map(asked.series.flatMap(({ series, rows }) => rows.map((row) => [row, series.value.column] as const)));
  const value = (row: AnyRow): string => valueColumns.get(row) ?? '';
  const ours = fills ? [] : mine.filter((row) => asked.series.some(({ series }) => isOfSeries(row, series, columns)));
  const compared = compareRows(ours, fills ? openCells(mine, theirs, fills) : theirs, declaration.key, value);
  const plan = { dataset, comparison: compared, vintage: null, outside: asked.outside };
  if (compared.added.length === 0 && compared.revised.length === 0) return { ...plan, files: new Map() };
  if (compared.revised.length === 0) {
    const rows = inOrder([...mine, ...compared.added], mine, declaration.columns);
    return { ...plan, files: filesOf(dataset, rows, { retrieved: day, state: asked.state, addresses: asked.addresses }) };
  }
  const name = (asked.state ?? '').match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? day;
  const known = dataset.vintages().at(-1);
  const rows = vintageRows(asked.series, columns, name);
  // The same state once more says nothing new.
  if (known !== undefined && sameRows(dataset.rows(known), rows)) return { ...plan, files: new Map(), vintage: known };
  const vintage = freeName(name, dataset.vintages());
  return { ...plan, vintage, files: filesOf(dataset, vintageRows(asked.series, columns, vintage), { retrieved: day, state: asked.state, addresses: asked.addresses }, vintage) };
}

/** Rows for cells that no row stands in. */
function openCells(mine: readonly AnyRow[], theirs: readonly AnyRow[], by: readonly string[]): AnyRow[] {
  const filled = new Set(mine.map((row) => keyOf(row, by)));
  return theirs.filter((row) => !filled.has(keyOf(row, by)));
}

function vintageRows(series: readonly AskedSeries[], columns: Columns, vintage: string): AnyRow[] {
  return series.flatMap(({ rows }) => rows).map((row) => ('vintage' in columns ? { ...row, vintage } : row));
}

function sameRows(before: readonly AnyRow[], after: readonly AnyRow[]): boolean {
  const texts = (rows: readonly AnyRow[]): string => JSON.stringify(rows.map(({ vintage: _, ...row }) => JSON.stringify(row)).sort());
  return texts(before) === texts(after);
}

function freeName(name: string, taken: readonly string[]): string {
  for (let copy = 1; ; copy += 1) {
    const tried = copy === 1 ? name : `${name}.${copy}`;
    if (!taken.includes(tried)) return tried;
  }
}

/** New rows stand where a reader looks for them: with those of the same labels, by year. */
function inOrder(rows: readonly AnyRow[], before: readonly AnyRow[], columns: Columns): AnyRow[] {
  const labels = Object.keys(columns).filter((name) => columns[name]?.type === 'text' && !['basis', 'source', 'note', 'reading'].includes(name));
  const years = Object.keys(columns).filter((name) => columns[name]?.type === 'year');
  const first = years.length > 0 && Object.keys(columns)[0] === years[0] ? [...years, ...labels] : [...labels, ...years];
  const ranks = new Map(labels.map((name) => [name, [...new Set([...before, ...rows].map((row) => row[name]))]]));
  const rank = (row: AnyRow, name: string): number => (columns[name]?.type === 'year' ? Number(row[name]) : (ranks.get(name)?.indexOf(row[name] ?? null) ?? 0));
  // A table that is in another order of its own keeps it, and what is new follows at the end.
  const sorted = (list: readonly AnyRow[]): AnyRow[] => list.toSorted((a, b) => first.map((name) => rank(a, name) - rank(b, name)).find((difference) => difference !== 0) ?? 0);
  const kept = sorted(before);
  return kept.every((row, index) => row === before[index]) ? sorted(rows) : [...rows];
}

function filesOf({ declaration }: Dataset, rows: readonly AnyRow[], retrieval: Retrieval, vintage?: string): Map<string, string> {
  const table = vintage === undefined ? declaration.file : vintageFile(declaration.file, vintage);
  const text = toCsv({ declaration, rows: () => rows });
  const known = withRemote(declaration);
  const { diagnostics } = validate(text, vintage === undefined ? known : withFreeVintage(known), projectPath(table));
  if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
  return new Map([
    [table.href, text],
    [retrievalFile(declaration.file, vintage).href, `${JSON.stringify(retrieval, null, 2)}\n`],
  ]);
}
