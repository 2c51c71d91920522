import { Parser } from 'acorn';
import type { Node, ObjectExpression, Property } from 'acorn';
import { tsPlugin } from '@sveltejs/acorn-typescript';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { lineIndex } from '../diagnostics/place.ts';
import type { Columns, Declaration } from './declaration.ts';

/** Names that lead to a text of a declaration: ["sources", "census", "licence"]. */
type Path = readonly string[];

/**
 * The texts that a declaration owes its readers and leaves blank, each at its place in index.ts: a table without
 * publisher or licence must not be published by oversight.
 */
export function blankTexts(declaration: Declaration<Columns>, file: string, source: string): Diagnostic[] {
  const blanks = owed(declaration).filter(([, text]) => text?.trim() === '');
  if (blanks.length === 0) return [];
  const root = declaredObject(source);
  const index = lineIndex(source);
  return blanks.map(([path]) => ({
    ...index.place(file, root === undefined ? 0 : valueOffset(root, path)),
    severity: 'error',
    rule: 'dataset-blank',
    message: `"${path.at(-1)}"${whose(path)} is still blank`,
    fix: `write ${ASKS[path.at(-1) ?? ''] ?? 'it'}`,
  }));
}

const ASKS: Readonly<Record<string, string>> = {
  title: 'the title: what the table is about, or the publication with its table or series id',
  description: 'two or three sentences: what a row is, what is whole, what is missing',
  meaning: 'what a value of the column means',
  unit: 'the unit as tables print it, or remove the line where values have none',
  publisher: 'who published the values',
  vintage: 'the release, edition or date of the download',
  licence: 'the licence, or what the publisher says of reuse',
  obtained: 'how the values came here from the publisher',
  url: 'the address, or remove the line',
};

function owed({ title, description, columns, sources }: Declaration<Columns>): [Path, string | undefined][] {
  return [
    [['title'], title],
    [['description'], description],
    ...Object.entries(columns).flatMap(([name, { meaning, unit }]): [Path, string | undefined][] => [[['columns', name, 'meaning'], meaning], [['columns', name, 'unit'], unit]]),
    ...Object.entries(sources).flatMap(([key, { publisher, title: publication, vintage, licence, obtained, url }]) =>
      Object.entries({ publisher, title: publication, vintage, licence, obtained, url }).map(([name, text]): [Path, string | undefined] => [['sources', key, name], text]),
    ),
  ];
}

function whose([kind, name]: Path): string {
  if (kind === 'columns') return ` of the column "${name}"`;
  return kind === 'sources' ? ` of the source "${name}"` : '';
}

const TypeScriptParser = Parser.extend(tsPlugin());

/** The object that `export default defineDataset({ … })` is given; undefined where it is written in another way. */
function declaredObject(source: string): ObjectExpression | undefined {
  try {
    const program = TypeScriptParser.parse(source, { sourceType: 'module', ecmaVersion: 'latest', locations: true });
    const call = program.body.find((statement) => statement.type === 'ExportDefaultDeclaration')?.declaration;
    const argument = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
    return argument?.type === 'ObjectExpression' ? argument : undefined;
  } catch {
    return undefined;
  }
}

/** Where a text stands, or the nearest thing that holds it. */
function valueOffset(object: ObjectExpression, [name, ...rest]: Path): number {
  const property = object.properties.find((candidate): candidate is Property => candidate.type === 'Property' && keyOf(candidate.key) === name);
  if (property === undefined) return object.start;
  return rest.length > 0 && property.value.type === 'ObjectExpression' ? valueOffset(property.value, rest) : property.value.start;
}

function keyOf(key: Node & { name?: unknown; value?: unknown }): string {
  return String(key.name ?? key.value);
}
