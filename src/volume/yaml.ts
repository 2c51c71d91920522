import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

export interface ReadYaml<T> {
  value: T | null;
  diagnostics: Diagnostic[];
  /** Place of a value in the file, by its path of keys; of the nearest parent that is there. */
  placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * YAML text through a schema. `firstLine` is the line of the file on which the text begins, so that places are
 * exact inside front matter too. Every problem is reported; the value is null when there is one.
 */
export function readYaml<T>(text: string, schema: z.ZodType<T>, file: string, firstLine = 1): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  const placeOf = (path: readonly PropertyKey[]): Place => at(offsetOf(document, path));
  const faults = document.errors.map((error): Diagnostic => ({
    ...at(faultOffset(document, error)),
    severity: 'error',
    rule: 'front-matter-syntax',
    message: `this is not YAML: ${firstSentence(error.message)}`,
    fix: 'quote values that hold a colon or begin with a special character, and indent with spaces',
  }));
  if (faults.length > 0) return { value: null, diagnostics: faults, placeOf };
  const read = schema.safeParse(document.toJS());
  if (read.success) return { value: read.data, diagnostics: [], placeOf };
  return { value: null, diagnostics: read.error.issues.map((issue) => schemaFault(issue, placeOf, document)), placeOf };
}

/** Where to mend: an open quote is noticed at the end of the text, but mended where it begins. */
function faultOffset(document: Document, error: YAMLParseError): number {
  let offset = error.pos[0];
  if (error.code === 'MISSING_CHAR') {
    visit(document, {
      Scalar: (_key, { range }) => {
        if (range && range[0] < error.pos[0] && range[2] >= error.pos[0]) offset = range[0];
      },
    });
  }
  return offset;
}

function schemaFault(issue: z.core.$ZodIssue, placeOf: (path: readonly PropertyKey[]) => Place, document: Document): Diagnostic {
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const name = path.map(String).join('.') || 'the whole';
  const absent = !unknown && issue.path.length > 0 && document.getIn(issue.path.map(String)) === undefined;
  return {
    ...placeOf(path),
    severity: 'error',
    rule: unknown ? 'front-matter-unknown-key' : 'front-matter-schema',
    message: unknown ? `unknown key "${name}"` : absent ? `"${name}" is missing` : `"${name}": ${issue.message}`,
    fix: unknown ? 'remove it or mend its spelling; docs/chapters.md lists the keys' : 'docs/chapters.md says what belongs here',
  };
}

/** Offset of the key at the path's end, or of the deepest part of the path that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else {
      const item: unknown = document.getIn([...path.slice(0, path.indexOf(step) + 1)].map((key) => (typeof key === 'number' ? key : String(key))), true);
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    }
  }
  return offset;
}

function firstSentence(text: string): string {
  return text.split('\n')[0] ?? text;
}

/** The YAML between the `---` lines at the start of a file, and the line after the first of them. */
export function frontMatter(source: string): { yaml: string; firstLine: number } | null {
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?:^---[ \t]*(?:\r?\n|$))/m.exec(source);
  return match && match.index === 0 ? { yaml: match[1] ?? '', firstLine: 2 } : null;
}
