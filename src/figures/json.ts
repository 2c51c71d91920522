/** What is left of a specification when its types are set aside, to be walked. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonRecord;

export interface JsonRecord {
  readonly [key: string]: Json;
}

/** A specification is JSON, but its types are unions too wide to walk; this is the one place that sets them aside. */
export function asJson(specification: object): Json {
  return specification as unknown as JsonRecord; // see above
}

export function isRecord(value: Json): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is, a single value as a list of one, nothing as none. */
export function list(value: Json): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
