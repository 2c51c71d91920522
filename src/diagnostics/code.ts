import { Parser } from 'acorn';
import type { AnyNode, FunctionExpression, ArrowFunctionExpression, Node, ObjectExpression, Program, Property } from 'acorn';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import type { Place } from './diagnostic.ts';
import { lineIndex } from './place.ts';

/** Text of a TypeScript module and its name, relative to the project root. */
export interface CodeSource {
  file: string;
  text: string;
}

/** The keys and indices that lead to a value inside an export: ['spec', 'layer', 1, 'mark']. */
export type CodePath = readonly (string | number)[];

export interface Declaration {
  name: Node;
  value: Node;
}

export interface Declared {
  local: ReadonlyMap<string, Declaration>;
  /** By their exported names; "default" is one. */
  exported: ReadonlyMap<string, Declaration>;
}

const TypeScriptParser = Parser.extend(tsPlugin());

/** The syntax tree of a module, or null where this parser does not know what Node runs. */
export function parseCode(text: string): Program | null {
  try {
    return parseStrictly(text);
  } catch {
    return null;
  }
}

/** Where a text stops being TypeScript, and why; null where it does not. */
export function codeFault(text: string): { offset: number; reason: string } | null {
  try {
    parseStrictly(text);
    return null;
  } catch (error) {
    const offset = error instanceof SyntaxError && 'pos' in error && typeof error.pos === 'number' ? error.pos : 0;
    return { offset, reason: error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error) };
  }
}

function parseStrictly(text: string): Program {
  return TypeScriptParser.parse(text, { sourceType: 'module', ecmaVersion: 'latest', locations: true });
}

/** The constants of a module and what it exports. */
export function declarationsOf(program: Program | null): Declared {
  const local = new Map<string, Declaration>();
  const exported = new Map<string, Declaration>();
  const body = program?.body ?? [];
  for (const statement of body) {
    if (statement.type === 'ExportDefaultDeclaration') exported.set('default', { name: statement, value: statement.declaration });
    const exports = statement.type === 'ExportNamedDeclaration';
    const declaration = exports ? statement.declaration : statement;
    if (declaration?.type === 'FunctionDeclaration' && declaration.id) {
      const found = { name: declaration.id, value: declaration };
      local.set(declaration.id.name, found);
      if (exports) exported.set(declaration.id.name, found);
    }
    for (const [name, found] of constants([declaration])) {
      local.set(name, found);
      if (exports) exported.set(name, found);
    }
  }
  for (const statement of body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue;
    for (const specifier of statement.specifiers) {
      const declaration = specifier.local.type === 'Identifier' ? local.get(specifier.local.name) : undefined;
      if (declaration && specifier.exported.type === 'Identifier') exported.set(specifier.exported.name, declaration);
    }
  }
  return { local, exported };
}

function constants(statements: readonly (Node | null | undefined)[]): [string, Declaration][] {
  return statements.flatMap((statement) => {
    if (!statement || !is(statement, 'VariableDeclaration')) return [];
    return statement.declarations.flatMap(({ id, init }): [string, Declaration][] => (id.type === 'Identifier' && init ? [[id.name, { name: id, value: init }]] : []));
  });
}

/** What is found of a path: the place of its value, or of the deepest key that leads there. */
export interface CodeSite {
  offset: number;
  /** The path was found to its end. */
  whole: boolean;
}

/** Finds a value inside an export; undefined where the text does not declare the export. */
export function findInCode(text: string, name: string, path: CodePath): CodeSite | undefined {
  const { local, exported } = declarationsOf(parseCode(text));
  const declaration = exported.get(name);
  return declaration && descend(declaration.value, path, declaration.name.start, new Map([...local].map(([key, { value }]) => [key, value])));
}

/** The same as a place, for whoever wants one in any case: the beginning of the file where nothing is found. */
export function placeInCode({ file, text }: CodeSource, name: string, path: CodePath = []): Place {
  return lineIndex(text).place(file, findInCode(text, name, path)?.offset ?? 0);
}

function descend(value: Node, path: CodePath, offset: number, scope: ReadonlyMap<string, Node>, depth = 0): CodeSite {
  const [step, ...rest] = path;
  const lost = { offset, whole: false };
  const node = bare(value);
  // Constants that name each other in a circle do not run, but must not hang the checker.
  if (depth > 64) return lost;
  if (step === undefined) return { offset: literalStart(node) ?? offset, whole: true };
  if (is(node, 'Identifier')) {
    const constant = scope.get(node.name);
    return constant ? descend(constant, path, offset, scope, depth + 1) : lost;
  }
  if (is(node, 'CallExpression')) {
    // define…({ … }) gives what it is given.
    const argument = node.arguments[0];
    return argument && is(bare(argument), 'ObjectExpression') ? descend(argument, path, offset, scope, depth + 1) : lost;
  }
  if (is(node, 'ArrowFunctionExpression') || is(node, 'FunctionExpression')) {
    const result = resultOf(node);
    return result ? descend(result, path, offset, new Map([...scope, ...bodyConstants(node)]), depth + 1) : lost;
  }
  if (is(node, 'ArrayExpression') && typeof step === 'number') {
    const before = node.elements.slice(0, step + 1);
    const element = before.at(-1);
    // Behind a spread nobody knows who is the how-manieth.
    if (!element || before.length <= step || before.some((other) => other?.type === 'SpreadElement')) return lost;
    return descend(element, rest, element.start, scope, depth + 1);
  }
  if (!is(node, 'ObjectExpression')) return lost;
  const property = propertyOf(node, String(step));
  if (property) {
    // A key that is itself at fault has no value to go to.
    return descend(property.value, rest, property.start, scope, depth + 1);
  }
  for (const spread of node.properties.toReversed()) {
    if (spread.type !== 'SpreadElement') continue;
    const found = descend(spread.argument, path, offset, scope, depth + 1);
    if (found.whole) return found;
  }
  return lost;
}

/** Inside the quotes of a text, or at another literal; nothing for what has a key to be shown at. */
function literalStart(node: Node): number | undefined {
  if (is(node, 'Literal')) return typeof node.value === 'string' ? node.start + 1 : node.start;
  if (is(node, 'TemplateLiteral')) return node.start + 1;
  return is(node, 'UnaryExpression') ? node.start : undefined;
}

/** What a function gives, where it is one expression or returns at its end. */
function resultOf({ body }: FunctionExpression | ArrowFunctionExpression): Node | null {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.findLast((statement) => statement.type === 'ReturnStatement');
  return last?.type === 'ReturnStatement' ? (last.argument ?? null) : null;
}

function bodyConstants({ body }: FunctionExpression | ArrowFunctionExpression): [string, Node][] {
  return body.type === 'BlockStatement' ? constants(body.body).map(([name, { value }]) => [name, value]) : [];
}

export function propertyOf(record: ObjectExpression, name: string): Property | undefined {
  return record.properties.findLast((property): property is Property => property.type === 'Property' && !property.computed && keyOf(property) === name);
}

function keyOf({ key }: Property): string | undefined {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** Without the types around an expression. */
export function bare(node: Node): Node {
  let inner = node;
  while (/^TS(?:As|Satisfies|NonNull)/.test(inner.type) && hasExpression(inner)) inner = inner.expression;
  return inner;
}

function hasExpression(node: Node): node is Node & { expression: Node } {
  return 'expression' in node;
}

export function is<T extends AnyNode['type']>(node: Node, type: T): node is Extract<AnyNode, { type: T }> {
  return node.type === type;
}
