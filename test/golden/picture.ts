import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from '../../src/figures/indexed-png.ts';
import type { Raster } from '../../src/figures/indexed-png.ts';

/** Decodes a PNG, by the rasteriser itself: no other decoder is needed. */
export function decode(png: Buffer): Raster {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" image-rendering="pixelated" href="data:image/png;base64,${png.toString('base64')}"/>`;
  return rasterOf(new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`, { font: { loadSystemFonts: false } }));
}

/** The pixels of a drawing, taken once: the rasteriser hands out a new copy of all of them each time that it is asked. */
export function rasterOf(drawing: Resvg): Raster {
  const { pixels, width, height } = drawing.render();
  return { pixels, width, height };
}

/** Each pixel of the result is the mean of a square of `by` times `by`, which blurs how a browser smooths letters. */
export function shrink({ pixels, width, height }: Raster, by: number): Raster {
  const [across, down] = [Math.floor(width / by), Math.floor(height / by)];
  const small = new Uint8Array(across * down * 4);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let inner = 0; inner < by * by; inner += 1) sum += pixels[4 * ((y * by + Math.floor(inner / by)) * width + x * by + (inner % by)) + channel] ?? 0;
        small[4 * (y * across + x) + channel] = sum / (by * by);
      }
    }
  }
  return { pixels: small, width: across, height: down };
}

/** Sixteen levels a channel, so that a picture has few colours and its file few bytes. */
export function coarse({ pixels, width, height }: Raster): Raster {
  return { pixels: Uint8Array.from(pixels, (value, at) => (at % 4 === 3 ? 255 : Math.round(value / 17) * 17)), width, height };
}

/** As PNG; sixteen levels of grey where there are more than 256 colours. */
export function encode(raster: Raster): Buffer {
  const png = indexedPng(raster) ?? indexedPng(grey(raster));
  if (!png) throw new Error('a picture of sixteen greys has at most 256 colours');
  return png;
}

function grey({ pixels, width, height }: Raster): Raster {
  const levels = new Uint8Array(pixels.length);
  for (let at = 0; at < pixels.length; at += 4) {
    const level = Math.round((0.3 * (pixels[at] ?? 0) + 0.59 * (pixels[at + 1] ?? 0) + 0.11 * (pixels[at + 2] ?? 0)) / 17) * 17;
    levels.set([level, level, level, 255], at);
  }
  return { pixels: levels, width, height };
}

/** What makes two pictures different: their sizes, or the share of pixels of which a channel is more than `step` apart. */
export function difference(a: Raster, b: Raster, step: number): { share: number; marked: Raster } | null {
  if (a.width !== b.width || a.height !== b.height) return null;
  let count = 0;
  const marked = new Uint8Array(b.pixels.length);
  for (let at = 0; at < b.pixels.length; at += 4) {
    const apart = [0, 1, 2].some((channel) => Math.abs((a.pixels[at + channel] ?? 0) - (b.pixels[at + channel] ?? 0)) > step);
    if (apart) count += 1;
    marked.set(apart ? [221, 0, 0, 255] : [0, 1, 2].map((channel) => 255 - Math.round((255 - (b.pixels[at + channel] ?? 0)) / 85) * 17).concat(255), at);
  }
  return { share: count / (b.width * b.height), marked: { pixels: marked, width: b.width, height: b.height } };
}
