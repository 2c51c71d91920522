/** The tables of a font by their four-letter tag. */
export type FontTables = ReadonlyMap<string, Buffer>;

/** Reads the table directory of a TrueType file (OpenType 1.9, “Organization of an OpenType Font”). */
export function readSfnt(file: Buffer): FontTables {
  if (file.readUInt32BE(0) !== 0x00010000) throw new Error('not a TrueType file');
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i;
    const start = file.readUInt32BE(entry + 8);
    tables.set(file.toString('latin1', entry, entry + 4), file.subarray(start, start + file.readUInt32BE(entry + 12)));
  }
  return tables;
}
