import { imageSize } from 'image-size';

/** A picture as Vega draws it: held in the drawing itself, sizes in pixels. */
export interface Picture {
  src: string;
  width: number;
  height: number;
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', jpg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml', webp: 'image/webp' };

/** A picture from the bytes of its file; null for a kind that is not known. */
export function pictureOf(bytes: Uint8Array): Picture | null {
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const mime = TYPES[type];
    return mime === undefined ? null : { src: `data:${mime};base64,${Buffer.from(bytes).toString('base64')}`, width, height };
  } catch {
    // Thrown for every file that it cannot make out.
    return null;
  }
}
