import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';
import { sha256 } from '../store/sums.ts';

/** A file of the index: its path inside `pagefind/`, and its bytes. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

// Before the value in each of Pagefind's own files.
const MARK = Buffer.from('pagefind_dcd');

/** The version whose format is known here; package.json pins it. */
const VERSION = '1.5.2';

// Interfaces of Pagefind's own, which this site does not show.
const NEEDLESS = /^(?:pagefind-(?:ui|component-ui|modular-ui|highlight)\.(?:js|css)|wasm\.unknown\.pagefind)$/;

/**
 * An index whose bytes depend on its records alone. Pagefind gathers filters and their values in maps with a random
 * order, writes them in that order and names the files by what is in them; here both are sorted, and named again.
 * Throws when the files are not what Pagefind's known version writes.
 */
export function canonicalIndex(files: readonly IndexFile[]): IndexFile[] {
  const kept = files.filter(({ path }) => !NEEDLESS.test(path));
  const entry = kept.find(({ path }) => path === 'pagefind-entry.json');
  const meta = kept.find(({ path }) => path.endsWith('.pf_meta'));
  const filters = kept.filter(({ path }) => path.endsWith('.pf_filter'));
  if (!entry || !meta) throw new Error('Pagefind wrote no index');

  const renamed = new Map<string, string>();
  const sorted = filters.map(({ path, content }) => {
    const [name, values] = list(unpack(content), 2);
    const packed = encodeCbor([name ?? '', [...list(values)].sort(byFirst)]);
    const old = stem(path);
    const id = `${old.slice(0, old.lastIndexOf('_') + 1)}${digest(packed, 10)}`;
    renamed.set(old, id);
    return { path: `filter/${id}.pf_filter`, content: pack(packed) };
  });

  const [version, pages, chunks, named, sorts, fields] = list(unpack(meta.content), 6);
  if (version !== VERSION) throw new Error(`an index of Pagefind ${String(version)}; src/search/canonical.ts knows that of ${VERSION}`);
  const names = list(named).map((filter): Cbor => {
    const [name, id] = list(filter, 2);
    const current = renamed.get(String(id));
    if (current === undefined) throw new Error(`Pagefind names a filter "${String(id)}" that it did not write`);
    return [name ?? '', current];
  });
  const packed = encodeCbor([version, pages ?? [], chunks ?? [], names.sort(byFirst), sorts ?? [], fields ?? []]);
  const oldMeta = stem(meta.path).replace(/^pagefind\./, '');
  const newMeta = `${oldMeta.slice(0, oldMeta.lastIndexOf('_') + 1)}${digest(packed, 10)}`;
  const head = Buffer.from(entry.content).toString('utf8').replaceAll(oldMeta, newMeta);

  const rest = kept.filter((file) => file !== entry && file !== meta && !filters.includes(file));
  return [...rest, ...sorted, { path: `pagefind.${newMeta}.pf_meta`, content: pack(packed) }, { path: entry.path, content: Buffer.from(head) }].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function unpack(content: Uint8Array): Cbor {
  const bytes = gunzipSync(content);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error('a file of the index does not begin as Pagefind’s do');
  return decodeCbor(bytes.subarray(MARK.length));
}

// Stored, because what a compressor makes of the same bytes depends on the machine; these files are small. The tenth
// byte names the system in a gzip header, and says here that it is not known.
function pack(value: Buffer): Buffer {
  const packed = gzipSync(Buffer.concat([MARK, value]), { level: 0 });
  packed.writeUInt8(255, 9);
  return packed;
}

function list(value: Cbor | undefined, length?: number): readonly Cbor[] {
  if (!Array.isArray(value) || (length !== undefined && value.length !== length)) throw new Error('a file of the index has not the shape that Pagefind’s have');
  return value as readonly Cbor[]; // what is a list among the kinds of Cbor
}

function byFirst(a: Cbor, b: Cbor): number {
  const [first, second] = [String(list(a)[0]), String(list(b)[0])];
  return first < second ? -1 : first > second ? 1 : 0;
}

function stem(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.pf_\w+$/, '');
}

function digest(bytes: Buffer, length: number): string {
  return sha256(bytes).slice(0, length);
}
