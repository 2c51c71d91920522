import { sha256 } from './sums.ts';

const MARK = 'kept 1';

/** What stands in a file of the store: a line with the sum of what follows it. */
export function sealed(payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${MARK} ${sha256(payload)} ${payload.length}\n`), payload]);
}

/** What was sealed, or null where anything of it was changed, lost or added. */
export function unsealed(file: Uint8Array): Uint8Array | null {
  const end = file.indexOf(10);
  if (end === -1) return null;
  const [, sum, length] = /^kept 1 ([0-9a-f]{64}) (\d+)$/.exec(Buffer.from(file.subarray(0, end)).toString('latin1')) ?? [];
  const payload = file.subarray(end + 1);
  return Number(length) === payload.length && sum === sha256(payload) ? payload : null;
}
