import { MOST_DRAWINGS } from '../../indexes/division.ts';
import { chapterAddress } from '../../volume/addresses.ts';
import type { Address } from '../../volume/model.ts';
import type { CitableRecord } from '../record.ts';
import type { Records } from '../records.ts';

/** What reference managers find on a page besides what the page is about: what it lists, and the tables of a chapter. */
export function listedOn(address: Address, { papers, figures, tables, datasets, at, partsOf }: Records): readonly CitableRecord[] {
  const [, gallery] = /^\/figures\/([^/]+)\/$/.exec(address) ?? [];
  const chapter = gallery === undefined ? undefined : at(chapterAddress(gallery));
  if (chapter) return partsOf(chapter).filter(({ kind }) => kind === 'figure');
  // Where the figures are divided, each of their pages lists its own.
  const lists: Readonly<Record<Address, readonly CitableRecord[]>> = { '/papers/': papers, '/figures/': figures.length > MOST_DRAWINGS ? [] : figures, '/tables/': tables, '/data/': datasets };
  const record = at(address);
  return lists[address] ?? (record?.kind === 'chapter' ? partsOf(record).filter(({ kind }) => kind === 'table') : []);
}
