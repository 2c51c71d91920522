import { isDeepStrictEqual } from 'node:util';
import { isNode, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';

/**
 * volume.yaml with a chapter added at the end of a part (counted from 0). Every other byte stays: the place is taken
 * from the parsed document, and the slug is put there. Undefined where that would not give the list that is wanted,
 * for example because the list is an alias.
 */
export function listChapter(yaml: string, part: number, slug: string): string | undefined {
  const list = parseDocument(yaml).getIn(['parts', part, 'chapters'], true);
  if (!isSeq(list) || !list.range) return undefined;
  const [start, end] = list.range;
  const last = list.items.at(-1);
  const after = isNode(last) && last.range ? last.range[1] : undefined;
  // [ … ] on one line or several, or a dash for each item, whose line may end with a comment.
  const at = list.flow ? (after ?? start + 1) : endOfLine(yaml, after ?? end);
  const entry = list.flow ? `${after === undefined ? '' : ', '}${slug}` : `${lineEnd(yaml)}${indentOf(yaml, start)}- ${slug}`;
  const listed = yaml.slice(0, at) + entry + yaml.slice(at);
  return holds(yaml, listed, part, slug) ? listed : undefined;
}

/** The new text says what the old one says, and the slug there and nowhere else: a list that stands for others too is refused. */
function holds(before: string, after: string, part: number, slug: string): boolean {
  const got = parseDocument(after);
  if (got.errors.length > 0) return false;
  // JSON gives every alias a copy of its own.
  const wanted = plain(parseDocument(before));
  const list: unknown = wanted?.parts?.[part]?.chapters;
  if (!Array.isArray(list)) return false;
  list.push(slug);
  return isDeepStrictEqual(plain(got), wanted);
}

interface Plain {
  parts?: { chapters?: unknown }[];
}

function plain(document: Document.Parsed): Plain | null {
  return JSON.parse(JSON.stringify(document.toJS())) as Plain | null; // volume.yaml fitted its schema
}

/** The spaces before the first dash of a list. */
function indentOf(yaml: string, start: number): string {
  return yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start).replace(/[^ ]/g, ' ');
}

function endOfLine(yaml: string, from: number): number {
  const rest = /[^\r\n]*/y;
  rest.lastIndex = from;
  return from + (rest.exec(yaml)?.[0].length ?? 0);
}

function lineEnd(yaml: string): string {
  return yaml.includes('\r\n') ? '\r\n' : '\n';
}
