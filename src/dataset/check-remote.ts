import type { CodePath } from '../diagnostics/code.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { describe } from '../diagnostics/describe.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { unknownKeys } from '../diagnostics/unknown-keys.ts';
import type { Remote, RemoteSeries, SourceName } from './remote.ts';

type Fault = [CodePath, Complaint];
type Known = Readonly<Record<string, unknown>>;

interface SourceShape {
  /** Keys of the question besides `source`, and what each must be. */
  keys: Readonly<Record<string, 'text' | 'texts' | 'flow' | 'file'>>;
  /** Keys that may be left out. */
  optional?: readonly string[];
  /** What `columns` can take over; any name where the publisher's tables differ. */
  dimensions: readonly string[] | 'any';
}

/** What can be asked of each source; what it answers is in docs/sources.md. */
export const SOURCES: Readonly<Record<SourceName, SourceShape>> = {
  'world-bank': { keys: { indicator: 'text', countries: 'texts' }, dimensions: ['year', 'country', 'indicator'] },
  'census-hitech': { keys: { flow: 'flow', countries: 'texts' }, dimensions: ['year', 'country', 'group'] },
  'census-hs': { keys: { flow: 'flow', countries: 'texts', headings: 'texts' }, dimensions: ['year', 'country', 'heading'] },
  'census-workbook': { keys: { rows: 'texts' }, dimensions: ['year', 'row', 'flow'] },
  'census-atp-pages': { keys: { countries: 'texts' }, dimensions: ['year', 'country', 'group', 'flow'] },
  comtrade: { keys: { reporter: 'text', partners: 'texts', flow: 'flow', concordance: 'file' }, dimensions: ['year', 'partner', 'group'] },
  nbs: { keys: { database: 'text', indicator: 'text', regions: 'texts' }, optional: ['regions'], dimensions: ['year', 'indicator', 'region'] },
  oecd: { keys: { agency: 'text', dataflow: 'text', version: 'text', key: 'text' }, optional: ['version'], dimensions: 'any' },
  fred: { keys: { series: 'text', aggregation: 'text' }, optional: ['aggregation'], dimensions: ['year', 'series'] },
};

const SERIES_KEYS = Object.keys({ query: 1, value: 1, columns: 1, cells: 1, years: 1 } satisfies Record<keyof RemoteSeries, 1>);
const VALUE_KEYS = Object.keys({ column: 1, unit: 1, per: 1, digits: 1, shareOf: 1 } satisfies Record<keyof RemoteSeries['value'], 1>);
const REMOTE_KEYS = Object.keys({ series: 1, fills: 1, sources: 1, formula: 1 } satisfies Record<keyof Remote, 1>);

/** What is wrong with what a declaration says of its source. `columns` are those that it declares. */
export function remoteFaults(remote: unknown, columns: Readonly<Record<string, unknown>>): Fault[] {
  const path = ['remote'];
  if (!isRecord(remote)) return [wrong(path, remote, 'a record: { series: [{ query, value, columns }] }')];
  const unknown = unknownIn(path, remote, REMOTE_KEYS);
  if (unknown.length > 0) return unknown;
  const { series, fills } = remote;
  const named = Object.keys(columns);
  if (!Array.isArray(series) || series.length === 0) return [wrong([...path, 'series'], series, 'a list of series')];
  return [
    ...series.flatMap((one: unknown, index) => seriesFaults(one, [...path, 'series', index], columns)),
    ...(fills === undefined ? [] : Array.isArray(fills) ? fills.flatMap((name: unknown, index) => columnFault([...path, 'fills', index], String(name), named)) : [wrong([...path, 'fills'], fills, 'a list of columns')]),
  ];
}

function seriesFaults(series: unknown, path: CodePath, columns: Known): Fault[] {
  if (!isRecord(series)) return [wrong(path, series, 'a record: { query, value, columns }')];
  const unknown = unknownIn(path, series, SERIES_KEYS);
  if (unknown.length > 0) return unknown;
  const { query, value, columns: taken, cells = {}, years } = series;
  if (!isRecord(taken)) return [wrong([...path, 'columns'], taken, "a record such as { year: 'year' }")];
  if (!isRecord(cells)) return [wrong([...path, 'cells'], cells, 'a record of cells')];
  const named = Object.keys(columns);
  const faults = [
    ...queryFaults(query, [...path, 'query'], taken, path),
    ...valueFaults(value, [...path, 'value'], columns),
    ...Object.keys(taken).flatMap((name) => columnFault([...path, 'columns', name], name, named)),
    ...Object.keys(cells).flatMap((name) => columnFault([...path, 'cells', name], name, named)),
    ...(years === undefined || (Array.isArray(years) && years.length === 2 && Number(years[0]) <= Number(years[1])) ? [] : [wrong([...path, 'years'], years, 'two years, the earlier first')]),
  ];
  if (faults.length > 0) return faults;
  const filled = new Set([...Object.keys(taken), ...Object.keys(cells), isRecord(value) ? String(value['column']) : '']);
  const open = Object.entries(columns).filter(([name, column]) => !filled.has(name) && !(isRecord(column) && column['optional'] === true));
  return open.map(([name]): Fault => [path, complaints.remoteOpenColumn(name)]);
}

function queryFaults(query: unknown, path: CodePath, taken: Known, series: CodePath): Fault[] {
  if (!isRecord(query)) return [wrong(path, query, "a question such as { source: 'world-bank', indicator: '…', countries: ['CHN'] }")];
  const names = Object.keys(SOURCES);
  const { source } = query;
  const shape = names.includes(String(source)) ? SOURCES[source as SourceName] : undefined; // one of the names
  if (!shape) return [[[...path, 'source'], complaints.remoteSource(String(source), nearest(String(source), names), names)]];
  const unknown = unknownIn(path, query, ['source', ...Object.keys(shape.keys)]);
  if (unknown.length > 0) return unknown;
  const faults = Object.entries(shape.keys).flatMap(([key, kind]): Fault[] => {
    const given = query[key];
    if (given === undefined && shape.optional?.includes(key)) return [];
    return fits(given, kind) ? [] : [wrong(given === undefined ? path : [...path, key], given, `${key}: ${KINDS[kind]}`)];
  });
  const { dimensions } = shape;
  const asked = Object.entries(taken).flatMap(([column, from]): Fault[] => {
    const dimension = typeof from === 'string' ? from : isRecord(from) && isRecord(from['as']) ? String(from['from']) : undefined;
    if (dimension === undefined) return [wrong([...series, 'columns', column], from, "a dimension, or { from: 'country', as: { CHN: 'China' } }")];
    return dimensions === 'any' || dimensions.includes(dimension) ? [] : [[[...series, 'columns', column], complaints.remoteDimension(String(source), dimension, nearest(dimension, dimensions), dimensions)]];
  });
  return [...faults, ...asked];
}

const KINDS = { text: 'a text', texts: 'a list of texts', flow: "'exports' or 'imports'", file: "new URL('./CONCORD.TXT', import.meta.url)" };

function fits(given: unknown, kind: keyof typeof KINDS): boolean {
  switch (kind) {
    case 'text':
      return typeof given === 'string' && given !== '';
    case 'texts':
      return Array.isArray(given) && given.length > 0 && given.every((one) => typeof one === 'string' && one !== '');
    case 'flow':
      return given === 'exports' || given === 'imports';
    case 'file':
      return given instanceof URL;
  }
}

function valueFaults(value: unknown, path: CodePath, columns: Known): Fault[] {
  if (!isRecord(value)) return [wrong(path, value, "a record such as { column: 'value', unit: 'current US$', per: 1e6 }")];
  const unknown = unknownIn(path, value, VALUE_KEYS);
  if (unknown.length > 0) return unknown;
  const { column, unit, per, digits } = value;
  return [
    ...columnFault([...path, 'column'], String(column), Object.keys(columns)),
    ...(typeof unit === 'string' ? [] : [wrong([...path, 'unit'], unit, 'the publisher’s unit, or an empty text where it states none')]),
    ...(per === undefined || (typeof per === 'number' && per > 0 && Number.isInteger(Math.log10(per))) ? [] : [wrong([...path, 'per'], per, 'a power of ten')]),
    ...(digits === undefined || (typeof digits === 'number' && Number.isInteger(digits) && digits >= 0 && digits <= 12) ? [] : [wrong([...path, 'digits'], digits, 'a number of decimals')]),
  ];
}

function columnFault(path: CodePath, name: string, known: readonly string[]): Fault[] {
  return known.includes(name) ? [] : [[path, complaints.datasetNoColumn(String(path.findLast((step) => typeof step === 'string')), name, nearest(name, known), known)]];
}

function unknownIn(path: CodePath, record: object, known: readonly string[]): Fault[] {
  return unknownKeys('dataset-declaration', record, known).map(({ key, complaint }): Fault => [[...path, key], complaint]);
}

function wrong(path: CodePath, value: unknown, expected: string): Fault {
  return [path, complaints.datasetWrong(path.join('.'), describe(value), expected)];
}

function isRecord(value: unknown): value is Known {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof URL);
}
