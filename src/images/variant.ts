/** Forms in which a picture is offered beside its original, the smallest first: a browser takes the first that it knows. */
export const FORMATS = ['avif', 'webp'] as const;

export type VariantFormat = (typeof FORMATS)[number];

/** Kinds of originals of which smaller ones are made. */
export type RasterKind = 'png' | 'jpg' | VariantFormat;

/** A picture as a browser may take it in the place of its original. */
export interface Variant {
  format: VariantFormat;
  /** In pixels. */
  width: number;
  height: number;
  bytes: number;
  /** SHA-256 of its bytes. */
  sum: string;
}

export interface Original {
  kind: RasterKind;
  /** In pixels, as it is seen. */
  width: number;
  height: number;
  bytes: number;
}

/** Bytes below which a picture stays as it is: the round trip costs more than its bytes. */
export const LEAST_BYTES = 10_000;

/** Widths in pixels: columns of phones and of screens, on displays that have one to three pixels for each of CSS. No column is wider than half of the last. */
const WIDTHS = [480, 800, 1200, 1600];

// A step that is hardly narrower than the next one saves nobody anything.
const APART = 0.85;

/** The widths that a picture is made in, ascending; none is wider than itself. */
export function widthsOf(width: number): readonly number[] {
  const widest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((step) => step < widest * APART), widest];
}

/** What is made of a picture. The original stands for itself among variants of its own kind. */
export function stepsOf({ kind, width, height, bytes }: Original): readonly Pick<Variant, 'format' | 'width' | 'height'>[] {
  if (bytes < LEAST_BYTES) return [];
  return FORMATS.flatMap((format) => widthsOf(width).filter((step) => step < width || format !== kind).map((step) => ({ format, width: step, height: Math.max(1, Math.round((height * step) / width)) })));
}

/**
 * Those that are worth being offered. In a format that it knows, a browser has only what is offered there, so that one
 * whose widest picture is no lighter than the original is left out altogether, and never shows less than it could.
 */
export function offered(original: Original, made: readonly Variant[]): readonly Variant[] {
  const [avif = [], webp = []] = FORMATS.map((format) => lighter(original, made.filter((variant) => variant.format === format)));
  // Where WebP is as light, a browser that knows both should not be kept from it.
  const shared = (list: readonly Variant[], other: readonly Variant[]): number => list.filter(({ width }) => other.some((one) => one.width === width)).reduce((sum, { bytes }) => sum + bytes, 0);
  return shared(avif, webp) >= shared(webp, avif) && shared(webp, avif) > 0 ? webp : [...avif, ...webp];
}

function lighter({ kind, width, bytes }: Original, variants: readonly Variant[]): readonly Variant[] {
  const descending = [...variants].sort((a, b) => b.width - a.width);
  const [widest] = descending;
  if (widest === undefined) return [];
  const itself = widest.format === kind && width === widthsOf(width).at(-1);
  if (!itself && widest.bytes >= bytes) return [];
  const kept: Variant[] = [];
  for (const variant of descending) if (variant.bytes < (kept.at(-1)?.bytes ?? bytes)) kept.push(variant);
  return kept.reverse();
}
