import type { Complaint } from '../diagnostics/complaint.ts';
import { describe, reasonOf } from '../diagnostics/describe.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { expressionFields } from './expression-fields.ts';
import { columnsAfter } from './transforms.ts';
import { isRecord, list, type Json, type JsonRecord } from './json.ts';

/** Something that a specification says of its data and that is not so. */
export interface FieldProblem extends Complaint {
  /** Where in the specification: "layer[1].encoding.y.field". */
  path: string;
  /** The name as written, when there is one. */
  name?: string;
}

/** Columns known at a point of the specification; null once a transform makes columns from values. */
export type Columns = ReadonlySet<string> | null;

/** Collects what is found on the way. */
export class FieldReport {
  readonly problems: FieldProblem[] = [];

  /** Columns of a view's own data where the caller knows better than the specification; undefined where not. */
  columnsOf(_data: JsonRecord): Columns | undefined {
    return undefined;
  }

  field(name: Json | undefined, columns: Columns, path: string): void {
    if (typeof name !== 'string' || columns === null || columns.has(plainName(name))) return;
    const known = [...columns];
    this.problems.push({ ...complaints.figureColumn(name, path, nearest(name, known), known), path, name });
  }

  expression(text: Json | undefined, columns: Columns, path: string): void {
    if (typeof text !== 'string') return;
    try {
      for (const name of expressionFields(text)) this.field(name, columns, path);
    } catch (error) {
      this.problems.push({ ...complaints.figureExpression(text, path, reasonOf(error)), path, name: text });
    }
  }

  /** Predicates of filters and conditions: an expression, a field's test, or a composition of these. */
  predicate(test: Json | undefined, columns: Columns, path: string): void {
    this.expression(test, columns, path);
    if (!isRecord(test)) return;
    this.field(test.field, columns, `${path}.field`);
    for (const key of ['and', 'or', 'not']) list(test[key]).forEach((part) => this.predicate(part, columns, `${path}.${key}`));
  }
}

/** Every field that a specification reads, against the columns that exist where it reads it. */
export function checkFields(spec: Json, columns: Columns, report = new FieldReport()): FieldProblem[] {
  view(spec, columns, [], '', report);
  return report.problems;
}

// Parts of an encoding that speak of the axis, the legend or the scale, where `datum` is a tick and not a row.
// Tests of conditions are read as predicates.
const GUIDES = new Set(['axis', 'legend', 'header', 'scale', 'timeUnit', 'stack', 'impute', 'value', 'title', 'test']);

function view(spec: Json | undefined, inherited: Columns, repeated: readonly string[], path: string, report: FieldReport): void {
  if (!isRecord(spec)) return;
  const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const own = 'data' in spec ? dataColumns(spec.data, inherited, at('data'), report) : inherited;
  const columns = columnsAfter(list(spec.transform), own, at('transform'), report);
  const names = [...repeated, ...repeats(spec.repeat)];
  for (const name of repeats(spec.repeat)) report.field(name, columns, at('repeat'));
  encoding(spec.encoding, columns, names, at('encoding'), report);
  if (isRecord(spec.facet)) {
    if ('field' in spec.facet) channel(spec.facet, columns, names, at('facet'), report);
    else encoding(spec.facet, columns, names, at('facet'), report);
  }
  expressions(spec.mark, columns, at('mark'), report);
  view(spec.spec, columns, names, at('spec'), report);
  for (const key of ['layer', 'concat', 'hconcat', 'vconcat']) list(spec[key]).forEach((part, i) => view(part, columns, names, at(`${key}[${i}]`), report));
}

function encoding(channels: Json | undefined, columns: Columns, names: readonly string[], path: string, report: FieldReport): void {
  if (!isRecord(channels)) return;
  for (const [key, definition] of Object.entries(channels)) {
    if (Array.isArray(definition)) definition.forEach((part, i) => channel(part, columns, names, `${path}.${key}[${i}]`, report));
    else channel(definition, columns, names, `${path}.${key}`, report);
  }
}

function channel(definition: Json | undefined, columns: Columns, names: readonly string[], path: string, report: FieldReport): void {
  if (!isRecord(definition)) return;
  for (const [key, part] of Object.entries(definition)) {
    const at = `${path}.${key}`;
    if (key === 'field' && isRecord(part)) {
      if (names.length === 0) report.problems.push({ ...complaints.figureRepeat(at), path: at });
    } else if (key === 'field') report.field(part, columns, at);
    else if (key === 'sort' && isRecord(part)) report.field(part.field, columns, `${at}.field`);
    else if (key === 'aggregate' && isRecord(part)) for (const [op, field] of Object.entries(part)) report.field(field, columns, `${at}.${op}`);
    else if (key === 'condition') {
      for (const condition of list(part)) {
        if (isRecord(condition)) report.predicate(condition.test, columns, `${at}.test`);
        channel(condition, columns, names, at, report);
      }
    } else if (key === 'value') expressions(part, columns, at, report);
    else if (!GUIDES.has(key) && isRecord(part)) channel(part, columns, names, at, report);
  }
}

/** `{expr: …}` anywhere in a mark's properties or a value. */
function expressions(value: Json | undefined, columns: Columns, path: string, report: FieldReport): void {
  if (!isRecord(value)) return;
  report.expression(value.expr, columns, path);
  for (const [key, part] of Object.entries(value)) expressions(part, columns, `${path}.${key}`, report);
}

/** Columns of a view's own data: named rows are the figure's, inline values bring theirs. */
function dataColumns(data: Json | undefined, inherited: Columns, path: string, report: FieldReport): Columns {
  if (!isRecord(data)) return inherited;
  const known = report.columnsOf(data);
  if (known !== undefined) return known;
  if ('url' in data) report.problems.push({ ...complaints.figureAddress(path), path });
  if (isRecord(data.sequence)) return new Set([typeof data.sequence.as === 'string' ? data.sequence.as : 'data']);
  if (!Array.isArray(data.values)) return inherited;
  const columns = new Set<string>();
  data.values.forEach((row, i) => {
    if (!isRecord(row)) return void columns.add('data');
    for (const [key, cell] of Object.entries(row)) {
      columns.add(key);
      if (typeof cell === 'number' && !Number.isFinite(cell)) report.problems.push({ ...complaints.figureInline(path, i + 1, key, describe(cell)), path, name: key });
    }
  });
  return columns;
}

function repeats(repeat: Json | undefined): string[] {
  if (Array.isArray(repeat)) return repeat.filter((name) => typeof name === 'string');
  return isRecord(repeat) ? Object.values(repeat).flatMap(repeats) : [];
}

// Rows are flat, so a dot in a name is escaped: "a\\.b" or "['a.b']".
function plainName(field: string): string {
  return field.replace(/^\[['"](.*)['"]\]$/, '$1').replaceAll('\\', '');
}
