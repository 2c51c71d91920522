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

/**
 * Writes an image of at most 256 opaque colours as PNG in indexed colour (PNG, third edition, 11.2); null where it has
 * more. A chart has few: this takes half the time and half the bytes of true colour.
 */
export function indexedPng({ pixels, width, height }: Raster): Buffer | null {
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const numbers = new Map<number, number>();
  const rows = Buffer.allocUnsafe(height * (width + 1));
  for (let y = 0, pixel = 0; y < height; y += 1) {
    const end = pixel + width;
    // Each row begins with its filter: none, which suits palettes. A row has one byte more than pixels.
    rows[pixel + y] = 0;
    while (pixel < end) {
      const colour = colours[pixel] ?? 0;
      let number = numbers.get(colour);
      if (number === undefined) {
        if (numbers.size === MOST_COLOURS || pixels[4 * pixel + 3] !== OPAQUE) return null;
        numbers.set(colour, (number = numbers.size));
      }
      // Most of a chart is paper: a run of one colour is looked up once.
      const start = pixel;
      do pixel += 1;
      while (pixel < end && colours[pixel] === colour);
      rows.fill(number, start + y + 1, pixel + y + 1);
    }
  }
  const palette = new Uint8Array(new Uint32Array(numbers.keys()).buffer).filter((_, byte) => byte % 4 !== 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, indexed colour; the zeros that follow are the only methods there are, and no interlacing.
  header.set([8, 3], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 3 })), chunk('IEND', new Uint8Array())]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
