import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { complaints } from '../diagnostics/messages/index.ts';
import { SourceFault } from './fault.ts';

// Positions of a record of CONCORD.TXT, counted from 0; its last field differs in width between exports and imports.
const PRODUCT = [0, 10] as const;
const GROUP = [233, 235] as const;

/**
 * Headings of six digits by technology group, from the Census Bureau's concordance: a heading belongs to a group if any
 * product of ten digits in it does. A heading may so belong to several groups.
 */
function headingsByGroup(text: string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const line of text.split(/\r?\n/)) {
    const product = line.slice(...PRODUCT);
    const group = line.slice(...GROUP);
    if (!/^\d{10}$/.test(product) || !/^(?:0[1-9]|10)$/.test(group)) continue;
    groups.set(group, (groups.get(group) ?? new Set()).add(product.slice(0, 6)));
  }
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b, 'en')).map(([group, headings]) => [group, [...headings].sort()]));
}

/** The same of a file beside a declaration. Throws SourceFault where it is not there or holds no product of a group. */
export async function readConcordance(file: URL): Promise<ReadonlyMap<string, readonly string[]>> {
  const name = basename(fileURLToPath(file));
  const text = await readFile(file, 'latin1').catch(() => {
    throw new SourceFault(complaints.sourceConcordance(name, 'is not there'));
  });
  const groups = headingsByGroup(text);
  if (groups.size === 0) throw new SourceFault(complaints.sourceConcordance(name, 'holds no product of a technology group in the columns 234 and 235'));
  return groups;
}
