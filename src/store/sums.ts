import { createHash } from 'node:crypto';

/** The SHA-256 sum of some bytes or a text, in 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Sums of files as `sha256sum -c` reads them, in the order of code units, which no locale changes.
 * @param sums by the paths of the files
 */
export function sumList(sums: Iterable<readonly [path: string, sum: string]>): string {
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sum]) => `${sum}  ${path}\n`).join('');
}
