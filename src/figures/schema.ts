import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isRecord, type Json } from './json.ts';
import { fits, isType, regexp, resolved, type Definitions, type Schema } from './schema-fit.ts';

/** One way in which a value breaks the schema. */
export interface SchemaProblem {
  path: readonly (string | number)[];
  message: string;
  /** The name or word as written, when it may be misspelt. */
  name?: string;
  /** What might have been meant. */
  known: readonly string[];
  /** The value is of the right kind, and a key of it is wrong or lacking. */
  inside?: true;
}

const schemas = { 'vega-lite': 'vega-lite/vega-lite-schema.json', vega: 'vega/vega-schema.json' } as const;
const read = new Map<keyof typeof schemas, Schema & { definitions: Definitions }>();

/**
 * Checks a specification against the grammar's own JSON schema by walking it: compiling the schema into code takes two
 * seconds, a walk a few milliseconds. Of the alternatives of an anyOf, the problems of the one that fits best are given.
 */
export function checkSchema(spec: Json, grammar: keyof typeof schemas = 'vega-lite'): SchemaProblem[] {
  let schema = read.get(grammar);
  // The file is the library's own, and a test compares verdicts with those of a full validator.
  if (!schema) read.set(grammar, (schema = JSON.parse(readFileSync(schemaFile(grammar), 'utf8')) as Schema & { definitions: Definitions }));
  const { definitions, ...top } = schema;
  // Most specifications are right, which is seen sooner than what is wrong with one.
  return fits(definitions, top, spec) ? [] : check(definitions, top, spec, []);
}

export function schemaFile(grammar: keyof typeof schemas = 'vega-lite'): string {
  return createRequire(import.meta.url).resolve(schemas[grammar]);
}

function check(definitions: Definitions, schema: Schema, value: Json, path: readonly (string | number)[]): SchemaProblem[] {
  if (schema.$ref !== undefined) return check(definitions, resolved(definitions, schema), value, path);
  const allowed = schema.enum ?? ('const' in schema ? [schema.const] : null);
  if (allowed && !allowed.includes(value)) return [mismatch(value, path, allowed.map(String))];
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isType(value, type))) return [mismatch(value, path, [], [schema.type].flat().join(' or '))];
  if (schema.not && check(definitions, schema.not, value, path).length === 0) return [{ path, message: `${quote(value)} is not taken here`, known: [] }];
  const alternatives = schema.anyOf ?? schema.oneOf;
  const problems = alternatives ? checkAlternatives(definitions, alternatives, value, path) : [];
  for (const part of schema.allOf ?? []) problems.push(...check(definitions, part, value, path));
  problems.push(...checkOwn(definitions, schema, value, path));
  return problems;
}

function checkOwn(definitions: Definitions, schema: Schema, value: Json, path: readonly (string | number)[]): SchemaProblem[] {
  if (Array.isArray(value)) return checkItems(definitions, schema, value, path);
  if (isRecord(value)) return checkProperties(definitions, schema, value, path);
  const size = typeof value === 'string' ? value.length : null;
  if (
    (typeof value === 'number' && (value < (schema.minimum ?? -Infinity) || value > (schema.maximum ?? Infinity))) ||
    (size !== null && (size < (schema.minLength ?? 0) || size > (schema.maxLength ?? Infinity)))
  ) {
    return [{ path, message: `${quote(value)} is out of range`, known: [] }];
  }
  if (typeof value === 'string' && schema.pattern !== undefined && !regexp(schema.pattern).test(value)) return [{ path, message: `${quote(value)} is not of the form ${schema.pattern}`, known: [] }];
  return [];
}

function checkAlternatives(definitions: Definitions, schemas: readonly Schema[], value: Json, path: readonly (string | number)[]): SchemaProblem[] {
  // Most alternatives are ruled out at a glance; they are walked only if no other one takes the value.
  const walked = new Map<Schema, SchemaProblem[]>();
  for (const schema of schemas) {
    if (!plausible(definitions, schema, value)) continue;
    const problems = check(definitions, schema, value, path);
    if (problems.length === 0) return [];
    walked.set(schema, problems);
  }
  let best: SchemaProblem[] | null = null;
  const words = new Set<string>();
  for (const schema of schemas) {
    const problems = walked.get(schema) ?? check(definitions, schema, value, path);
    // Words that other alternatives would take here are all candidates for what was meant.
    for (const problem of problems) if (problem.path.length === path.length && problem.name === value) problem.known.forEach((word) => words.add(word));
    if (best === null || closer(problems, best)) best = problems;
  }
  if (typeof value === 'string' && words.size > 0) return [mismatch(value, path, [...words])];
  return best ?? [];
}

/** False where the value's own kind, word or keys already break the schema. */
function plausible(definitions: Definitions, schema: Schema, value: Json): boolean {
  const target = resolved(definitions, schema);
  const { anyOf, enum: words, type, required = [], properties = {}, additionalProperties } = target;
  if (anyOf) return true;
  if ((words && !words.includes(value)) || ('const' in target && target.const !== value)) return false;
  if (type !== undefined && ![type].flat().some((own) => isType(value, own))) return false;
  if (!isRecord(value)) return true;
  return required.every((name) => value[name] !== undefined) && (additionalProperties !== false || Object.keys(value).every((name) => value[name] === undefined || Object.hasOwn(properties, name)));
}

/** Problems that lie deeper are those of an alternative that fits better, a wrong key deeper than a wrong kind; then fewer are better. */
function closer(a: readonly SchemaProblem[], b: readonly SchemaProblem[]): boolean {
  const depth = (problems: readonly SchemaProblem[]): number => Math.min(...problems.map(({ path, inside }) => path.length + (inside ? 0.5 : 0)));
  return depth(a) > depth(b) || (depth(a) === depth(b) && a.length < b.length);
}

function checkItems(definitions: Definitions, schema: Schema, values: readonly Json[], path: readonly (string | number)[]): SchemaProblem[] {
  if (values.length < (schema.minItems ?? 0) || values.length > (schema.maxItems ?? Infinity)) return [{ path, message: `a list of ${values.length}, where ${schema.minItems ?? 0} to ${schema.maxItems ?? 'any number'} are taken`, known: [] }];
  return values.flatMap((item, i) => {
    const own = Array.isArray(schema.items) ? schema.items[i] : schema.items;
    return own ? check(definitions, own, item, [...path, i]) : [];
  });
}

function checkProperties(definitions: Definitions, schema: Schema, value: Readonly<Record<string, Json>>, path: readonly (string | number)[]): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  const known = Object.keys(schema.properties ?? {});
  const patterns = Object.entries(schema.patternProperties ?? {}).map(([pattern, part]) => [regexp(pattern), part] as const);
  // A key that is present without a value is left out when the specification is written as JSON.
  const present = Object.entries(value).filter(([, own]) => own !== undefined);
  for (const name of schema.required ?? []) if (value[name] === undefined) problems.push({ path, message: `"${name}" is required`, known: [], inside: true });
  if (present.length < (schema.minProperties ?? 0)) problems.push({ path, message: 'nothing is given', known, inside: true });
  for (const [name, own] of present) {
    const property = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined;
    if (property) problems.push(...check(definitions, property, own, [...path, name]));
    else if (patterns.some(([pattern]) => pattern.test(name))) problems.push(...patterns.filter(([pattern]) => pattern.test(name)).flatMap(([, part]) => check(definitions, part, own, [...path, name])));
    else if (typeof schema.additionalProperties === 'object') problems.push(...check(definitions, schema.additionalProperties, own, [...path, name]));
    else if (schema.additionalProperties === false) problems.push({ path, message: `"${name}" is unknown here`, name, known, inside: true });
  }
  return problems;
}

function mismatch(value: Json, path: readonly (string | number)[], known: readonly string[], type?: string): SchemaProblem {
  const message = type === undefined ? `${quote(value)} is not one of the words taken here` : `${quote(value)} is not of type ${type}`;
  return typeof value === 'string' ? { path, message, name: value, known } : { path, message, known };
}

function quote(value: Json): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
