import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Rows that are packed as they come, so that hundreds of thousands are not held one by one. */
export interface Rows<Row> {
  add(row: Row): void;
  /** All of them, as rowsIn() reads them. */
  bytes(): Buffer;
}

const TOGETHER = 1000;

/** @param Row what JSON can write */
export function packedRows<Row>(): Rows<Row> {
  const parts: Uint8Array[] = [];
  let waiting: Row[] = [];
  const packWaiting = (): void => {
    if (waiting.length === 0) return;
    // Copied, so that it holds no more than itself.
    const packed = new Uint8Array(deflateRawSync(JSON.stringify(waiting), { level: 1 }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(packed.length);
    parts.push(length, packed);
    waiting = [];
  };
  return {
    add: (row) => {
      if (waiting.push(row) >= TOGETHER) packWaiting();
    },
    bytes: () => {
      packWaiting();
      return Buffer.concat(parts);
    },
  };
}

/** The rows that packedRows() wrote, in their order. */
export function rowsIn<Row>(bytes: Uint8Array): Row[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows: Row[] = [];
  for (let at = 0; at < view.length; ) {
    const end = at + 4 + view.readUInt32LE(at);
    rows.push(...(JSON.parse(inflateRawSync(view.subarray(at + 4, end)).toString('utf8')) as Row[])); // as packWaiting() writes it
    at = end;
  }
  return rows;
}
