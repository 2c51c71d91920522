import { FIXED_ADDRESSES } from '../volume/addresses.ts';
import type { Address, Volume } from '../volume/model.ts';
import { auditPagesOf, galleriesOf } from './division.ts';
import { yearsOfVolume } from './years.ts';

/** The pages of a volume, in its own language, in reading order. */
export function pagesOf(volume: Volume): Address[] {
  const { chapters, papers, datasets, glossary, events } = volume;
  return [
    '/',
    ...chapters.flatMap(({ address, figures, tables, replication }) => [address, ...(replication ? [replication.address] : []), ...figures.map((figure) => figure.address), ...tables.map((table) => table.address)]),
    ...papers.map(({ address }) => address),
    ...datasets.map(({ address }) => address),
    ...FIXED_ADDRESSES.filter((address) => address !== '/'),
    ...[...galleriesOf(volume), ...auditPagesOf(volume)].map(({ address }) => address),
    '/design/',
    ...(glossary.length > 0 ? ['/glossary/'] : []),
    ...(events.length > 0 ? ['/timeline/'] : []),
    ...(yearsOfVolume(volume).length > 0 ? ['/years/'] : []),
  ];
}
