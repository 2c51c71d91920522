import type { Columns, FieldReport } from './fields.ts';
import { isRecord, list, type Json, type JsonRecord } from './json.ts';

/** Follows the columns through a view's transforms, checking what each reads. */
export function columnsAfter(transforms: readonly Json[], start: Columns, path: string, report: FieldReport): Columns {
  return transforms.reduce<Columns>((columns, transform, i) => (isRecord(transform) ? step(transform, columns, `${path}[${i}]`, report) : columns), start);
}

function step(transform: JsonRecord, columns: Columns, path: string, report: FieldReport): Columns {
  const read = (names: Json, at: string): void => list(names).forEach((name) => report.field(name, columns, `${path}.${at}`));
  const readEach = (parts: Json, at: string): void => list(parts).forEach((part) => isRecord(part) && read(part.field, `${at}.field`));
  const named = (parts: Json): string[] => list(parts).flatMap((part) => (isRecord(part) ? texts(part.as) : []));
  const keep = (names: readonly string[]): Columns => columns && new Set([...columns, ...names]);
  const replace = (names: readonly string[]): Columns => columns && new Set([...texts(transform.groupby), ...names]);
  read(transform.groupby, 'groupby');

  if ('calculate' in transform) {
    report.expression(transform.calculate, columns, `${path}.calculate`);
    return keep(texts(transform.as));
  }
  if ('filter' in transform) {
    report.predicate(transform.filter, columns, `${path}.filter`);
    return columns;
  }
  if ('aggregate' in transform) {
    readEach(transform.aggregate, 'aggregate');
    return replace(named(transform.aggregate));
  }
  if ('joinaggregate' in transform) {
    readEach(transform.joinaggregate, 'joinaggregate');
    return keep(named(transform.joinaggregate));
  }
  if ('window' in transform) {
    readEach(transform.window, 'window');
    readEach(transform.sort, 'sort');
    return keep(named(transform.window));
  }
  if ('stack' in transform) {
    read(transform.stack, 'stack');
    readEach(transform.sort, 'sort');
    return keep(ends(transform.as));
  }
  if ('bin' in transform) {
    read(transform.field, 'field');
    return keep(ends(transform.as));
  }
  if ('timeUnit' in transform) {
    read(transform.field, 'field');
    return keep(texts(transform.as));
  }
  if ('fold' in transform) {
    read(transform.fold, 'fold');
    return keep(outputs(transform.as, ['key', 'value']));
  }
  if ('flatten' in transform) {
    read(transform.flatten, 'flatten');
    return keep(texts(transform.as));
  }
  if ('impute' in transform) {
    read(transform.impute, 'impute');
    read(transform.key, 'key');
    return columns;
  }
  if ('lookup' in transform) {
    read(transform.lookup, 'lookup');
    // A selection's row comes whole, under the selection's name.
    const from = isRecord(transform.from) ? texts(transform.from.fields ?? transform.from.param) : [];
    return keep(transform.as === undefined ? from : texts(transform.as));
  }
  if ('pivot' in transform) {
    read(transform.pivot, 'pivot');
    read(transform.value, 'value');
    return null;
  }
  if ('density' in transform) {
    read(transform.density, 'density');
    return replace(outputs(transform.as, ['value', 'density']));
  }
  if ('quantile' in transform) {
    read(transform.quantile, 'quantile');
    return replace(outputs(transform.as, ['prob', 'value']));
  }
  for (const key of ['regression', 'loess']) {
    if (!(key in transform)) continue;
    read(transform[key], key);
    read(transform.on, 'on');
    if (transform.params === true) return replace(['coef', 'rSquared']);
    return replace(outputs(transform.as, [...texts(transform.on), ...texts(transform[key])]));
  }
  if ('extent' in transform) read(transform.extent, 'extent');
  return columns;
}

function texts(value: Json): string[] {
  return list(value).filter((item) => typeof item === 'string');
}

/** A name for the start gives the end's: Vega-Lite adds "_end". */
function ends(as: Json): string[] {
  return typeof as === 'string' ? [as, `${as}_end`] : texts(as);
}

/** Output names, with those that Vega-Lite gives where the editor gave none. */
function outputs(as: Json, defaults: readonly string[]): string[] {
  const given = texts(as);
  return defaults.map((name, i) => given[i] ?? name);
}
