import { imageSize } from 'image-size';
import { join, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { ImageOrder, MadeVariant } from '../images/imager.ts';
import { rasterKind } from '../images/raster.ts';
import { FORMATS, widthsOf, type RasterKind } from '../images/variant.ts';
import { imageAddress, withBase } from './addresses.ts';
import type { ChapterDraft } from './draft.ts';
import { sha256 } from '../store/sums.ts';
import { sourceName } from './folders.ts';
import type { Sources } from './sources.ts';

/** A file of a chapter's images/. */
export interface ChapterImage {
  name: string;
  /** Relative to the project root. */
  file: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  bytes: number;
  /** SHA-256 of its bytes. */
  sum: string;
  /** What it is, where smaller ones may be made of it. */
  kind: RasterKind | null;
  /** What browsers may take in its place; none before they are made, and where it stays as it is. */
  variants: readonly ImageVariant[];
}

/** A picture in another format and width, which stands beside its original. */
export interface ImageVariant extends MadeVariant {
  name: string;
}

/** What a text shows: the picture, and what browsers may take in its place, by formats. */
export interface ShownImage {
  src: string;
  width: number;
  height: number;
  sources: readonly { type: string; candidates: readonly { src: string; width: number }[] }[];
}

/** Reads the sizes of a chapter's images, so that pages keep their places free while they load. */
export async function readImages(sources: Sources, folder: string): Promise<{ images: readonly ChapterImage[]; diagnostics: readonly Diagnostic[] }> {
  const names = await imageNames(sources, folder);
  const images: ChapterImage[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const path = join(folder, 'images', name);
    const file = sourceName(sources.folders, path);
    const bytes = (await sources.bytes(path)) ?? new Uint8Array();
    const size = sizeOf(bytes);
    if (size === undefined) diagnostics.push(diagnose({ file, line: 1, column: 1 }, complaints.imageUnreadable(`images/${name}`)));
    else images.push({ name, file, width: size.width, height: size.height, bytes: bytes.length, sum: sha256(bytes), kind: rasterKind(name, size.type, bytes), variants: [] });
  }
  return { images, diagnostics };
}

async function imageNames(sources: Sources, folder: string): Promise<string[]> {
  return (await sources.list(join(folder, 'images'))).filter((name) => !name.startsWith('.'));
}

/** What is asked of whoever makes smaller ones; null for an image that stays as it is. */
export function imageOrder({ name, file, kind, width, height, bytes, sum }: ChapterImage, chapter: string, root: string): ImageOrder | null {
  return kind === null ? null : { chapter, name, path: resolve(root, file), kind, width, height, bytes, sum };
}

/** A chapter's images with what was made of them. */
export async function withVariants({ images, variants }: Pick<ChapterDraft, 'images' | 'variants'>): Promise<readonly ChapterImage[]> {
  const names = new Set(images.map(({ name }) => name));
  return Promise.all(
    images.map(async (image) => {
      const made = (await variants.get(image.name)) ?? [];
      // An editor may have put a file of the same name there.
      return { ...image, variants: made.map((variant) => ({ ...variant, name: `${image.name}.${variant.width}.${variant.format}` })).filter(({ name }) => !names.has(name)) };
    }),
  );
}

/** An image as a chapter's text shows it in a site that stands at `base`. */
export function shownImage({ name, width, height, kind, variants }: ChapterImage, chapter: string, base: string): ShownImage {
  const at = (file: string): string => withBase(base, imageAddress(chapter, encodeURIComponent(file)));
  const sources = FORMATS.flatMap((format) => {
    const candidates = variants.filter((variant) => variant.format === format).map((variant) => ({ src: at(variant.name), width: variant.width }));
    if (candidates.length === 0) return [];
    // Among its own kind the original is the widest.
    if (kind === format && widthsOf(width).at(-1) === width) candidates.push({ src: at(name), width });
    return [{ type: `image/${format}`, candidates }];
  });
  return { src: at(name), width, height, sources };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number; type: string | undefined } | undefined {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes);
    if (!width || !height) return undefined;
    // Cameras store pictures on their side and say so; browsers turn them.
    return orientation > 4 ? { width: Math.round(height), height: Math.round(width), type } : { width: Math.round(width), height: Math.round(height), type };
  } catch {
    // It is no image: told by the caller.
    return undefined;
  }
}

/** Images that no text shows are not published, and were meant to be. */
export function neverShown({ images, scan }: Pick<ChapterDraft, 'images' | 'scan'>): Diagnostic[] {
  const shown = new Set(scan.images.map(({ src }) => src));
  return images.filter(({ name }) => !shown.has(`images/${name}`)).map(({ name, file }) => diagnose({ file, line: 1, column: 1 }, complaints.imageUnused(`images/${name}`)));
}
