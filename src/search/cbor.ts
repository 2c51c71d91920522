/** The part of CBOR (RFC 8949) that Pagefind's files are made of: whole numbers, texts and lists. */
export type Cbor = number | string | readonly Cbor[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Reads one value. Throws on anything else than the three kinds, and on bytes that are left over. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder('utf-8', { fatal: true });
  let at = 0;

  function argument(info: number): number {
    const start = at;
    if (info < 24) return info;
    if (info > 26) throw new Error(`CBOR: an argument of kind ${info} at byte ${start}`);
    at += 1 << (info - 24);
    return info === 24 ? view.getUint8(start) : info === 25 ? view.getUint16(start) : view.getUint32(start);
  }

  function value(): Cbor {
    const head = view.getUint8(at);
    at += 1;
    const kind = head >> 5;
    // An indefinite list ends with a byte of its own.
    if (head === 0x9f) {
      const items: Cbor[] = [];
      while (view.getUint8(at) !== 0xff) items.push(value());
      at += 1;
      return items;
    }
    const size = argument(head & 0x1f);
    if (kind === UNSIGNED) return size;
    if (kind === NEGATIVE) return -1 - size;
    if (kind === LIST) return Array.from({ length: size }, value);
    if (kind !== TEXT) throw new Error(`CBOR: a value of kind ${kind} at byte ${at}`);
    at += size;
    return text.decode(bytes.subarray(at - size, at));
  }

  const decoded = value();
  if (at !== bytes.length) throw new Error(`CBOR: ${bytes.length - at} bytes after the value`);
  return decoded;
}

/** Writes a value in its shortest form. */
export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(TEXT, text.length), text]);
  }
  return Buffer.concat([head(LIST, value.length), ...value.map(encodeCbor)]);
}

function head(kind: number, size: number): Buffer {
  const first = kind << 5;
  if (size < 24) return Buffer.from([first | size]);
  if (size < 0x100) return Buffer.from([first | 24, size]);
  if (size < 0x10000) return Buffer.from([first | 25, size >> 8, size & 0xff]);
  const wide = Buffer.alloc(5);
  wide.writeUInt8(first | 26);
  wide.writeUInt32BE(size, 1);
  return wide;
}
