import type { Original, Variant } from './variant.ts';

/** A picture of a chapter of which variants are wanted. */
export interface ImageOrder extends Original {
  chapter: string;
  name: string;
  /** Absolute path of its file. */
  path: string;
  /** SHA-256 of its bytes. */
  sum: string;
}

/** A variant with its bytes, which are read or made when they are waited for. */
export interface MadeVariant extends Variant {
  content: PromiseLike<Uint8Array<ArrayBuffer>>;
}

/** Who makes variants of pictures. */
export interface Imager {
  /** What is worth being offered beside the original; null where nothing will be made. Never rejects: a picture can always be shown as it is. */
  variants(order: ImageOrder): PromiseLike<readonly MadeVariant[]> | null;
}

/** Leaves all pictures as they are. */
export const idleImager: Imager = { variants: () => null };

/** Begins only with what somebody waits for. */
export function patientImager(imager: Imager): Imager {
  return {
    variants: (order) => ({ then: (done, failed) => Promise.resolve(imager.variants(order) ?? []).then(done, failed) }),
  };
}
