import { join } from 'node:path';
import type { Basis } from '../dataset/basis.ts';
import { csvCell } from '../markup/escape.ts';
import type { Folders } from '../volume/folders.ts';
import type { Plan } from './plan.ts';
import type { ForeignTable, ReadColumn } from './table/index.ts';

/** What an editor says of a dataset; what she leaves out is left blank, and a volume with a blank is not built. */
export interface DatasetWish {
  id: string;
  title?: string;
  description?: string;
  publisher?: string;
  /** Publication, with table or series id. */
  publication?: string;
  vintage?: string;
  licence?: string;
  url?: string;
  obtained?: string;
  basis?: Exclude<Basis, 'derived'>;
  /** By the columns' names in the file. */
  units: Readonly<Record<string, string>>;
  meanings: Readonly<Record<string, string>>;
}

/** The folder of a new dataset. */
export function datasetFolders(wish: DatasetWish, table: ForeignTable, folders: Folders): Plan['folders'] {
  return [{ path: join(folders.data, wish.id), files: { 'data.csv': csvText(table.columns), 'index.ts': declaration(wish, table) } }];
}

function csvText(columns: readonly ReadColumn[]): string {
  const rows = Array.from({ length: columns[0]?.values.length ?? 0 }, (_, row) => columns.map(({ values }) => csvCell(values[row] ?? null)));
  return [columns.map(({ name }) => csvCell(name)), ...rows].map((cells) => `${cells.join(',') || '""'}\n`).join('');
}

function declaration(wish: DatasetWish, { columns, key }: ForeignTable): string {
  const years = columns.some(isYears);
  const lines = [
    `import { defineDataset${years ? ', yearColumn' : ''} } from '#dataset';`,
    '',
    ...(blank(wish, columns) ? ['// What stands between empty quotes is still to be written: the volume is not built before.', ''] : []),
    'export default defineDataset({',
    ...text('  ', 'title', wish.title, 'What the table is about.'),
    ...text('  ', 'description', wish.description, 'Two or three sentences: what a row is, what is whole, what is missing.'),
    "  file: new URL('./data.csv', import.meta.url),",
    '  columns: {',
    ...columns.flatMap((column) => columnLines(column, wish)),
    '  },',
    '  // What makes a row different from every other.',
    `  key: [${key.map(quote).join(', ')}],`,
    '  // On what ground the values stand: an official series (source), a number of a text (stated), arithmetic (derived, with a formula), or a substitute (proxy).',
    `  basis: ${quote(wish.basis ?? 'source')},`,
    '  sources: {',
    '    publication: {',
    ...text('      ', 'publisher', wish.publisher, 'Who published it.'),
    ...text('      ', 'title', wish.publication, 'The publication, with the number of its table or series.'),
    ...text('      ', 'vintage', wish.vintage, 'The state of the data: release, edition or date of the download.'),
    ...(wish.url === undefined ? [] : [`      url: ${quote(wish.url)},`]),
    ...text('      ', 'licence', wish.licence, 'What the publisher allows: a licence, or the sentence that says it.'),
    ...text('      ', 'obtained', wish.obtained, 'How the values came here from the publisher.'),
    '    },',
    '  },',
    '});',
  ];
  return `${lines.join('\n')}\n`;
}

function blank(wish: DatasetWish, columns: readonly ReadColumn[]): boolean {
  const texts = [wish.title, wish.description, wish.publisher, wish.publication, wish.vintage, wish.licence, wish.obtained];
  return texts.includes(undefined) || columns.some((column) => !isYears(column) && (wish.meanings[column.label] === undefined || (isNumber(column) && wish.units[column.label] === undefined)));
}

function columnLines(column: ReadColumn, wish: DatasetWish): string[] {
  const { name, label, type, values, signs } = column;
  if (isYears(column)) {
    const years = values.map(Number);
    return [`    ${keyName(name)}: yearColumn(${Math.min(...years)}, ${Math.max(...years)}),`];
  }
  const few = type === 'text' ? fewValues(values) : undefined;
  const unit = wish.units[label] ?? (signs.length === 1 && signs[0] === '%' ? 'percent' : undefined);
  return [
    `    ${keyName(name)}: {`,
    `      type: ${quote(type)},`,
    `      label: ${quote(label)},`,
    ...text('      ', 'meaning', wish.meanings[label], 'What a value means, a sentence without a full stop.'),
    ...(isNumber(column) ? text('      ', 'unit', unit, 'As tables print it, such as million US dollars; without the line for plain counts.') : []),
    ...(few ? [`      values: [${few.map(quote).join(', ')}],`] : []),
    ...(values.includes(null) ? ['      optional: true,'] : []),
    '    },',
  ];
}

/** Values that are few and come again are the only ones allowed, so that a misspelt one is found. */
function fewValues(values: readonly (string | null)[]): readonly string[] | undefined {
  const distinct = [...new Set(values.filter((value) => value !== null))];
  return distinct.length <= 12 && values.length >= 2 * distinct.length ? distinct : undefined;
}

function isNumber({ type }: ReadColumn): boolean {
  return type === 'number' || type === 'integer';
}

/** A column that `yearColumn` declares whole. */
function isYears({ type, values }: ReadColumn): boolean {
  return type === 'year' && !values.includes(null);
}

/** A property; when its text is still to be written, with a line that says what belongs there. */
function text(indent: string, key: string, value: string | undefined, asks: string): string[] {
  return value === undefined ? [`${indent}// ${asks}`, `${indent}${key}: '',`] : [`${indent}${key}: ${quote(value)},`];
}

function quote(value: string): string {
  const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}

function keyName(name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : quote(name);
}
