import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';

/** Nothing can be listed: the text is not a volume.yaml, or it has no such part. */
export class ListingError extends Error {}

/**
 * Adds a chapter at the end of a part of volume.yaml, counted from 1; the last part if none is named. Comments, quotes
 * and the order of everything else stay. A chapter that is listed already changes nothing. Throws ListingError.
 */
export function listChapter(yaml: string, slug: string, part?: number): string {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) throw new ListingError('volume.yaml is not valid YAML: mend it first');
  const parts = document.get('parts');
  if (!isSeq(parts) || parts.items.length === 0) throw new ListingError('volume.yaml has no parts: write one first');
  const maps = parts.items.filter((item): item is YAMLMap => isMap(item));
  if (maps.some((map) => slugsOf(map).includes(slug))) return yaml;
  const wanted = part ?? maps.length;
  const map = maps[wanted - 1];
  if (map === undefined) throw new ListingError(`volume.yaml has ${maps.length === 1 ? 'one part' : `${maps.length} parts`}, and no part ${wanted}`);
  const listed = inserted(yaml, wanted - 1, slug);
  if (listed === undefined) throw new ListingError(`volume.yaml lists the chapters of part ${wanted} in a way that cannot be added to: write them as chapters: [first, second]`);
  return listed;
}

function slugsOf(map: YAMLMap): unknown[] {
  const chapters = map.get('chapters');
  return isSeq(chapters) ? chapters.items.map((item) => (isScalar(item) ? item.value : item)) : [];
}

/** Every other byte stays: the place is taken from the parsed document. Undefined where the list could not be what is wanted, for example an alias. */
function inserted(yaml: string, part: number, slug: string): string | undefined {
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
