import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ImageOrder, MadeVariant } from '../../src/images/imager.ts';
import { rasterKind } from '../../src/images/raster.ts';
import { storedImager, type StoredImager } from '../../src/images/stored-imager.ts';
import { noStore, openStore, type Store } from '../../src/store/store.ts';
import { sha256 } from '../../src/store/sums.ts';
import { photograph } from './picture.ts';

const folder = mkdtempSync(join(tmpdir(), 'images-'));
const ledger = { note: () => undefined, took: () => undefined };
let store: Store;

beforeAll(() => {
  store = openStore(join(folder, 'store'));
});

afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function orderOf(name: string, bytes: Uint8Array): ImageOrder {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const { width, height, orientation = 1, type } = imageSize(bytes);
  const kind = rasterKind(name, type, bytes);
  if (kind === null) throw new Error(`${name} is left as it is`);
  return { chapter: 'sand', name, path, kind, ...(orientation > 4 ? { width: height, height: width } : { width, height }), bytes: bytes.length, sum: sha256(bytes) };
}

async function variantsOf(name: string, picture: Sharp, imager: StoredImager = storedImager({ store, ledger })): Promise<readonly MadeVariant[]> {
  return (await imager.variants(orderOf(name, await picture.toBuffer()))) ?? [];
}

/** The colour at a place, given in parts of width and height: red, green, blue and, where there is one, alpha. */
async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}

const last = (variants: readonly MadeVariant[], format: string): MadeVariant => {
  const found = variants.findLast((variant) => variant.format === format);
  if (!found) throw new Error(`no ${format}`);
  return found;
};

function near(found: readonly number[], wanted: readonly number[], tolerance = 8): void {
  expect(found.length, `${String(found)} for ${String(wanted)}`).toBe(wanted.length);
  for (const [index, value] of wanted.entries()) expect(Math.abs((found[index] ?? -999) - value), `${String(found)} for ${String(wanted)}`).toBeLessThanOrEqual(tolerance);
}

describe('what is made of a picture', () => {
  it('is lighter, never wider, and what it says it is', async () => {
    const picture = await photograph(600, 300).jpeg({ quality: 90 }).toBuffer();
    const variants = await variantsOf('plain.jpg', sharp(picture).withExif({ IFD0: { Copyright: 'Nobody' } }).jpeg({ quality: 90 }));
    expect(variants.map(({ format, width, height }) => `${format} ${width} ${height}`)).toEqual(['avif 480 240', 'avif 600 300', 'webp 480 240', 'webp 600 300']);
    for (const { format, width, height, bytes, sum, content } of variants) {
      const made = await content;
      expect(made.length).toBe(bytes);
      expect(sha256(made)).toBe(sum);
      expect(bytes).toBeLessThan(picture.length);
      const meta = await sharp(made).metadata();
      expect([meta.format === 'heif' ? meta.compression === 'av1' && 'avif' : meta.format, meta.width, meta.height, meta.exif, meta.xmp]).toEqual([format, width, height, undefined, undefined]);
      near(await colourAt(made, 0.5, 0.5), await colourAt(picture, 0.5, 0.5), 16);
    }
  });

  it('stands upright where a camera laid it on its side, and keeps nothing that the camera said', async () => {
    // Red on top once it is turned.
    const lying = sharp(await photograph(200, 300).composite([{ input: { create: { width: 100, height: 300, channels: 3, background: '#c01010' } }, left: 0, top: 0 }]).png().toBuffer()).jpeg({ quality: 98 }).withMetadata({ orientation: 6 });
    const upright = last(await variantsOf('lying.jpg', lying), 'avif');
    expect([upright.width, upright.height]).toEqual([300, 200]);
    const content = await upright.content;
    near(await colourAt(content, 0.2, 0.1), [0xc0, 0x10, 0x10], 16);
    near(await colourAt(content, 0.8, 0.1), [0xc0, 0x10, 0x10], 16);
    const { orientation, exif } = await sharp(content).metadata();
    expect([orientation ?? 1, exif]).toEqual([1, undefined]);
  });

  it.each([
    ['of another colour space', 'wide.jpg', (flat: Sharp) => flat.withIccProfile('p3').jpeg({ quality: 98 })],
    ['for print, in CMYK', 'print.jpg', (flat: Sharp) => flat.toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 98 })],
    ['of 16 bits', 'deep.png', (flat: Sharp) => flat.toColourspace('rgb16').png()],
    ['of 16 bits in another colour space', 'deep-wide.png', (flat: Sharp) => flat.toColourspace('rgb16').withIccProfile('p3').png()],
  ])('has the colours of a picture %s', async (_what, name, as) => {
    // What print cannot show is left out.
    const colour = name === 'print.jpg' ? [0xa0, 0x88, 0x7c] : [0xb0, 0x60, 0x3c];
    // Half of one colour, half of grain that makes it heavy.
    const flat = sharp(await photograph(300, 200).composite([{ input: { create: { width: 150, height: 200, channels: 3, background: `rgb(${colour.join(' ')})` } }, left: 0, top: 0 }]).removeAlpha().png().toBuffer());
    const variants = await variantsOf(name, as(flat));
    for (const format of ['avif', 'webp']) near(await colourAt(await last(variants, format).content, 0.25, 0.5), colour, name === 'print.jpg' ? 14 : 6);
  });

  it.each([
    ['grey.png', (picture: Sharp) => picture.greyscale().toColourspace('b-w').png()],
    ['grey16.png', (picture: Sharp) => picture.greyscale().toColourspace('grey16').png()],
  ])('stays grey where the original is: %s', async (name, as) => {
    const picture = await as(photograph(300, 200)).toBuffer();
    const [red = 0, green = 0, blue = 0] = await colourAt(await last(await variantsOf(name, sharp(picture).png()), 'avif').content, 0.5, 0.5);
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThanOrEqual(2);
    const [wanted = 0] = await colourAt(await sharp(picture).toColourspace('b-w').png().toBuffer(), 0.5, 0.5);
    expect(Math.abs(red - wanted)).toBeLessThanOrEqual(16);
  });

  it('is as transparent as the original', async () => {
    const half = photograph(300, 200).ensureAlpha(1).composite([{ input: { create: { width: 150, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 1 } } }, left: 0, top: 0, blend: 'dest-out' }]).png();
    const variants = await variantsOf('half.png', half);
    for (const format of ['avif', 'webp']) {
      const content = await last(variants, format).content;
      expect([(await colourAt(content, 0.25, 0.5))[3], (await colourAt(content, 0.75, 0.5))[3]]).toEqual([0, 255]);
    }
  });

  it('keeps flat colours as they are where that is lighter', async () => {
    const squares = Buffer.alloc(300 * 200 * 3, 90);
    for (let at = 0; at < 300 * 200; at += 1) squares.set([((at % 300) * 13) % 256 > 127 ? 20 : 230, (Math.floor(at / 300) * 7) % 256 > 127 ? 60 : 200], at * 3);
    const picture = sharp(squares, { raw: { width: 300, height: 200, channels: 3 } }).png({ compressionLevel: 0 });
    const original = await picture.toBuffer();
    const webp = await last(await variantsOf('flat.png', sharp(original).png({ compressionLevel: 0 })), 'webp').content;
    expect(await sharp(webp).removeAlpha().raw().toBuffer()).toEqual(await sharp(original).removeAlpha().raw().toBuffer());
  });
});

describe('a picture is left as it is', () => {
  it('where it moves', async () => {
    const { data, info } = await photograph(150, 300).raw().toBuffer({ resolveWithObject: true });
    const animated = sharp(data, { raw: { ...info, pageHeight: 150 } }).webp({ lossless: true, loop: 0, delay: [100, 100] });
    expect(await variantsOf('moving.webp', animated)).toEqual([]);
  });

  it('where its bytes say that it moves or shines, or are of another kind than its name', async () => {
    const png = await photograph(100, 100).png().toBuffer();
    const chunk = (name: string) => Buffer.concat([png.subarray(0, 33), Buffer.from([0, 0, 0, 4]), Buffer.from(name), Buffer.alloc(8), png.subarray(33)]);
    expect(rasterKind('a.png', 'png', png)).toBe('png');
    expect(rasterKind('a.png', 'png', chunk('acTL'))).toBeNull();
    expect(rasterKind('a.png', 'png', chunk('cICP'))).toBeNull();
    expect(rasterKind('a.png', 'png', chunk('gAMA'))).toBeNull();
    expect(rasterKind('a.jpg', 'png', png)).toBeNull();
    expect(rasterKind('a.svg', 'svg', png)).toBeNull();
    expect(rasterKind('a.gif', 'gif', png)).toBeNull();
  });

  it('where it is cut off, which is told', async () => {
    const whole = await photograph(300, 200).jpeg({ quality: 98 }).toBuffer();
    const imager = storedImager({ store, ledger });
    expect(await imager.variants(orderOf('cut.jpg', whole.subarray(0, whole.length * 0.7)))).toEqual([]);
    expect(imager.notes()).toEqual([expect.stringMatching(/^sand\/images\/cut\.jpg is published as it is/)]);
  });

  it('where nothing that makes smaller ones runs, which is told once', async () => {
    vi.resetModules();
    vi.doMock('sharp', () => {
      throw new Error('no binary for this machine');
    });
    const { storedImager: lame } = await import('../../src/images/stored-imager.ts');
    const imager = lame({ store: noStore, ledger });
    const bytes = await photograph(300, 200).jpeg({ quality: 98 }).toBuffer();
    for (const name of ['one.jpg', 'two.jpg']) expect(await imager.variants(orderOf(name, bytes))).toEqual([]);
    vi.doUnmock('sharp');
    expect(imager.notes()).toEqual([expect.stringMatching(/^pictures are published as they are: sharp/)]);
  });
});

describe('what was made', () => {
  it('is kept, has the same bytes when it is made again, and comes back where it was let go of', async () => {
    const bytes = await photograph(300, 200).jpeg({ quality: 98 }).toBuffer();
    const order = orderOf('kept.jpg', bytes);
    const first = openStore(join(folder, 'first'));
    const made = (await storedImager({ store: first, ledger }).variants(order)) ?? [];
    await first.close();
    const sums = await Promise.all(made.map(async ({ content }) => sha256(await content)));

    const second = openStore(join(folder, 'first'));
    const again = (await storedImager({ store: second, ledger }).variants(order)) ?? [];
    expect(await Promise.all(again.map(async ({ content }) => sha256(await content)))).toEqual(sums);
    expect(second.counts().get('image')).toEqual({ found: made.length + 1, made: 0, damaged: 0 });
    await second.close();

    const without = (await storedImager({ store: noStore, ledger }).variants(order)) ?? [];
    expect(await Promise.all(without.map(async ({ content }) => sha256(await content)))).toEqual(sums);

    const third = openStore(join(folder, 'first'));
    const [put, left] = [new Set<string>(), { list: true }];
    const gone: Store = {
      ...third,
      get: (kind, key) => {
        if (!left.list && !put.has(key)) return null;
        left.list = false;
        return third.get(kind, key);
      },
      put: (kind, key, payload) => {
        put.add(key);
        third.put(kind, key, payload);
      },
    };
    const healed = (await storedImager({ store: gone, ledger }).variants(order)) ?? [];
    expect(put.size).toBe(0);
    expect(await Promise.all(healed.map(async ({ content }) => sha256(await content)))).toEqual(sums);
    expect(put.size).toBe(made.length);
    await third.close();
  });
});
