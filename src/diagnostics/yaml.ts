import { isAlias, isCollection, isMap, isNode, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Place } from './diagnostic.ts';
import { diagnose } from './complaint.ts';
import { complaints } from './messages/index.ts';
import type { Complaint } from './complaint.ts';
import { nearest } from './nearest.ts';
import { lineIndex } from './place.ts';
import { syntaxComplaint, valueWords } from './yaml-words.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlReading<Value> {
  /** Undefined when the text is not YAML or does not fit its schema. */
  value: Value | undefined;
  diagnostics: readonly Diagnostic[];
  /** Where the value of a path stands; if there is none, the nearest thing that holds it. */
  place(path: YamlPath): Place;
  /** Where the key of a path stands; the value's place if it has none. */
  keyPlace(path: YamlPath): Place;
  /** Where the words of a text value begin, for positions inside it. */
  origin(path: YamlPath): { line: number; column: number; everyLine: boolean } | undefined;
}

/** Reads YAML through a schema. `range` is the part of the file that is YAML (front matter); the whole file if absent. */
export function readYaml<Schema extends z.ZodType>(file: string, source: string, schema: Schema, range = { from: 0, to: source.length }): YamlReading<z.infer<Schema>> {
  // Blanks instead of a slice: offsets stay those of the file.
  const yaml = source.slice(0, range.from).replace(/[^\r\n]/g, ' ') + source.slice(range.from, range.to);
  const index = lineIndex(source);
  const nothing = { file, line: 1, column: 1 };
  const broken = (diagnostics: readonly Diagnostic[]): YamlReading<z.infer<Schema>> => ({ value: undefined, diagnostics, place: () => nothing, keyPlace: () => nothing, origin: () => undefined });
  const document = parsed(yaml);
  if (document === null) return broken([diagnose(index.place(file, range.from), complaints.yamlDepth())]);
  const at = (offset: number): Place => index.place(file, offset);
  const place = (path: YamlPath): Place => at(offsetOf(document, path) ?? range.from);
  const keyPlace = (path: YamlPath): Place => at(keyOffset(document, path) ?? offsetOf(document, path) ?? range.from);
  const origin = (path: YamlPath): ReturnType<YamlReading<unknown>['origin']> => textOrigin(document, path, source, index.spot);

  if (document.errors.some(({ message }) => message.startsWith('Maximum call stack'))) return broken([diagnose(index.place(file, range.from), complaints.yamlDepth())]);
  // What comes after the first follows from it.
  const firsts = document.errors.slice(0, 1);
  const syntax = firsts.map((error) => diagnose(at(Math.min(error.pos[0], Math.max(range.to - 1, range.from))), syntaxComplaint(error, source)));
  const tags = document.warnings.map((warning) => diagnose(at(warning.pos[0]), complaints.yamlTag(sentence(warning.message))));
  const faults = [...syntax, ...tags, ...(syntax.length > 0 ? [] : [...keyFaults(document, at), ...aliasFaults(document, at)])];
  const plain = faults.length > 0 ? { faults } : plainValue(document, at);
  if ('faults' in plain) return { value: undefined, diagnostics: plain.faults, place, keyPlace, origin };

  // A schema reads a few files, or one: compiling it would cost more than it spares.
  const result = schema.safeParse(plain.value ?? {}, { jitless: true });
  if (result.success) return { value: result.data, diagnostics: [], place, keyPlace, origin };
  const diagnostics = result.error.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    return complaintsOf(issue, path, schema, path.reduce<unknown>(stepInto, plain.value)).map(([where, complaint]) => diagnose(issue.code === 'unrecognized_keys' ? at(keyOffset(document, where) ?? range.from) : place(where), complaint));
  });
  return { value: undefined, diagnostics, place, keyPlace, origin };
}

/** Null where the parser gives up because brackets are nested by the thousands. */
function parsed(yaml: string): Document.Parsed | null {
  try {
    return parseDocument(yaml, { prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first key that is no word, of which the library would make one, at a length without bounds. */
function keyFaults(document: Document.Parsed, at: (offset: number) => Place): Diagnostic[] {
  const faults: Diagnostic[] = [];
  visit(document, {
    Pair: (_key, { key }) => {
      if (!isCollection(key)) return undefined;
      faults.push(diagnose(at(key.range?.[0] ?? 0), complaints.yamlKey()));
      return visit.BREAK;
    },
  });
  return faults;
}

/** Aliases that point at nothing, which the parser would tell without a place. */
function aliasFaults(document: Document.Parsed, at: (offset: number) => Place): Diagnostic[] {
  const anchors: string[] = [];
  const faults: Diagnostic[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        if (!anchors.includes(node.source)) faults.push(diagnose(at(node.range?.[0] ?? 0), complaints.yamlAlias(node.source, nearest(node.source, anchors))));
      } else if (node.anchor !== undefined) anchors.push(node.anchor);
    },
  });
  return faults;
}

/** What the document holds; aliases that repeat their anchors by the thousands are refused by the library. */
function plainValue(document: Document.Parsed, at: (offset: number) => Place): { value: unknown } | { faults: Diagnostic[] } {
  try {
    const value: unknown = document.toJS();
    // A record that holds itself has no end.
    JSON.stringify(value);
    return { value };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    let first = 0;
    visit(document, { Alias: (_key, node) => ((first = node.range?.[0] ?? 0), visit.BREAK) });
    return { faults: [diagnose(at(first), complaints.yamlAliases())] };
  }
}

function complaintsOf(issue: z.core.$ZodIssue, path: YamlPath, schema: z.ZodType, input: unknown): [YamlPath, Complaint][] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => [[...path, key], complaints.yamlUnknown(pathName([...path, key]), nearest(key, known), known)]);
  }
  // The message of Zod 4 for an absent key; the issue itself does not hold the input.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return [[path, complaints.yamlMissing(pathName(path))]];
  return [[path, complaints.yamlValue(pathName(path), ...valueWords(issue, input))]];
}

function pathName(path: YamlPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : `.${step}`)).join('');
}

/** Names of the keys that the schema has at a path, for "did you mean". */
function keysAt(schema: unknown, path: YamlPath): string[] {
  let current = unwrap(schema);
  for (const step of path) {
    const def = definition(current);
    current = unwrap(typeof step === 'number' ? def?.['element'] : field(def?.['shape'], step));
  }
  const shape = definition(current)?.['shape'];
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function unwrap(schema: unknown): unknown {
  let current = schema;
  for (let inner = definition(current)?.['innerType']; inner !== undefined; inner = definition(current)?.['innerType']) current = inner;
  return current;
}

function definition(schema: unknown): Record<string, unknown> | undefined {
  const def = field(schema, 'def');
  return typeof def === 'object' && def !== null ? (def as Record<string, unknown>) : undefined;
}

function stepInto(value: unknown, step: string | number): unknown {
  return field(value, String(step));
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function offsetOf(document: Document.Parsed, path: YamlPath): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    // A map is shown at its key, because it begins on another line.
    const start = (isMap(node) && depth === path.length ? keyOffset(document, path) : undefined) ?? rangeStart(node);
    if (start !== undefined) return start;
  }
  return undefined;
}

function keyOffset(document: Document.Parsed, path: YamlPath): number | undefined {
  const holder: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const pair = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1)) : undefined;
  return rangeStart(pair?.key);
}

function rangeStart(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}

function textOrigin(document: Document.Parsed, path: YamlPath, source: string, spot: (offset: number) => { line: number; column: number }): ReturnType<YamlReading<unknown>['origin']> {
  const node: unknown = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const start = node.range[0];
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
    const first = /\n(?:[ \t]*\n)*([ \t]*)/g;
    first.lastIndex = start;
    const match = first.exec(source);
    if (match === null) return undefined;
    return { ...spot(match.index + match[0].length), everyLine: true };
  }
  const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  return { ...spot(start + (quoted ? 1 : 0)), everyLine: false };
}

function sentence(message: string): string {
  const line = message.split('\n')[0]?.trim() ?? message;
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

