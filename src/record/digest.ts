import { createHash } from 'node:crypto';
import type { Address } from '../volume/model.ts';
import type { Digest } from './record.ts';

/** A published file: its address and exactly what is in it. */
export interface Published {
  address: Address;
  bytes: string | Uint8Array;
}

const PRINTED = 16;

/** SHA-256 of files one after the other, as `cat a b | sha256sum` computes it. */
export function digestOf(files: readonly Published[]): Digest {
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  const hex = hash.digest('hex');
  return { hex, short: hex.slice(0, PRINTED), files: files.map(({ address }) => address) };
}
