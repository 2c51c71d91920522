import { crc32, deflateSync } from 'node:zlib';

/** Pixels in rows from the top, four bytes each: red, green, blue, alpha. */
export interface Raster {
  pixels: Uint8Array;
  width: number;
  height: number;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;
const OPAQUE = 255;
// Four slots for each of as many colours as are ever looked up; a product's highest bits are its best mixed.
const SLOTS = 4096;
const SHIFT = 20;
const HASH = 0x9e3779b1;
// Runs from which on the call that fills them costs less than a loop.
const LONG = 32;

/**
 * Writes an image of at most 256 opaque colours as PNG in indexed colour (PNG, third edition, 11.2); null where it has
 * more. A chart has few: this takes half the time and half the bytes of true colour.
 * @param instead colours as they stand in memory, and what is written instead of them
 */
export function indexedPng(image: Raster, instead?: ReadonlyMap<number, number>): Buffer | null {
  const indexed = indexRows(image, instead);
  if (indexed === null) return null;
  const { rows, palette } = indexed;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(image.width, 0);
  header.writeUInt32BE(image.height, 4);
  // Eight bits a pixel, indexed colour; the zeros that follow are the only methods there are, and no interlacing.
  header.set([8, 3], 8);
  const channels = new Uint8Array(Int32Array.from(palette).buffer).filter((_, byte) => byte % 4 !== 3);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', channels), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', new Uint8Array())]);
}

/** The pixels, each as one number, and signed: larger whole numbers would stand on the heap. */
export function pixelWords({ pixels, width, height }: Raster): Int32Array {
  return new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
}

/** Tells of a row whether the one above it is the same; many are in a chart, and comparing bytes is quick. */
export function repetition({ pixels, width }: Raster): (y: number) => boolean {
  const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const length = 4 * width;
  return (y) => y > 0 && bytes.compare(bytes, (y - 1) * length, y * length, y * length, (y + 1) * length) === 0;
}

/** The rows of an image as numbers of its colours, each after a byte that says that it is not filtered, which suits palettes. */
function indexRows(image: Raster, instead?: ReadonlyMap<number, number>): { rows: Uint8Array; palette: readonly number[] } | null {
  const { width, height } = image;
  const words = pixelWords(image);
  const repeats = repetition(image);
  const rows = Buffer.allocUnsafe(height * (width + 1));
  const palette: number[] = [];
  // A table of hashes instead of a Map, which takes four times as long.
  const known = new Int32Array(SLOTS);
  const numbers = new Int16Array(SLOTS).fill(-1);
  for (let y = 0; y < height; y += 1) {
    let pixel = y * width;
    let at = pixel + y;
    if (repeats(y)) {
      rows.copyWithin(at, at - width - 1, at);
      continue;
    }
    rows[at] = 0;
    at += 1;
    const end = pixel + width;
    while (pixel < end) {
      const colour = words[pixel] ?? 0;
      let slot = Math.imul(colour, HASH) >>> SHIFT;
      while (numbers[slot] !== -1 && known[slot] !== colour) slot = (slot + 1) % SLOTS;
      let number = numbers[slot] ?? -1;
      if (number === -1) {
        number = numberIn(palette, instead?.get(colour) ?? colour);
        if (number === -1) return null;
        known[slot] = colour;
        numbers[slot] = number;
      }
      // Most of a chart is paper: a run of one colour is looked up once.
      const start = pixel;
      do pixel += 1;
      while (pixel < end && words[pixel] === colour);
      const until = at + pixel - start;
      if (until - at >= LONG) rows.fill(number, at, (at = until));
      else while (at < until) rows[at++] = number;
    }
  }
  return { rows, palette };
}

/** The place of a colour in a palette, at its end if it is new; -1 where it is not opaque or there is no room. */
function numberIn(palette: number[], colour: number): number {
  const known = palette.indexOf(colour);
  if (known !== -1) return known;
  return palette.length === MOST_COLOURS || colour >>> 24 !== OPAQUE ? -1 : palette.push(colour) - 1;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
