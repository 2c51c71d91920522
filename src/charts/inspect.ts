import { relative } from 'node:path';
import { DiagnosticError, type Severity } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { checkFields, type Columns, type FieldProblem } from '../figures/fields.ts';
import { isRecord, list, type Json, type JsonRecord } from '../figures/json.ts';
import { checkSchema, type SchemaProblem } from '../figures/schema.ts';
import { resolveAddress, type Reach } from './address.ts';
import { columnsOfRows, readRows } from './columns.ts';
import { dataSources, formatOf, missingData, wantsData, type DataSource } from './data.ts';
import type { Faults } from './faults.ts';
import { ChartFieldReport } from './field-report.ts';
import { AddressError, type ChartFiles } from './files.ts';
import { isOlder, type Grammar } from './grammar.ts';

/** Finds breaches of the grammar's schema. */
export function inspectSchema(spec: JsonRecord, grammar: Grammar, faults: Faults): void {
  for (const { path, message, name, known, inside } of breaches(spec, grammar)) {
    const where = path.filter((step) => typeof step === 'string').join('.');
    const complaint = complaints.chartSchema(grammar.name, message.replace(/"([^"]*)"/g, '“$1”'), where, name === undefined ? undefined : nearest(name, known), known);
    const at = inside && name !== undefined ? [...path, name] : path;
    // What a version of old had may have gone since without harm to the drawing.
    faults.at(at, isOlder(grammar) ? { ...complaint, severity: 'warning' } : complaint, inside);
  }
}

/** What the schema does not take. Of facets within facets, which are drawn and which the schema does not have, each is looked at by itself. */
function breaches(spec: JsonRecord, grammar: Grammar): SchemaProblem[] {
  if (grammar.name === 'Vega') return [...unknownMarks(spec, []), ...checkSchema(spec, 'vega').filter((problem) => !isPlainExpression(problem))];
  const { facet, spec: inner } = spec;
  if (facet === undefined || !isRecord(inner) || inner.facet === undefined) return checkSchema(spec);
  const outer = checkSchema({ ...spec, spec: { mark: 'point' } });
  return [...outer, ...breaches({ data: spec.data, ...inner }, grammar).map((problem) => ({ ...problem, path: ['spec', ...problem.path] }))];
}

// Vega takes a plain value for an expression, which its schema does not say.
function isPlainExpression({ path, message }: SchemaProblem): boolean {
  return path.includes('signals') && ['init', 'update'].includes(String(path.at(-1))) && /^(-?[\d.]+|true|false) /.test(message);
}

const MARKS = ['arc', 'area', 'group', 'image', 'line', 'path', 'rect', 'rule', 'shape', 'symbol', 'text', 'trail'];

// Vega's schema takes any word for a mark.
function unknownMarks(group: JsonRecord, path: readonly (string | number)[]): SchemaProblem[] {
  return list(group.marks).flatMap((mark, i): SchemaProblem[] => {
    if (!isRecord(mark)) return [];
    const at = [...path, 'marks', i];
    const { type } = mark;
    const own = typeof type === 'string' && !MARKS.includes(type) ? [{ path: [...at, 'type'], message: `"${type}" is no mark`, name: type, known: MARKS }] : [];
    return [...own, ...unknownMarks(mark, at)];
  });
}

/** Finds data that are missing or broken, and, in Vega-Lite, fields that the data do not have. */
export async function inspectData(spec: JsonRecord, grammar: Grammar, files: ChartFiles, reach: Reach, faults: Faults): Promise<void> {
  const sources = dataSources(spec, grammar);
  for (const { path, name } of missingData(spec, sources)) faults.at([...path, 'name'], complaints.chartDataNamed(name));
  if (wantsData(spec, grammar) && sources.length === 0 && readsField(spec)) faults.at([], complaints.chartDataNone());
  const columns = new Map<JsonRecord, Columns>();
  for (const source of sources) columns.set(source.data, await columnsOf(source, spec, grammar, files, reach, faults));
  if (grammar.name === 'Vega') return;
  const named = new Map([...columns].flatMap(([{ name }, known]): [Json, Columns][] => (name === undefined ? [] : [[name, known]])));
  const known = (data: JsonRecord): Columns => columns.get(data) ?? named.get(data.name) ?? null;
  const report = new ChartFieldReport(known);
  for (const problem of checkFields(spec, null, report)) tellField(problem, 'error', faults);
  for (const doubt of report.doubts) tellField(doubt, 'warning', faults);
}

function tellField({ rule, path, message, fix, name }: FieldProblem, severity: Severity, faults: Faults): void {
  const steps = path.split(/[.[\]]+/).filter(Boolean).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  if (rule === 'figure-expression') faults.at(steps, complaints.chartExpression(message));
  else if (name !== undefined) faults.near([name], { ...complaints.chartField(name, fix), severity }, steps);
}

async function columnsOf({ path, data }: DataSource, spec: JsonRecord, grammar: Grammar, files: ChartFiles, reach: Reach, faults: Faults): Promise<Columns> {
  const { url, values, name, sequence } = data;
  const format = isRecord(data.format) ? data.format : {};
  if (typeof url === 'string') {
    try {
      const type = format.type ?? (grammar.name === 'Vega' ? undefined : formatOf(url));
      return columnsOfRows(readRows(await files.text(url), { ...format, type }, url, fileOf(url, reach)));
    } catch (error) {
      if (error instanceof AddressError) faults.at([...path, 'url'], error.complaint);
      else if (error instanceof DiagnosticError) error.diagnostics.forEach((diagnostic) => faults.take(diagnostic));
      else throw error;
      return null;
    }
  }
  if (isRecord(sequence)) return new Set([typeof sequence.as === 'string' ? sequence.as : 'data']);
  const inline = values ?? (isRecord(spec.datasets) && typeof name === 'string' ? spec.datasets[name] : undefined);
  return 'type' in format || 'property' in format ? null : columnsOfRows(inline);
}

/** The file that an address stands for, as people know it. */
function fileOf(address: string, reach: Reach): string {
  const target = resolveAddress(address, reach);
  return 'file' in target ? relative(reach.workplace, target.file).replaceAll('\\', '/') : address;
}

function readsField(part: Json): boolean {
  if (isRecord(part)) return 'field' in part || Object.values(part).some(readsField);
  return Array.isArray(part) && list(part).some(readsField);
}
