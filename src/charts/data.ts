import { isRecord, list, type Json, type JsonRecord } from '../figures/json.ts';
import type { JsonPath } from '../diagnostics/json.ts';
import type { Grammar } from './grammar.ts';

/** One declaration of data in a specification. */
export interface DataSource {
  path: JsonPath;
  data: JsonRecord;
}

/** Every declaration of data, in the order of the specification. */
export function dataSources(spec: Json, grammar: Grammar): DataSource[] {
  return [...(grammar.name === 'Vega' ? vegaSources(spec, []) : viewSources(spec, []))];
}

function* viewSources(view: Json, path: JsonPath): Generator<DataSource> {
  if (!isRecord(view)) return;
  if (isRecord(view.data)) yield { path: [...path, 'data'], data: view.data };
  for (const [i, transform] of list(view.transform).entries()) {
    const from = isRecord(transform) && isRecord(transform.from) ? transform.from.data : undefined;
    if (isRecord(from)) yield { path: [...path, 'transform', i, 'from', 'data'], data: from };
  }
  for (const key of ['layer', 'concat', 'hconcat', 'vconcat']) for (const [i, part] of list(view[key]).entries()) yield* viewSources(part, [...path, key, i]);
  yield* viewSources(view.spec, [...path, 'spec']);
}

function* vegaSources(group: Json, path: JsonPath): Generator<DataSource> {
  if (!isRecord(group)) return;
  for (const [i, data] of list(group.data).entries()) if (isRecord(data)) yield { path: [...path, 'data', i], data };
  for (const [i, mark] of list(group.marks).entries()) yield* vegaSources(mark, [...path, 'marks', i]);
}

// What gives rows by itself; in Vega also what takes them from other data, makes them, or gets them from events.
const CONTENT = ['url', 'values', 'sequence', 'graticule', 'sphere', 'source', 'on', 'transform'];

function hasContent({ data }: DataSource): boolean {
  return CONTENT.some((key) => data[key] !== undefined);
}

/** Data that are named and given nowhere. */
export function missingData(spec: JsonRecord, sources: readonly DataSource[]): (DataSource & { name: string })[] {
  const known = new Set([...Object.keys(isRecord(spec.datasets) ? spec.datasets : {}), ...sources.filter(hasContent).map(({ data }) => data.name)]);
  return sources.flatMap((source) => {
    const { name } = source.data;
    return !hasContent(source) && typeof name === 'string' && !known.has(name) ? [{ ...source, name }] : [];
  });
}

/** Whether a Vega-Lite chart has a view that no data reach. */
export function wantsData(view: Json, grammar: Grammar): boolean {
  if (grammar.name === 'Vega' || !isRecord(view) || view.data !== undefined) return false;
  const parts = ['layer', 'concat', 'hconcat', 'vconcat', 'spec'].flatMap((key) => list(view[key]));
  return parts.length === 0 ? 'mark' in view : parts.some((part) => wantsData(part, grammar));
}

/** The specification with the data of a file where it names data that it does not bring, or has none. */
export function supplyData(spec: JsonRecord, grammar: Grammar, address: string): JsonRecord {
  const missing = missingData(spec, dataSources(spec, grammar));
  const type = formatOf(address);
  const content = (data: JsonRecord): JsonRecord => ({ ...data, url: address, format: { ...(type === undefined ? {} : { type }), ...(grammar.name === 'Vega' ? { parse: 'auto' } : {}), ...(isRecord(data.format) ? data.format : {}) } });
  if (missing.length === 0) return wantsData(spec, grammar) ? { ...spec, data: content({}) } : spec;
  return missing.reduce<JsonRecord>((whole, { path, data }) => put(whole, path, content(data)), spec);
}

/** The format that the end of a file's name tells; undefined leaves it to Vega, which takes JSON. */
export function formatOf(address: string): string | undefined {
  return /\.(csv|tsv|topojson)$/i.exec(address)?.[1]?.toLowerCase();
}

function put(whole: JsonRecord, [step, ...rest]: JsonPath, value: JsonRecord): JsonRecord {
  if (step === undefined) return value;
  const inner = (whole as Readonly<Record<string | number, Json>>)[step]; // lists are walked like records
  const changed = put(inner as JsonRecord, rest, value);
  // The path is one of this specification, so every step of it is there.
  return Array.isArray(whole) ? (whole.with(Number(step), changed) as unknown as JsonRecord) : { ...whole, [step]: changed };
}
