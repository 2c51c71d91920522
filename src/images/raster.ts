import type { RasterKind } from './variant.ts';

const KINDS: Readonly<Record<string, RasterKind>> = { png: 'png', jpg: 'jpg', jpeg: 'jpg', webp: 'webp', avif: 'avif' };

/**
 * What kind of picture a file is, if smaller ones may be made of it; null for drawings, for what moves, and for what
 * would lose something.
 * @param type as its bytes say: "png"
 */
export function rasterKind(name: string, type: string | undefined, bytes: Uint8Array): RasterKind | null {
  const kind = KINDS[name.split('.').at(-1)?.toLowerCase() ?? ''];
  if (kind === undefined || KINDS[type ?? ''] !== kind) return null;
  return kind === 'png' && !isPlainPng(bytes) ? null : kind;
}

const sRGB_GAMMA = 45_455;

/** Neither moving pictures nor colours that the encoder does not understand: high dynamic range, a gamma without a profile. */
function isPlainPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let profiled = false;
  let gamma = sRGB_GAMMA;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const chunk = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (chunk === 'acTL' || chunk === 'cICP') return false;
    if (chunk === 'iCCP' || chunk === 'sRGB') profiled = true;
    if (chunk === 'gAMA') gamma = view.getUint32(at + 8);
    if (chunk === 'IDAT') break;
  }
  return profiled || Math.abs(gamma - sRGB_GAMMA) < 100;
}
