/** Files by their paths, with forward slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Several files as one: a line that names them with their lengths, and their bytes. */
export function pack(files: Files): Buffer {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const head = JSON.stringify(sorted.map(([path, { length }]) => [path, length]));
  return Buffer.concat([Buffer.from(`${head}\n`), ...sorted.map(([, bytes]) => bytes)]);
}

/** The files of a pack. The store has seen that it is whole. */
export function unpack(packed: Uint8Array): Map<string, Uint8Array> {
  const end = packed.indexOf(10);
  const head = JSON.parse(Buffer.from(packed.subarray(0, end)).toString('utf8')) as [string, number][]; // as pack() writes it
  let at = end + 1;
  return new Map(head.map(([path, length]) => [path, packed.subarray(at, (at += length))]));
}
