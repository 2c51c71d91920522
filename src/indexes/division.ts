import { auditPageAddress, galleryAddress } from '../volume/addresses.ts';
import { derived } from '../volume/derived.ts';
import type { Address, Chapter, Volume } from '../volume/model.ts';

/** Drawings that one page can show, 6 KB each; a volume that has more shows those of one chapter at a time. */
export const MOST_DRAWINGS = 60;
/** Claims that one page can show with all that is known of them, 4 KB each; the same. */
export const MOST_CLAIMS = 600;

/** A page that holds one chapter's share of an index. */
export interface Share {
  address: Address;
  chapter: Chapter;
}

/** The pages that the figures are divided into; none where one page shows all. */
export function galleriesOf(volume: Pick<Volume, 'chapters' | 'figures'>): readonly Share[] {
  return derived(volume, 'galleries', galleries);
}

/** The pages that the audit is divided into; none where one page shows all. */
export function auditPagesOf(volume: Pick<Volume, 'chapters' | 'audit'>): readonly Share[] {
  return derived(volume, 'audit pages', auditPages);
}

function galleries({ chapters, figures }: Pick<Volume, 'chapters' | 'figures'>): Share[] {
  if (figures.length <= MOST_DRAWINGS) return [];
  return chapters.filter((chapter) => chapter.figures.length > 0).map((chapter) => ({ address: galleryAddress(chapter.slug), chapter }));
}

function auditPages({ chapters, audit: { entries } }: Pick<Volume, 'chapters' | 'audit'>): Share[] {
  if (entries.length <= MOST_CLAIMS) return [];
  const checked = new Set(entries.map(({ chapter }) => chapter));
  return chapters.filter(({ slug }) => checked.has(slug)).map((chapter) => ({ address: auditPageAddress(chapter.slug), chapter }));
}

/** A share with those before and after it. */
export function besides(shares: readonly Share[], slug: string): { share: Share; previous: Share | undefined; next: Share | undefined } {
  const place = shares.findIndex(({ chapter }) => chapter.slug === slug);
  const share = shares[place];
  if (!share) throw new Error(`nothing of chapter ${slug} is divided`);
  return { share, previous: shares[place - 1], next: shares[place + 1] };
}
