import type { FontTables } from './sfnt.ts';

/** What is needed to set a line of text: advance widths and kerning, in thousandths of the font size. */
export interface Glyphs {
  /** Glyph of a character, 0 where the font has none. */
  glyph(codePoint: number): number;
  advance(glyph: number): number;
  /** What is added between two glyphs; mostly negative. */
  kerning(left: number, right: number): number;
}

/** Reads cmap, hmtx and the pair kerning of GPOS (OpenType 1.9). */
export function readGlyphs(tables: FontTables): Glyphs {
  const table = (tag: string): Buffer => {
    const bytes = tables.get(tag);
    if (!bytes) throw new Error(`font without a ${tag} table`);
    return bytes;
  };
  const scale = 1000 / table('head').readUInt16BE(18);
  const hmtx = table('hmtx');
  const metrics = table('hhea').readUInt16BE(34);
  const characters = readCharacters(table('cmap'));
  const gpos = tables.get('GPOS');
  const pairs = gpos ? kerningSubtables(gpos).map(readPairs) : [];
  return {
    glyph: (codePoint) => characters.get(codePoint) ?? 0,
    advance: (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * scale,
    kerning(left, right) {
      // The first subtable that covers the left glyph and knows the pair ends the search.
      for (const pair of pairs) {
        const value = pair(left, right);
        if (value !== null) return value * scale;
      }
      return 0;
    },
  };
}

/** Subtable format 4: characters of the basic plane, in segments. */
function readCharacters(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const start = cmap.readUInt32BE(8 + 8 * i);
    if (cmap.readUInt16BE(start) !== 4) continue;
    const doubled = cmap.readUInt16BE(start + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = cmap.readUInt16BE(start + 14 + segment);
      const first = cmap.readUInt16BE(start + 16 + doubled + segment);
      const delta = cmap.readUInt16BE(start + 16 + 2 * doubled + segment);
      const at = start + 16 + 3 * doubled + segment;
      const range = cmap.readUInt16BE(at);
      for (let code = first; code <= last && code !== 0xffff; code++) {
        const listed = range === 0 ? code : cmap.readUInt16BE(at + range + 2 * (code - first));
        if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
      }
    }
    break;
  }
  return glyphs;
}

function kerningSubtables(gpos: Buffer): Buffer[] {
  const features = gpos.subarray(gpos.readUInt16BE(6));
  const lookups = gpos.subarray(gpos.readUInt16BE(8));
  const wanted = new Set<number>();
  for (let i = 0; i < features.readUInt16BE(0); i++) {
    if (features.toString('latin1', 2 + 6 * i, 6 + 6 * i) !== 'kern') continue;
    const feature = features.subarray(features.readUInt16BE(6 + 6 * i));
    for (let j = 0; j < feature.readUInt16BE(2); j++) wanted.add(feature.readUInt16BE(4 + 2 * j));
  }
  const subtables: Buffer[] = [];
  for (const index of wanted) {
    const lookup = lookups.subarray(lookups.readUInt16BE(2 + 2 * index));
    for (let j = 0; j < lookup.readUInt16BE(4); j++) {
      const subtable = lookup.subarray(lookup.readUInt16BE(6 + 2 * j));
      const type = lookup.readUInt16BE(0);
      // Type 9 points on to a table of another type, 2 being pairs.
      if (type === 9 && subtable.readUInt16BE(2) === 2) subtables.push(subtable.subarray(subtable.readUInt32BE(4)));
      else if (type === 2) subtables.push(subtable);
    }
  }
  return subtables;
}

/** One pair subtable: null where it says nothing of the pair. */
function readPairs(table: Buffer): (left: number, right: number) => number | null {
  const coverage = readCoverage(table.subarray(table.readUInt16BE(2)));
  const firstFormat = table.readUInt16BE(4);
  // Each value record holds a 16-bit number per set bit; the advance stands after placements, bit 2.
  const firstSize = 2 * bits(firstFormat);
  const size = firstSize + 2 * bits(table.readUInt16BE(6));
  const advanceAt = 2 * bits(firstFormat & 0b11);
  if ((firstFormat & 0b100) === 0) return () => null;
  if (table.readUInt16BE(0) === 1) {
    return (left, right) => {
      const index = coverage.get(left);
      if (index === undefined) return null;
      const set = table.subarray(table.readUInt16BE(10 + 2 * index));
      for (let i = 0; i < set.readUInt16BE(0); i++) {
        const record = 2 + i * (2 + size);
        if (set.readUInt16BE(record) === right) return set.readInt16BE(record + 2 + advanceAt);
      }
      return null;
    };
  }
  const lefts = readClasses(table.subarray(table.readUInt16BE(8)));
  const rights = readClasses(table.subarray(table.readUInt16BE(10)));
  const columns = table.readUInt16BE(14);
  return (left, right) => {
    if (!coverage.has(left)) return null;
    const cell = (lefts.get(left) ?? 0) * columns + (rights.get(right) ?? 0);
    return table.readInt16BE(16 + cell * size + advanceAt);
  };
}

function readCoverage(table: Buffer): Map<number, number> {
  const indices = new Map<number, number>();
  const count = table.readUInt16BE(2);
  for (let i = 0; i < count; i++) {
    if (table.readUInt16BE(0) === 1) indices.set(table.readUInt16BE(4 + 2 * i), i);
    else for (const [glyph, offset] of range(table, 4 + 6 * i)) indices.set(glyph, table.readUInt16BE(8 + 6 * i) + offset);
  }
  return indices;
}

function readClasses(table: Buffer): Map<number, number> {
  const classes = new Map<number, number>();
  if (table.readUInt16BE(0) === 1) {
    const first = table.readUInt16BE(2);
    for (let i = 0; i < table.readUInt16BE(4); i++) classes.set(first + i, table.readUInt16BE(6 + 2 * i));
  } else {
    for (let i = 0; i < table.readUInt16BE(2); i++) for (const [glyph] of range(table, 4 + 6 * i)) classes.set(glyph, table.readUInt16BE(8 + 6 * i));
  }
  return classes;
}

function* range(table: Buffer, at: number): Generator<[glyph: number, offset: number]> {
  const first = table.readUInt16BE(at);
  for (let glyph = first; glyph <= table.readUInt16BE(at + 2); glyph++) yield [glyph, glyph - first];
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
