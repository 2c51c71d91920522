import atpSharesStated from '#data/atp-shares-stated';
import { cross, type Basis } from '#dataset';
import { basisPoint, boundMark, defineFigure, exactly, inkScale, missingMark, palette, type Bound, type FigureSize } from '#figures';
import { inks } from '../../../colours.ts';
import { groupLabel, technologyGroups, wrapped } from './groups.ts';
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
  ticks: number[];
  /** Rows with values, from the top. */
  known: readonly string[];
  /** Words in rows of which a part is known. */
  absent: readonly { group: string; text: string }[];
  words: string[];
  /** What is written by a value, and how far to the right of it; further left where negative. */
  label: (row: SectorRow) => { text: string | string[]; dx: number; ink?: string } | null;
}

const open = (known: readonly string[]) => technologyGroups.map(groupLabel).filter((group) => !known.includes(group));

/** A row for each group, a mark for each market; groups of which nothing is known are hatched together. */
function sectorSpec(size: FigureSize, rows: readonly SectorRow[], { markets, domain, ticks, known, absent, words, label }: Drawing) {
  const ink = inkScale('market', markets);
  const missing = open(known);
  const step = fitted(size, 27, 34);
  const labels = rows.flatMap((row) => {
    const words = label(row);
    return words ? [{ group: row.group, share: row.share, ink: markets[row.market] ?? palette.ink, ...words }] : [];
  });
  return {
    height: { step },
    // Shapes of points and arrows of bounds are two scales.
    resolve: { scale: { shape: 'independent' as const } },
    encoding: {
      y: { field: 'group', type: 'nominal' as const, scale: { domain: [...known, ...missing] }, axis: { title: null, ...(size.narrow ? wrapped : {}) } },
      x: { field: 'share', type: 'quantitative' as const, scale: { domain: [...domain], nice: false }, axis: { title: 'Percent', values: ticks } },
    },
    layer: [
      ...(missing.length > 0 ? [missingMark(missing.map((group) => ({ group })), 'y'), {
        data: { values: [{ group: missing[Math.floor((missing.length - 1) / 2)] ?? '', share: (domain[0] + domain[1]) / 2 }] },
        mark: { type: 'text' as const, text: words, baseline: 'middle' as const, dy: (missing.length % 2 ? 0 : step / 2) - (words.length - 1) * 8, lineHeight: 16, color: palette.muted, ...halo },
      }] : []),
      ...absent.map(({ group, text }) => ({
        data: { values: [{ group, share: domain[0] }] },
        mark: { type: 'text' as const, text, align: 'left' as const, baseline: 'middle' as const, dx: 6, color: palette.muted },
      })),
      {
        transform: [exactly, { aggregate: [{ op: 'min' as const, field: 'share', as: 'low' }, { op: 'max' as const, field: 'share', as: 'high' }], groupby: ['group'] }],
        mark: { type: 'rule' as const, strokeWidth: 3, color: palette.grid },
        encoding: { x: { field: 'low', type: 'quantitative' as const }, x2: { field: 'high' } },
      },
      { transform: [exactly], mark: { type: 'point' as const, size: 80 }, encoding: basisPoint(ink) },
      boundMark('x', ink),
      {
        data: { values: labels },
        mark: { type: 'text' as const, baseline: 'middle' as const, fontWeight: 600 as const, align: { expr: "datum.dx > 0 ? 'left' : 'right'" }, dx: { expr: 'datum.dx' }, dy: { expr: 'isArray(datum.text) ? -7.5 : 0' }, lineHeight: 15, ...halo },
        encoding: { text: { field: 'text', type: 'nominal' as const }, color: { field: 'ink', type: 'nominal' as const, scale: null } },
      },
    ],
  };
}

const columns = {
  group: { label: 'Technology group' },
  market: { label: 'Exports to' },
  share: { label: 'Share', unit: 'percent' },
  reading: { label: 'Meant as' },
} as const;

function coverage(market: string, noun: string) {
  return { by: ['group', 'market'] as const, cells: cross({ group: technologyGroups.map(groupLabel), market: [market, elsewhere] }), noun };
}

const exported: readonly string[] = ['Electronics', 'Aerospace'];

const eightOthers = 'Eight other groups together';

export const exportSectors = defineFigure<SectorRow>({
  title: 'Composition of U.S. ATP exports to China and ROW by sector, 2009',
  measure: 'Percent of U.S. ATP exports to China, and to the rest of the world (ROW)',
  alt: 'Dots on a scale from 0 to 60 percent, a row for each of ten technology groups. Electronics has about 40 percent of U.S. exports of advanced technology products to China and at most 20 of those to the rest of the world. Aerospace has at least 33.3 percent of those to China; its share elsewhere is not public. What is left of exports to China for the eight other groups together is at most 26.7 percent. The rows of the eight other groups are hatched as missing.',
  rows: () => {
    const rows = statedShares('United States').filter(({ group }) => exported.includes(group));
    const taken = rows.filter(({ market }) => market === 'China').reduce((sum, { share }) => sum + share, 0);
    // Of tenths; the sum carries the dust of binary fractions.
    const left = Number((100 - taken).toFixed(1));
    return [...rows, { group: eightOthers, market: 'China', share: left, reading: 'at most', bound: 'at most', basis: 'derived' }];
  },
  datasets: [atpSharesStated],
  columns,
  coverage: coverage('China', 'shares (two as a bound)'),
  missing:
    'The shares of eight groups in exports to China and of nine in those to the rest of the world. The World Trade Atlas is not public; the U.S. Census Bureau has exports by group for China (5700) and for all countries on its yearly pages foreign-trade/statistics/product/atp.',
  formula: 'Eight other groups together: 100 − 40 − 33.3, about 26.7 percent at most, as aerospace has more than a third.',
  spec: (size, rows) =>
    sectorSpec(size, rows, {
      markets: { China: inks.china, [elsewhere]: inks.world },
      domain: [0, 60],
      ticks: [0, 20, 40, 60],
      known: [...exported, eightOthers],
      absent: [{ group: 'Aerospace', text: 'ROW: not public' }],
      words: ['Shares of each: not public'],
      // Words of a bound keep clear of its arrow.
      label: ({ group, market, share, bound }) => {
        if (bound === null) return { text: `${market}: about ${share}`, dx: 10 };
        if (group === eightOthers) return { text: `${market}: under about ${share.toFixed(0)}`, dx: 10 };
        if (bound === 'at least') return { text: `${market}: over ${share}`, dx: 30 };
        return fitted<{ text: string | string[]; dx: number }>(size, { text: `ROW: under ${share}`, dx: 10 }, { text: ['ROW:', `under ${share}`], dx: -28 });
      },
    }),
});

const nineOthers = 'Nine other groups together';

/** More than the one group that the text prints is known: then nothing is left to be taken together. */
const isWhole = (rows: readonly SectorRow[]) => new Set(rows.map(({ group }) => group)).size > 2;

export const chinaSectors = defineFigure<SectorRow>({
  title: 'Composition of China’s ATP exports to the U.S. and ROW (2009)',
  measure: 'Percent of China’s ATP exports to the United States, and to the rest of the world (ROW)',
  alt: 'Dots on a scale from 0 to 100 percent. Information and communication has about 82 percent of China’s exports of advanced technology products to the United States and about 73 of those to the rest of the world. What is left for the nine other groups together is about 18 and 27 percent. The rows of these nine groups are hatched as missing.',
  rows: () => {
    const rows = statedShares('China');
    return isWhole(rows) ? rows : [...rows, ...complements(rows, nineOthers)];
  },
  datasets: [atpSharesStated],
  columns,
  coverage: coverage('United States', 'shares'),
  missing:
    'The shares of nine groups in both markets. They take China’s exports by product at six digits of the Harmonized System (United Nations, Comtrade, reporter 156, partners 842 and 0, 2009), matched to the Census Bureau’s list of ATPs of that year.',
  formula: 'Nine other groups together: 100 − 82 = 18 percent and 100 − 73 = 27 percent.',
  spec: (size, rows) => {
    const at = (group: string, market: string) => rows.find((row) => row.group === group && row.market === market)?.share;
    return sectorSpec(size, rows, {
      markets: { 'United States': inks.unitedStates, [elsewhere]: inks.world },
      domain: [0, 100],
      ticks: [0, 25, 50, 75, 100],
      known: isWhole(rows) ? technologyGroups.map(groupLabel).filter((group) => rows.some((row) => row.group === group)) : ['Information and communication', nineOthers],
      absent: [],
      words: ['Shares of each: not public'],
      label: ({ group, market, share }) => {
        const home = market === 'United States';
        if (group === nineOthers) return home ? null : { text: `U.S.: about ${at(group, 'United States')}, ROW: about ${share}`, dx: 10, ink: palette.ink };
        return isWhole(rows) && group !== 'Information and communication' ? null : { text: `${home ? 'U.S.' : 'ROW'}: about ${share}`, dx: home ? 10 : -10 };
      },
    });
  },
});
