import { imageSize } from 'image-size';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { diagnose } from '../diagnostics/complaint.ts';
import type { ChapterDraft } from './draft.ts';
import { sha256 } from '../store/sums.ts';
import { sourceName } from './folders.ts';
import type { Sources } from './sources.ts';

/** A file of a chapter's images/, shown as it is. */
export interface ChapterImage {
  name: string;
  /** Relative to the project root. */
  file: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** SHA-256 of its bytes. */
  sum: string;
}

/** Reads the sizes of a chapter's images, so that pages keep their places free while they load. */
export async function readImages(sources: Sources, folder: string): Promise<{ images: readonly ChapterImage[]; diagnostics: readonly Diagnostic[] }> {
  const names = (await sources.list(join(folder, 'images'))).filter((name) => !name.startsWith('.'));
  const images: ChapterImage[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const name of names) {
    const path = join(folder, 'images', name);
    const file = sourceName(sources.folders, path);
    const bytes = (await sources.bytes(path)) ?? new Uint8Array();
    const size = sizeOf(bytes);
    if (size === undefined) diagnostics.push(diagnose({ file, line: 1, column: 1 }, complaints.imageUnreadable(`images/${name}`)));
    else images.push({ name, file, ...size, sum: sha256(bytes) });
  }
  return { images, diagnostics };
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    if (!width || !height) return undefined;
    // Cameras store pictures on their side and say so; browsers turn them.
    return orientation > 4 ? { width: Math.round(height), height: Math.round(width) } : { width: Math.round(width), height: Math.round(height) };
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
