import { placeInCode, type CodePath } from '../diagnostics/code.ts';
import { diagnose, type Complaint } from '../diagnostics/complaint.ts';
import { describe } from '../diagnostics/describe.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { unknownKeys } from '../diagnostics/unknown-keys.ts';
import { rangeOf } from '../spreadsheet/address.ts';
import type { Columns, Declaration, NumberColumn, SheetPlace, TextColumn } from './declaration.ts';
import { BASES } from './basis.ts';
import { remoteFaults } from './check-remote.ts';
import { isWorkbook } from './workbook.ts';

/** The declaration's own file, read only where there is something to tell. */
export interface DeclarationSource {
  file: string;
  text(): string;
}

type Fault = [CodePath, Complaint];

const TYPES = ['text', 'integer', 'number', 'year'];
const SOURCE_KEYS = ['publisher', 'title', 'vintage', 'licence', 'obtained'];
const ADDRESSES = ['url', 'licenceUrl'];
const KEYS = Object.keys({ title: 1, description: 1, file: 1, columns: 1, key: 1, basis: 1, sources: 1, formula: 1, missing: 1, notes: 1, remote: 1, sheet: 1 } satisfies Record<keyof Declaration<Columns>, 1>);
const COLUMN_KEYS = Object.keys({ type: 1, meaning: 1, unit: 1, label: 1, optional: 1, range: 1, values: 1 } satisfies Record<keyof NumberColumn | keyof TextColumn, 1>);

/** What a declaration must say and does not; types tell an editor's program, and this tells everyone. */
export function checkDeclaration(declaration: unknown, { file, text }: DeclarationSource): Diagnostic[] {
  const faults = isRecord(declaration) ? faultsOf(declaration) : [];
  if (faults.length === 0) return [];
  const source = { file, text: text() };
  return faults.map(([path, complaint]) => diagnose(placeInCode(source, 'default', path), complaint));
}

function faultsOf(declaration: Readonly<Record<string, unknown>>): Fault[] {
  const { columns, key, basis, sources } = declaration;
  const unknown = unknownKeys('dataset-declaration', declaration, KEYS);
  if (unknown.length > 0) return unknown.map(({ key: name, complaint }): Fault => [[name], complaint]);
  return [
    ...['title', 'description'].flatMap((name) => needText(declaration[name], [name])),
    ...(isRecord(columns) && Object.keys(columns).length > 0 ? Object.entries(columns).flatMap(([name, column]) => columnFaults(name, column)) : lacks(['columns'], columns, 'a record of columns', 'columns: { year: { type: \'year\', meaning: \'…\' } }')),
    ...keyFaults(key, isRecord(columns) ? Object.keys(columns) : []),
    ...basisFaults(basis, isRecord(columns) ? Object.keys(columns) : []),
    ...(isRecord(sources) ? Object.entries(sources).flatMap(([name, source]) => sourceFaults(['sources', name], source)) : lacks(['sources'], sources, 'a record of publications', 'sources: { key: { publisher, title, vintage, licence, obtained } }')),
    ...['formula', 'missing'].flatMap((name) => (declaration[name] === undefined ? [] : needText(declaration[name], [name]))),
    ...sheetFaults(declaration['sheet'], declaration['file'], isRecord(columns) ? Object.keys(columns) : []),
    ...(declaration['remote'] !== undefined && declaration['file'] instanceof URL && isWorkbook(declaration['file']) ? [[['remote'], complaints.remoteWorkbook()] satisfies Fault] : []),
    ...(declaration['remote'] === undefined ? [] : remoteFaults(declaration['remote'], isRecord(columns) ? columns : {})),
    ...(isRecord(declaration['remote']) && isRecord(declaration['remote']['sources']) ? Object.entries(declaration['remote']['sources']).flatMap(([name, source]) => sourceFaults(['remote', 'sources', name], source)) : []),
  ];
}

const SHEET_KEYS = Object.keys({ name: 1, range: 1, heads: 1 } satisfies Record<keyof SheetPlace, 1>);

function sheetFaults(sheet: unknown, file: unknown, columns: readonly string[]): Fault[] {
  if (sheet === undefined) return [];
  if (!isRecord(sheet)) return [[['sheet'], complaints.datasetWrong('sheet', describe(sheet), "a record such as { name: 'Table 1', range: 'B4:F20' }")]];
  if (!(file instanceof URL && isWorkbook(file))) return [[['sheet'], complaints.sheetWithoutWorkbook()]];
  const unknown = unknownKeys('dataset-declaration', sheet, SHEET_KEYS);
  if (unknown.length > 0) return unknown.map(({ key, complaint }): Fault => [['sheet', key], complaint]);
  const { name, range, heads } = sheet;
  return [
    ...(name === undefined ? [] : needText(name, ['sheet', 'name'])),
    ...(range === undefined || (typeof range === 'string' && rangeOf(range) !== undefined) ? [] : [[['sheet', 'range'], complaints.datasetWrong('sheet.range', describe(range), 'a range of cells such as B4:F20')] satisfies Fault]),
    ...(heads === undefined || isRecord(heads) ? Object.keys(heads ?? {}).flatMap((head): Fault[] => (columns.includes(head) ? [] : [[['sheet', 'heads', head], complaints.datasetNoColumn('sheet.heads', head, nearest(head, columns), columns)]])) : lacks(['sheet', 'heads'], heads, "a record such as { value: 'GDP, mn' }", '')),
  ];
}

function columnFaults(name: string, column: unknown): Fault[] {
  const path = ['columns', name];
  if (!isRecord(column)) return [[path, complaints.datasetWrong(path.join('.'), describe(column), 'a column such as { type: \'number\', meaning: \'…\' }')]];
  const { type, values, range } = column;
  const unknown = unknownKeys('dataset-declaration', column, COLUMN_KEYS);
  if (unknown.length > 0) return unknown.map(({ key, complaint }): Fault => [[...path, key], complaint]);
  const faults: Fault[] = TYPES.some((known) => known === type) ? [] : lacks([...path, 'type'], type, `one of: ${TYPES.join(', ')}`, `type: one of ${TYPES.join(', ')}`);
  faults.push(...needText(column['meaning'], [...path, 'meaning']), ...(column['unit'] === undefined ? [] : needText(column['unit'], [...path, 'unit'])));
  if (values !== undefined && !(Array.isArray(values) && values.every((value) => typeof value === 'string'))) faults.push([[...path, 'values'], complaints.datasetWrong(`columns.${name}.values`, describe(values), 'a list of texts')]);
  if (range !== undefined && !(Array.isArray(range) && range.length === 2 && range.every((end) => typeof end === 'number') && Number(range[0]) <= Number(range[1]))) {
    faults.push([[...path, 'range'], complaints.datasetWrong(`columns.${name}.range`, describe(range), 'two numbers, the smaller first')]);
  }
  return faults;
}

function keyFaults(key: unknown, columns: readonly string[]): Fault[] {
  if (!Array.isArray(key) || key.length === 0) return lacks(['key'], key, 'a list of columns', 'key: the columns that together name a row');
  return key.flatMap((name: unknown, index): Fault[] => (columns.includes(String(name)) ? [] : [[['key', index], complaints.datasetNoColumn('key', String(name), nearest(String(name), columns), columns)]]));
}

function basisFaults(basis: unknown, columns: readonly string[]): Fault[] {
  if (isRecord(basis)) {
    const name = String(basis['column']);
    return columns.includes(name) ? [] : [[['basis', 'column'], complaints.datasetNoColumn('basis', name, nearest(name, columns), columns)]];
  }
  return BASES.some((known) => known === basis) ? [] : lacks(['basis'], basis, `one of: ${BASES.join(', ')}, or { column: 'basis' }`, `basis: one of ${BASES.join(', ')}`);
}

function sourceFaults(path: CodePath, source: unknown): Fault[] {
  if (!isRecord(source)) return [[path, complaints.datasetWrong(path.join('.'), describe(source), 'a record of a publication')]];
  const unknown = unknownKeys('dataset-declaration', source, [...SOURCE_KEYS, ...ADDRESSES]);
  if (unknown.length > 0) return unknown.map(({ key, complaint }): Fault => [[...path, key], complaint]);
  return [
    ...SOURCE_KEYS.flatMap((key) => needText(source[key], [...path, key])),
    ...ADDRESSES.flatMap((key): Fault[] => (source[key] === undefined || (typeof source[key] === 'string' && URL.canParse(source[key])) ? [] : [[[...path, key], complaints.datasetWrong([...path, key].join('.'), describe(source[key]), 'an address that begins with https://')]])),
  ];
}

function needText(value: unknown, path: CodePath): Fault[] {
  return typeof value === 'string' && value.trim() !== '' ? [] : lacks(path, value, 'a text', `${String(path.at(-1))}: '…'`);
}

function lacks(path: CodePath, value: unknown, expected: string, what: string): Fault[] {
  return [[path, value === undefined ? complaints.datasetLacks(path.join('.'), what) : complaints.datasetWrong(path.join('.'), describe(value), expected)]];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
