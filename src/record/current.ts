import { site, volume } from '../volume/current.ts';
import type { Citer } from './citing/citations.ts';
import { recordsOf, type Records } from './records.ts';
import type { CitableRecord } from './record.ts';
import type { Address } from '../volume/model.ts';

// For pages only, like src/volume/current.ts.

export function records(): Records {
  return recordsOf(volume(), site());
}

/** The record of a page that has one. */
export function recordAt(address: Address): CitableRecord {
  const record = records().at(address);
  if (!record) throw new Error(`nothing that can be cited at ${address}`);
  return record;
}

export function citer(): Citer {
  return site().citer;
}
