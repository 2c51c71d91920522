import { readdirSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Complaint } from '../diagnostics/complaint.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { isWithin, resolveAddress, type Reach } from './address.ts';

/** Longest wait for an address on the network, in milliseconds. */
const PATIENCE = 30_000;

/** An address that gives nothing, and why. */
export class AddressError extends Error {
  readonly complaint: Complaint;

  constructor(complaint: Complaint) {
    super(complaint.message);
    this.complaint = complaint;
  }
}

/** What the addresses of one specification hold, each read once. */
export interface ChartFiles {
  /** Rejects with AddressError. */
  bytes(address: string): Promise<Buffer>;
  /** As UTF-8, without a byte order mark. Rejects with AddressError. */
  text(address: string): Promise<string>;
}

export function chartFiles(reach: Reach): ChartFiles {
  const held = new Map<string, Promise<Buffer>>();
  const bytes = (address: string): Promise<Buffer> => {
    const known = held.get(address) ?? open(address, reach);
    held.set(address, known);
    return known;
  };
  return {
    bytes,
    async text(address) {
      try {
        return new TextDecoder('utf-8', { fatal: true }).decode(await bytes(address));
      } catch (error) {
        if (error instanceof AddressError) throw error;
        throw new AddressError(complaints.chartDataBroken(address, 'it is not text in UTF-8'));
      }
    },
  };
}

async function open(address: string, reach: Reach): Promise<Buffer> {
  const target = resolveAddress(address, reach);
  if ('refused' in target) throw new AddressError(target.refused);
  if ('url' in target) return download(address, target.url);
  if ('inline' in target) return decodeInline(target.inline);
  try {
    const real = await realpath(target.file);
    // A link must not lead where a path may not; what the caller gave by name may lie anywhere.
    const roots = { folder: await realpath(reach.folder), workplace: await realpath(reach.workplace) };
    if (reach.given?.address !== address && !isWithin(real, roots)) throw new AddressError(complaints.chartOutside(address));
    return await readFile(real);
  } catch (error) {
    if (error instanceof AddressError) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new AddressError(complaints.chartDataMissing(address, nearestFile(address, target.file)));
    throw new AddressError(complaints.chartDataBroken(address, code === 'EISDIR' ? 'it is a folder' : String(code ?? error)));
  }
}

/** The address with the name that was probably meant, among the files beside the one that is not there. */
function nearestFile(address: string, path: string): string | undefined {
  try {
    const near = nearest(basename(path), readdirSync(dirname(path)));
    return near === undefined ? undefined : address.slice(0, address.length - basename(address).length) + near;
  } catch {
    // The folder is not there either.
    return undefined;
  }
}

async function download(address: string, url: string): Promise<Buffer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    // What fetch throws says only that it failed; its cause says why.
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause.message || String(error.cause) : error instanceof Error ? error.message : String(error);
    throw new AddressError(complaints.chartDataBroken(address, reason));
  }
}

function decodeInline(address: string): Buffer {
  const match = /^data:([^,]*),(.*)$/is.exec(address);
  const [, head = '', body = ''] = match ?? [];
  try {
    if (match) return /;\s*base64\s*$/i.test(head) ? Buffer.from(decodeURIComponent(body), 'base64') : Buffer.from(decodeURIComponent(body));
  } catch {
    // Told below with what cannot be read.
  }
  throw new AddressError(complaints.chartDataBroken(`${address.slice(0, 40)}…`, 'it is no data: address'));
}
