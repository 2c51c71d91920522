import { csvCell } from '../markup/escape.ts';
import { BASES } from './basis.ts';
import type { Basis } from './basis.ts';
import type { AnyRow, Column, Dataset, Source } from './declaration.ts';
import { readTable } from './reading.ts';
import { retrievalOf, type Retrieval } from './vintages.ts';

export interface CatalogueColumn {
  name: string;
  /** Head for tables. */
  label: string;
  type: Column['type'];
  meaning: string;
  unit: string | null;
  optional: boolean;
  /** The only values allowed, when they are few. */
  values: readonly string[] | null;
  range: readonly [number, number] | null;
}

/** All that a catalogue page or a data package says of a dataset, apart from its rows. */
export interface CatalogueEntry {
  id: string;
  title: string;
  description: string;
  rows: number;
  columns: readonly CatalogueColumn[];
  key: readonly string[];
  /** First and last of the year columns' values; null without such a column. */
  years: { first: number; last: number } | null;
  /** Bases that occur, strongest first, with their number of rows. */
  bases: readonly { basis: Basis; rows: number }[];
  /** Sources as declared, with the number of rows that name them. */
  sources: readonly ({ key: string; rows: number } & Source)[];
  formula: string | null;
  missing: string | null;
  notes: readonly string[];
  /** How rows were got that came from a publisher's interface; null where none did. */
  retrieval: Retrieval | null;
  /** States of the publisher's data that are kept beside the table. */
  vintages: readonly string[];
}

/** Describes a dataset from its declaration and its rows. Throws what `rows()` throws. */
export function describeDataset(dataset: Dataset): CatalogueEntry {
  const { declaration } = dataset;
  const rows = dataset.rows();
  return {
    id: dataset.id,
    title: declaration.title,
    description: declaration.description,
    rows: rows.length,
    columns: Object.entries(declaration.columns).map(([name, column]) => describeColumn(name, column)),
    key: declaration.key,
    years: yearRange(dataset),
    bases: basesOf(dataset),
    sources: Object.entries(declaration.sources).map(([key, source]) => ({ key, rows: rows.filter((row) => sourcesOf(dataset, row).includes(key)).length, ...source })),
    formula: declaration.formula ?? null,
    missing: declaration.missing ?? null,
    notes: declaration.notes ?? [],
    retrieval: retrievalOf(declaration.file),
    vintages: dataset.vintages(),
  };
}

/** Keys of the sources that a row's value rests on. */
export function sourcesOf(dataset: Pick<Dataset, 'declaration'>, row: AnyRow): readonly string[] {
  const keys = Object.keys(dataset.declaration.sources);
  return keys.length === 1 ? keys : String(row['source'] ?? '').split(' ');
}

/** The table as it is published: a CSV as editors keep it, the ends of its lines the same wherever it was checked out; any other made into one. */
export function publishedCsv(dataset: Pick<Dataset, 'declaration' | 'rows'>): Uint8Array<ArrayBuffer> {
  const { file } = dataset.declaration;
  return new Uint8Array(Buffer.from(file.pathname.endsWith('.csv') ? (readTable(file) ?? '') : toCsv(dataset)));
}

/** The table as canonical CSV: declared order of columns, line feeds, quotes only where needed, shortest numbers. */
export function toCsv(dataset: Pick<Dataset, 'declaration' | 'rows'>): string {
  const names = Object.keys(dataset.declaration.columns);
  const lines = dataset.rows().map((row) => names.map((name) => csvCell(row[name] ?? null)));
  // A lone empty cell would be a blank line, which readers pass over.
  return [names.map(csvCell), ...lines].map((cells) => `${cells.join(',') || '""'}\n`).join('');
}

function describeColumn(name: string, column: Column): CatalogueColumn {
  return {
    name,
    label: column.label ?? name,
    type: column.type,
    meaning: column.meaning,
    unit: column.unit ?? null,
    optional: column.optional ?? false,
    values: column.type === 'text' ? (column.values ?? null) : null,
    range: column.type === 'text' ? null : (column.range ?? null),
  };
}

/** Bases that occur among the rows, strongest first, with their number of rows. */
export function basesOf(dataset: Pick<Dataset, 'rows' | 'basisOf'>): CatalogueEntry['bases'] {
  const bases = dataset.rows().map((row) => dataset.basisOf(row));
  return BASES.map((basis) => ({ basis, rows: bases.filter((other) => other === basis).length })).filter((count) => count.rows > 0);
}

/** First and last year that the year columns hold, or null when there is none. */
export function yearRange({ declaration, rows }: Pick<Dataset, 'declaration' | 'rows'>): CatalogueEntry['years'] {
  const names = Object.keys(declaration.columns).filter((name) => declaration.columns[name]?.type === 'year');
  const found = rows().flatMap((row) => names.map((name) => row[name])).filter((year) => typeof year === 'number');
  return found.length === 0 ? null : { first: Math.min(...found), last: Math.max(...found) };
}
