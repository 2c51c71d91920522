import { isAbsolute, relative, resolve } from 'node:path';
import { complaints } from '../diagnostics/messages/index.ts';
import type { Complaint } from '../diagnostics/complaint.ts';

/** What the addresses of one specification may reach. Paths are absolute. */
export interface Reach {
  /** Folder of the specification, from which its relative paths go. */
  folder: string;
  /** Folder of the work, whose files it may name too. */
  workplace: string;
  /** Whether http: and https: are opened. */
  network: boolean;
  /** A file that the caller gave by name, wherever it lies: the address that stands for it, and its path. */
  given?: { address: string; path: string };
}

export type Target = { file: string } | { url: string } | { inline: string } | { refused: Complaint };

/** Where an address of a specification leads, before anything is opened. */
export function resolveAddress(address: string, reach: Reach): Target {
  if (reach.given?.address === address) return { file: reach.given.path };
  if (/^data:/i.test(address)) return { inline: address };
  const url = address.startsWith('//') ? `https:${address}` : address;
  if (/^https?:/i.test(url)) return reach.network ? { url } : { refused: complaints.chartNetwork(address) };
  if (isAbsolute(address) || /^[A-Za-z]:[\\/]/.test(address) || address.startsWith('\\')) return { refused: complaints.chartAbsolute(address) };
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(address)) return { refused: complaints.chartScheme(address) };
  const file = resolve(reach.folder, address);
  return isWithin(file, reach) ? { file } : { refused: complaints.chartOutside(address) };
}

/** Whether a file lies below the specification's folder or the workplace. */
export function isWithin(file: string, { folder, workplace }: Pick<Reach, 'folder' | 'workplace'>): boolean {
  return [folder, workplace].some((root) => {
    const way = relative(root, file);
    return way !== '' && way !== '..' && !way.startsWith('../') && !way.startsWith('..\\') && !isAbsolute(way);
  });
}
