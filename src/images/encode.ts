import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AvifOptions, WebpOptions, default as Sharp } from 'sharp';
import type { Original, VariantFormat } from './variant.ts';

type Encoder = typeof Sharp;

/** Whatever changes the bytes of variants, beside the encoder itself, is told by these: they are part of their names in the store. */
export const SETTINGS = {
  recipe: 1,
  // Photographs hide what drawings and pictures of screens show: blurred edges, colours that run.
  photo: { avif: { quality: 52, effort: 4, chromaSubsampling: '4:2:0', bitdepth: 8 }, webp: { quality: 78, effort: 4 } },
  drawing: { avif: { quality: 62, effort: 4, chromaSubsampling: '4:4:4', bitdepth: 8 }, webp: { quality: 84, effort: 4, smartSubsample: true } },
  exact: { lossless: true, effort: 4 },
} as const satisfies { recipe: number; photo: Settings; drawing: Settings; exact: WebpOptions };

interface Settings {
  avif: AvifOptions;
  webp: WebpOptions;
}

/** The version of the encoder that npm brought, null where it brought none. Asking does not load it. */
export function encoderVersion(): string | null {
  try {
    const { version } = JSON.parse(readFileSync(join(dirname(createRequire(import.meta.url).resolve('sharp')), '../package.json'), 'utf8')) as { version?: string }; // npm wrote it
    return version ?? null;
  } catch {
    return null;
  }
}

let encoder: Promise<Encoder> | undefined;

/** Loads the encoder. Rejects where its binary does not run on this machine. */
export function loadEncoder(): Promise<Encoder> {
  encoder ??= import('sharp').then(({ default: sharp }) => {
    // One thread for each picture: how many there are must not show in its bytes, and several pictures are made at once.
    sharp.concurrency(1);
    sharp.cache(false);
    return sharp;
  });
  return encoder;
}

/** Whether the encoder sees the same still picture as browsers do. Rejects for what it cannot read. */
export async function isStill(path: string, { kind, width, height }: Original): Promise<boolean> {
  const { pages = 1, autoOrient, depth, bitsPerSample = 8 } = await (await loadEncoder())(path).metadata();
  // AVIF of more than 8 bits may hold light that a screen shows and 8 bits cannot.
  if (kind === 'avif' && (bitsPerSample > 8 || depth !== 'uchar')) return false;
  return pages === 1 && autoOrient.width === width && autoOrient.height === height;
}

/** A picture in another format and width: upright, in sRGB with 8 bits, without metadata. */
export async function encode(path: string, { format, width }: { format: VariantFormat; width: number }, { kind }: Original): Promise<Uint8Array> {
  const sharp = await loadEncoder();
  const { space, hasProfile } = await sharp(path).metadata();
  const picture = () => {
    const upright = sharp(path, { failOn: 'error' }).autoOrient().resize({ width, withoutEnlargement: true }).toColourspace('srgb');
    // The encoder works on 16 bits in Display P3, and does not come back from there by itself.
    return space === 'rgb16' && hasProfile ? upright.withIccProfile('srgb', { attach: false }) : upright;
  };
  const settings = kind === 'png' ? SETTINGS.drawing : SETTINGS.photo;
  if (format === 'avif') return picture().avif(settings.avif).toBuffer();
  const lossy = await picture().webp(settings.webp).toBuffer();
  if (kind !== 'png') return lossy;
  // Flat colours are often lighter as they are.
  const exact = await picture().webp(SETTINGS.exact).toBuffer();
  return exact.length <= lossy.length ? exact : lossy;
}
