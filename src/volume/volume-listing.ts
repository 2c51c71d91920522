import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

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
  return inserted(yaml, map, slug);
}

function slugsOf(map: YAMLMap): unknown[] {
  const chapters = map.get('chapters');
  return isSeq(chapters) ? chapters.items.map((item) => (isScalar(item) ? item.value : item)) : [];
}

// Into the text itself: printing the whole document again would move lines that nobody touched.
function inserted(yaml: string, map: YAMLMap, slug: string): string {
  const list: unknown = map.get('chapters', true);
  if (!isSeq(list) || !list.range) throw new ListingError('the part has no chapters: [] to list it in: write that first');
  const [start, end] = list.range;
  if (list.flow === true) {
    const close = yaml.lastIndexOf(']', end - 1);
    const inner = yaml.slice(start + 1, close);
    const bare = inner.trimEnd();
    const joint = list.items.length === 0 || bare.endsWith(',') ? '' : ',';
    const space = list.items.length === 0 ? '' : ' ';
    // A flow over several lines keeps its last line for the bracket.
    const tail = inner.slice(bare.length);
    return `${yaml.slice(0, start + 1)}${bare}${joint}${space}${slug}${tail}${yaml.slice(close)}`;
  }
  const last = list.items.at(-1);
  if (!isScalar(last) || !last.range) throw new ListingError('the chapters of the part are not a list of slugs');
  const lineStart = yaml.lastIndexOf('\n', last.range[0]) + 1;
  const marker = /^\s*-\s+/.exec(yaml.slice(lineStart))?.[0] ?? '  - ';
  const lineEnd = yaml.indexOf('\n', last.range[1]);
  const at = lineEnd === -1 ? yaml.length : lineEnd;
  return `${yaml.slice(0, at)}\n${marker}${slug}${yaml.slice(at)}`;
}
