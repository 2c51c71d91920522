import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { identify } from './identity.ts';
import { sha256 } from './sums.ts';

/** A large value that few ask for. It waits packed, a tenth as large, and is made anew each time. */
export interface Folded<Value> {
  readonly value: Value;
}

/** @param value what JSON can write */
export function folded<Value>(value: Value): Folded<Value> {
  const text = JSON.stringify(value);
  // In memory of its own: a small buffer is a part of 64 KB that it would hold whole.
  const packed = new Uint8Array(deflateRawSync(text, { level: 1 }));
  const sum = sha256(text);
  return identify({
    get value() {
      return JSON.parse(inflateRawSync(packed).toString('utf8')) as Value; // as it was written above
    },
  }, () => sum);
}
