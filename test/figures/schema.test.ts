import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NARROW, WIDE } from '../../src/figures/render.ts';
import type { FigureDefinition } from '../../src/figures/figure.ts';
import { asJson, isRecord, type Json } from '../../src/figures/json.ts';
import { checkSchema, schemaFile } from '../../src/figures/schema.ts';
import { all } from './fixtures.ts';

const schema: unknown = JSON.parse(readFileSync(schemaFile(), 'utf8'));

/** Specifications that Vega-Lite takes, as plain JSON. */
const specs = Object.values<FigureDefinition>(all).flatMap((definition) =>
  [WIDE, NARROW].map((size): Json => JSON.parse(JSON.stringify({ ...definition.spec(size, definition.rows()), data: { name: 'rows' } })) as Json), // JSON by construction
);

test.each(['vega-lite', 'vega'] as const)('the schema of %s uses no keyword that the walk does not know', (grammar) => {
  const known = new Set(['$ref', '$schema', 'definitions', 'anyOf', 'enum', 'type', 'additionalProperties', 'properties', 'description', 'items', 'required', 'maximum', 'minimum', 'const', 'maxItems', 'minItems', 'maxLength', 'minLength', 'minProperties', 'format', 'oneOf', 'allOf', 'not', 'pattern', 'patternProperties', 'title', 'default']);
  const met = new Set<string>();
  const visit = (value: Json, keywords: boolean): void => {
    if (Array.isArray(value)) value.forEach((item) => visit(item, keywords));
    else if (isRecord(value)) {
      for (const [key, part] of Object.entries(value)) {
        if (keywords) met.add(key);
        if (!keywords || !['enum', 'const', 'default'].includes(key)) visit(part, !(keywords && (['properties', 'definitions', 'patternProperties'].includes(key))));
      }
    }
  };
  visit(JSON.parse(readFileSync(schemaFile(grammar), 'utf8')) as Json, true); // a JSON file
  expect([...met].filter((keyword) => !known.has(keyword))).toEqual([]);
});

// The full validator takes seconds to compile, more on a busy machine.
test('verdicts are those of a full validator, for sound specifications and for damaged ones', { timeout: 60_000 }, () => {
  const validate = new Ajv({ strict: false, validateFormats: false, validateSchema: false }).compile(schema as object);
  for (const spec of specs) expect(checkSchema(spec)).toEqual([]);
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...specs), fc.nat(), fc.constantFrom<Json>(null, true, -1, 0.5, '', 'bar', 'nominal', 'yaer', [], ['a', 1], {}, { field: 'a' }, { value: 1 }, { type: 'line' }), fc.boolean(), (spec, at, junk, rename) => {
      const damaged = damage(spec, at, junk, rename);
      const verdict = checkSchema(damaged).length === 0;
      if (!verdict) refused++;
      expect(verdict, JSON.stringify(damaged)).toBe(validate(damaged));
    }),
    { numRuns: 400, seed: 7 },
  );
  expect(refused).toBeGreaterThan(100);
});

test('verdicts on Vega are those of a full validator, where one alternative only takes it', { timeout: 60_000 }, () => {
  const validate = new Ajv({ strict: false, validateFormats: false, validateSchema: false }).compile(JSON.parse(readFileSync(schemaFile('vega'), 'utf8')) as object);
  const bars = { width: 9, data: [{ name: 'a', values: [1] }], scales: [{ name: 'x', type: 'band', domain: { data: 'a', field: 'data' }, range: 'width' }], axes: [{ orient: 'bottom', scale: 'x' }], marks: [{ type: 'rect', from: { data: 'a' }, encode: { enter: { x: { scale: 'x', field: 'data' } } } }] };
  const damaged: Json[] = [bars, { ...bars, width: 'wide' }, { ...bars, axes: [{ orient: 'down', scale: 'x' }] }, { ...bars, scales: [{ name: 'x', type: 'bnad' }] }, { ...bars, marks: [{}] }, { ...bars, signals: [{ name: 'datum', value: 1 }] }, { ...bars, data: [{ name: 'a', format: { type: 'json', parse: { a: 'dat' } }, url: 'b' }] }];
  for (const spec of damaged) expect(checkSchema(spec, 'vega').length === 0, JSON.stringify(spec)).toBe(validate(spec));
  expect(damaged.filter((spec) => !validate(spec)).length).toBeGreaterThan(4);
});

describe('of what is wrong, the nearest to right is named', () => {
  const encoding = { x: { field: 'a', type: 'nominal' } };

  test.each([
    ['a misspelt mark', { mark: 'bra', encoding }, ['mark'], '"bra" is not one of the words taken here', 'bar'],
    ['a misspelt channel', { mark: 'bar', encoding: { colour: { value: '#000' } } }, ['encoding'], '"colour" is unknown here', 'color'],
    ['a misspelt type', { mark: 'bar', encoding: { x: { field: 'a', type: 'quantative' } } }, ['encoding', 'x', 'type'], '"quantative" is not one of the words taken here', 'quantitative'],
    ['a misspelt key of a channel', { mark: 'bar', encoding: { x: { field: 'a', typ: 'nominal' } } }, ['encoding', 'x'], '"typ" is unknown here', 'type'],
    ['a misspelt key deep in a layer', { layer: [{ mark: { type: 'bar', colr: 'red' }, encoding }] }, ['layer', 0, 'mark'], '"colr" is unknown here', 'color'],
    ['a misspelt key of an axis', { mark: 'bar', encoding: { x: { field: 'a', type: 'nominal', axis: { tilte: 'A' } } } }, ['encoding', 'x', 'axis'], '"tilte" is unknown here', 'title'],
  ])('%s', (_, spec, path, message, meant) => {
    const problems = checkSchema(asJson({ ...spec, data: { name: 'rows' } }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path, message });
    expect(problems[0]?.known).toContain(meant);
  });
});

/** Puts junk in the place of one part of a specification, or misspells one of its keys. */
function damage(spec: Json, at: number, junk: Json, rename: boolean): Json {
  const paths: string[][] = [];
  const visit = (value: Json, path: string[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof value === 'object' && value !== null) for (const [key, part] of Object.entries(value)) visit(part as Json, [...path, key]); // parts of JSON
  };
  visit(spec, []);
  const path = paths[at % paths.length] ?? [];
  const put = (value: Json, [key, ...rest]: readonly string[]): Json => {
    if (key === undefined) return junk;
    if (Array.isArray(value)) return value.map((item: Json, i) => (String(i) === key ? put(item, rest) : item));
    if (!isRecord(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([own, part]) => (own !== key ? [own, part] : rename && rest.length === 0 ? [`${own}x`, part] : [own, put(part, rest)])));
  };
  return put(spec, path);
}
