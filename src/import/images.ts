import { imageSize } from 'image-size';
import { Names, readableId } from './names.ts';

/** Kinds of images that browsers show, by the endings of their names. */
const imageKinds = ['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'avif'] as const;

/** What a source knows of its images: the bytes under a name, or null. */
export type ImageBytes = (name: string) => { name: string; bytes: Uint8Array } | null;

const LARGEST = 25 * 1024 * 1024;

export interface TakenImages {
  /** Name in the source -> address in the chapter, or why there is none. */
  found: Map<string, { file: string } | { problem: string }>;
  /** Name in images/ -> bytes. */
  files: Map<string, Uint8Array>;
}

/** Takes the images that a text names: those that can be shown get a readable name in images/. */
export function takeImages(wanted: readonly string[], bytesOf: ImageBytes): TakenImages {
  const found: TakenImages['found'] = new Map();
  const files: TakenImages['files'] = new Map();
  const names = new Names();
  for (const name of new Set(wanted)) {
    const source = /^https?:/.test(name) ? null : bytesOf(name);
    if (source === null) {
      found.set(name, { problem: /^https?:/.test(name) ? 'stands on another site' : 'is not beside the source' });
      continue;
    }
    const kind = kindOf(source.bytes);
    if (kind === undefined) {
      const ending = /\.(\w+)$/.exec(source.name)?.[1]?.toLowerCase() ?? 'unknown';
      found.set(name, { problem: `is of a kind that browsers do not show (${ending}): save it as PNG or SVG` });
    } else if (source.bytes.length > LARGEST) {
      found.set(name, { problem: `has ${Math.round(source.bytes.length / 1024 / 1024)} MB: save it smaller` });
    } else {
      const stem = readableId((source.name.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, ''), 8) || 'image';
      // Names count without their endings, so that a.png and a.jpg stay apart for readers too.
      const file = `${names.take(stem)}.${kind}`;
      files.set(file, source.bytes);
      found.set(name, { file: `images/${file}` });
    }
  }
  return { found, files };
}

/** The kind by what the file holds, whatever its name says. */
export function kindOf(bytes: Uint8Array): string | undefined {
  try {
    const { type, width, height } = imageSize(bytes);
    if (!width || !height) return undefined;
    const kind = type === 'jpg' || type === 'jpeg' ? 'jpg' : type === 'heif' ? 'avif' : type;
    return imageKinds.find((known) => known === kind);
  } catch {
    // It is no image, or of a kind that is not known.
    return undefined;
  }
}
