import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from '../hosting/headers.ts';
import { sha256 } from '../store/sums.ts';
import type { Store } from '../store/store.ts';
import type { SiteWriter } from './writer.ts';

const FORMATS = {
  br: (content: Uint8Array) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
  // The tenth byte names the system, which is not to be told.
  gz: async (content: Uint8Array) => {
    const packed = await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION });
    packed.writeUInt8(255, 9);
    return packed;
  },
} as const;

/** Bytes below which a server does better to send the file itself. */
const LEAST = 1000;
/** Node compresses in four threads. */
const AT_ONCE = 4;

/** Puts a compressed copy beside every file that is text and no mere trifle, for servers that send such copies; one that is no shorter is left out. */
export async function compressFiles(writer: SiteWriter, store: Store, tell: (done: number, all: number) => void): Promise<void> {
  const paths = (await writer.paths()).filter((path) => COMPRESSIBLE.has(extname(path)));
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      const content = await readFile(join(writer.folder, path));
      tell((done += 1), paths.length);
      if (content.length < LEAST) continue;
      for (const format of ['br', 'gz'] as const) {
        const packed = await compressed(content, format, store);
        if (packed.length < content.length) await writer.write(`${path}.${format}`, packed);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressed(content: Uint8Array, format: keyof typeof FORMATS, store: Store): Promise<Uint8Array> {
  // What a compressor makes depends on it, and on the machine's instructions.
  const key = sha256(`${format} ${process.versions.zlib} ${process.versions.brotli} ${process.arch} ${sha256(content)}`);
  const kept = store.get('compressed', key);
  if (kept) return kept;
  const made = await FORMATS[format](content);
  store.put('compressed', key, made);
  return made;
}
