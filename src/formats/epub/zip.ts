import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';

/** An EPUB container that is being filled. A file is compressed as soon as it is added, so that the book is not held as it is read. */
export interface BookArchive {
  /** @param path with forward slashes */
  add(path: string, content: string | Uint8Array): void;
  /** The mimetype first and not compressed, then the files by their paths. The same files give the same bytes. */
  bytes(): Uint8Array<ArrayBuffer>;
}

interface Entry {
  packed: Uint8Array;
  /** 8 where it is deflated, 0 where it stands as it is. */
  method: number;
  crc: number;
  size: number;
}

const MIMETYPE = 'mimetype';
const PACKED_ALREADY = /\.(?:png|jpe?g|gif|webp|avif|woff2)$/;
/** The format's version 2.0. */
const VERSION = 20;
// The first day that the format knows, at midnight, so that no time shows.
const DATE = (1 << 5) | 1;
/** Says that a name is UTF-8. */
const UTF8 = 0x800;

export function bookArchive(): BookArchive {
  const entries = new Map<string, Entry>([[MIMETYPE, entryOf('application/epub+zip', false)]]);
  return {
    add: (path, content) => {
      if (entries.has(path)) throw new Error(`two files of the book would stand at ${path}`);
      entries.set(path, entryOf(content, !PACKED_ALREADY.test(path)));
    },
    bytes: () => {
      const [mimetype, ...files] = [...entries];
      const sorted = [...(mimetype ? [mimetype] : []), ...files.sort(([a], [b]) => (a < b ? -1 : 1))];
      let at = 0;
      const local: Uint8Array[] = [];
      const central: Uint8Array[] = [];
      for (const [path, entry] of sorted) {
        const name = Buffer.from(path);
        const facts = factsOf(entry, name);
        central.push(numbers([0x02014b50, 4], [VERSION, 2]), facts, numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
        const own = [numbers([0x04034b50, 4]), facts, name, entry.packed];
        local.push(...own);
        at += own.reduce((sum, { length }) => sum + length, 0);
      }
      const length = central.reduce((sum, part) => sum + part.length, 0);
      const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [sorted.length, 2], [sorted.length, 2], [length, 4], [at, 4], [0, 2]);
      return new Uint8Array(Buffer.concat([...local, ...central, end]));
    },
  };
}

function entryOf(content: string | Uint8Array, deflate: boolean): Entry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  // Not Node's own compressor, whose bytes depend on the processor.
  return { packed: deflate ? deflateSync(bytes, { level: 6 }) : bytes, method: deflate ? 8 : 0, crc: crc32(bytes), size: bytes.length };
}

/** What both headers of a file say alike. */
function factsOf({ packed, method, crc, size }: Entry, name: Uint8Array): Uint8Array {
  return numbers([VERSION, 2], [name.some((byte) => byte > 127) ? UTF8 : 0, 2], [method, 2], [0, 2], [DATE, 2], [crc, 4], [packed.length, 4], [size, 4], [name.length, 2], [0, 2]);
}

/** Whole numbers, the lowest byte first. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(values.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 255)));
}
