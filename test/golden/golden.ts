import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raster } from '../../src/figures/indexed-png.ts';
import { coarse, decode, difference, encode } from './picture.ts';

const recording = process.env['GOLDEN'] === 'record';
const root = join(import.meta.dirname, '..', '..');

/** A folder of pictures that were once looked at and found good. */
export class Album {
  readonly #folder: string;
  readonly #differences: string;
  readonly #seen = new Set<string>();

  constructor(name: string) {
    this.#folder = join(import.meta.dirname, name);
    this.#differences = join(root, '.cache', 'golden', name);
    mkdirSync(this.#folder, { recursive: true });
    if (!recording) rmSync(this.#differences, { recursive: true, force: true });
  }

  /**
   * Holds a picture against the one on record, or records it. Tells what is wrong, or null.
   * @param step levels (of 255) by which a pixel's channel may differ
   * @param share of pixels that may differ by more
   */
  faultOf(name: string, picture: Raster, { step, share }: { step: number; share: number }): string | null {
    const file = join(this.#folder, `${name}.png`);
    this.#seen.add(`${name}.png`);
    const png = encode(coarse(picture));
    if (recording) writeFileSync(file, png);
    if (!existsSync(file)) return `${name} has no picture on record: look at the page, then run \`npm run golden\``;
    const found = difference(decode(readFileSync(file)), decode(png), step);
    if (found && found.share <= share) return null;
    mkdirSync(this.#differences, { recursive: true });
    writeFileSync(join(this.#differences, `${name}.png`), png);
    if (found) writeFileSync(join(this.#differences, `${name}.differences.png`), encode(found.marked));
    const what = found ? `${(found.share * 100).toFixed(2)} % of its pixels differ, ${share * 100} % may` : 'it has another size';
    return `${name}: ${what}; see .cache/golden/. If it is meant so, run \`npm run golden\``;
  }

  /** Pictures on record of what there no longer is; gone when recording. */
  left(): string[] {
    const left = readdirSync(this.#folder).filter((file) => !this.#seen.has(file));
    if (!recording) return left;
    for (const file of left) rmSync(join(this.#folder, file));
    return [];
  }
}
