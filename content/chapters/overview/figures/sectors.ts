import atpSharesStated from '#data/atp-shares-stated';
import { cross, type Basis } from '#dataset';
import { basisPoint, boundMark, defineFigure, exactly, hatch, inkScale, palette, type Bound, type FigureSize } from '#figures';
import { inks } from '../../../colours.ts';
import { groupLabel, technologyGroups } from './groups.ts';
import { fitted, halo } from './lettering.ts';

type SectorRow = { group: string; market: string; share: number; reading: string; bound: Bound | null; basis: Basis };

const year = 2009;
const elsewhere = 'Rest of the world';

/** Shares of the groups in a reporter's ATP exports to one country and to the rest of the world, as far as the text prints them. */
function statedShares(reporter: 'United States' | 'China'): SectorRow[] {
  return atpSharesStated
    .rows()
    .filter((row) => row.reporter === reporter && row.flow === 'exports' && row.of === 'ATP, same partner' && row.year === year)
    .map((row) => ({
      group: groupLabel(row.group),
      market: row.partner,
      share: row.value,
      reading: row.reading,
      bound: row.reading === 'at most' || row.reading === 'at least' ? row.reading : null,
      basis: atpSharesStated.basisOf(row),
    }));
}

/** What all groups but one take, where the share of that one is printed. */
function complements(rows: readonly SectorRow[], name: string): SectorRow[] {
  return rows.map((row): SectorRow => ({ ...row, group: name, share: 100 - row.share, basis: 'derived' }));
}

interface Drawing {
  /** Ink of each market. */
  markets: Readonly<Record<string, string>>;
  domain: readonly [number, number];
  /** Axis label of each row that has values, from the top. */
  known: Readonly<Record<string, string | string[]>>;
  /** Groups without values of their own. */
  open: readonly string[];
  words: string | string[];
  /** How a value is written, and on which side of its mark. */
  label: (row: SectorRow) => { text: string; side: 'left' | 'right' };
}

/** Above, a row for each group of which something is known, a mark for each market; below, the others, hatched as one. */
function sectorSpec(size: FigureSize, rows: readonly SectorRow[], { markets, domain, known, open, words, label }: Drawing) {
  const ink = inkScale('market', markets);
  const scale = { domain: [...domain], nice: false };
  const lines = (size.narrow ? "split(datum.label, ' and ')" : 'datum.label');
  const y = (names: readonly string[]) => ({ field: 'group', type: 'nominal' as const, scale: { domain: [...names] }, axis: { title: null } });
  return {
    spacing: 0,
    resolve: { scale: { y: 'independent' as const } },
    vconcat: [],
    lines, y, scale, ink, rows, known, open, words, label, hatch, palette, halo, basisPoint, boundMark, exactly,
  };
}
