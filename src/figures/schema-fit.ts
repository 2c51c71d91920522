import { isRecord, type Json, type JsonRecord } from './json.ts';

/** The keywords that the schemas of Vega-Lite and Vega use; a test holds them to these. */
export interface Schema {
  $ref?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  not?: Schema;
  pattern?: string;
  patternProperties?: Record<string, Schema>;
  type?: string | string[];
  enum?: Json[];
  const?: Json;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema | Schema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minProperties?: number;
}

export type Definitions = Readonly<Record<string, Schema>>;

/** Whether a value keeps to a schema: as `checkSchema` sees it, without looking for the reasons. */
export function fits(definitions: Definitions, given: Schema, value: Json): boolean {
  const schema = resolved(definitions, given);
  const { enum: words, type, not, anyOf, oneOf, allOf } = schema;
  if (words ? !words.includes(value) : 'const' in schema && schema.const !== value) return false;
  if (type !== undefined && !(typeof type === 'string' ? isType(value, type) : type.some((one) => isType(value, one)))) return false;
  // Keys rule out most alternatives, so they come before what is beneath them.
  if (isRecord(value) && !hasKeys(schema, value)) return false;
  const alternatives = anyOf ?? oneOf;
  if (alternatives && !alternatives.some((one) => fits(definitions, one, value))) return false;
  if (allOf && !allOf.every((one) => fits(definitions, one, value))) return false;
  if (not && fits(definitions, not, value)) return false;
  if (Array.isArray(value)) return fitsList(definitions, schema, value);
  if (isRecord(value)) return fitsParts(definitions, schema, value);
  if (typeof value === 'number') return value >= (schema.minimum ?? -Infinity) && value <= (schema.maximum ?? Infinity);
  if (typeof value === 'string') return value.length >= (schema.minLength ?? 0) && value.length <= (schema.maxLength ?? Infinity) && (schema.pattern === undefined || regexp(schema.pattern).test(value));
  return true;
}

function hasKeys({ required = [], properties, patternProperties, additionalProperties, minProperties = 0 }: Schema, value: JsonRecord): boolean {
  if (!required.every((name) => value[name] !== undefined)) return false;
  if (additionalProperties !== false && minProperties === 0) return true;
  // A key that is present without a value is left out when the specification is written as JSON.
  const present = Object.keys(value).filter((name) => value[name] !== undefined);
  if (present.length < minProperties) return false;
  const patterns = Object.keys(patternProperties ?? {});
  return additionalProperties !== false || present.every((name) => (properties && Object.hasOwn(properties, name)) || patterns.some((pattern) => regexp(pattern).test(name)));
}

function fitsList(definitions: Definitions, { items, minItems = 0, maxItems = Infinity }: Schema, values: readonly Json[]): boolean {
  if (values.length < minItems || values.length > maxItems) return false;
  return values.every((item, i) => {
    const own = Array.isArray(items) ? items[i] : items;
    return !own || fits(definitions, own, item);
  });
}

function fitsParts(definitions: Definitions, { properties, patternProperties, additionalProperties }: Schema, value: JsonRecord): boolean {
  const patterns = Object.entries(patternProperties ?? {});
  for (const name in value) {
    const own = value[name];
    if (own === undefined || !Object.hasOwn(value, name)) continue;
    const property = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
    const parts = property ? [property] : patterns.filter(([pattern]) => regexp(pattern).test(name)).map(([, part]) => part);
    if (parts.length === 0 && typeof additionalProperties === 'object') parts.push(additionalProperties);
    for (const part of parts) if (!fits(definitions, part, own)) return false;
  }
  return true;
}

const expressions = new Map<string, RegExp>();

export function regexp(pattern: string): RegExp {
  let expression = expressions.get(pattern);
  if (!expression) expressions.set(pattern, (expression = new RegExp(pattern, 'u')));
  return expression;
}

/** A schema, or what it refers to. */
export function resolved(definitions: Definitions, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = definitions[schema.$ref.slice('#/definitions/'.length)] ?? definitions[decodeURIComponent(schema.$ref.slice('#/definitions/'.length))];
  if (!target) throw new Error(`the schema lacks ${schema.$ref}`);
  return resolved(definitions, target);
}

export function isType(value: Json, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
