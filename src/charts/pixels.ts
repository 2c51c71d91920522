import { crc32, deflateSync } from 'node:zlib';
import { ResourceLoader, transforms } from './vega-exports.ts';

let installed = false;

/** Gives Vega what it expects of a browser for pictures: their sizes, and a canvas for the pixels of heat maps. */
export function installPixels(): void {
  if (installed) return;
  installed = true;
  const { loadImage } = ResourceLoader.prototype;
  ResourceLoader.prototype.loadImage = async function (address) {
    const { picture } = this._loader;
    if (!picture) return loadImage.call(this, address);
    this._pending += 1;
    try {
      return { complete: true, ...(await picture(address)) };
    } finally {
      this._pending -= 1;
    }
  };
  const { transform } = transforms.heatmap.prototype;
  transforms.heatmap.prototype.transform = function (parameters, pulse) {
    const scope = globalThis as { document?: unknown };
    const before = scope.document;
    // Vega looks for a document when it makes a canvas, which here is only while this runs.
    scope.document = { createElement: () => new PixelCanvas() };
    try {
      return transform.call(this, parameters, pulse);
    } finally {
      if (before === undefined) delete scope.document;
      else scope.document = before;
    }
  };
}

/** As much of a canvas as takes pixels and gives them as a PNG. */
class PixelCanvas {
  width = 0;
  height = 0;
  #pixels = new Uint8ClampedArray(0);

  getContext() {
    return {
      getImageData: (_x: number, _y: number, width: number, height: number) => ({ data: new Uint8ClampedArray(4 * width * height) }),
      putImageData: ({ data }: { data: Uint8ClampedArray<ArrayBuffer> }) => void (this.#pixels = data),
    };
  }

  toDataURL(): string {
    return `data:image/png;base64,${encodePng(this.#pixels, this.width, this.height).toString('base64')}`;
  }
}

/** RGBA pixels, row after row, as a PNG. */
function encodePng(pixels: Uint8ClampedArray, width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (4 * width + 1));
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(4 * width * y, 4 * width * (y + 1)), y * (4 * width + 1) + 1);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
