import atpSharesStated from '#data/atp-shares-stated';
import { cross, type Basis } from '#dataset';
import { basisPoint, boundMark, defineFigure, exactly, hatch, palette, type Bound, type FigureSize } from '#figures';
import { inks } from '../../../colours.ts';
import { groupLabel, technologyGroups, wrapped, type TechnologyGroup } from './groups.ts';
import { fitted, halo } from './lettering.ts';

type Side = 'partner' | 'rest';

type DifferenceRow = {
  group: string;
  year: number;
  /** Percentage points; null where the text gives the direction alone. */
  difference: number | null;
  bound: Bound | null;
  /** Where the exports are relatively concentrated, as the text says or the difference shows. */
  toward: string;
  side: Side;
  basis: Basis;
};

type Year = 2001 | 2005 | 2009;

/** Where the text says in which of two markets a group had the greater share, without a number. */
type Directions = Partial<Record<TechnologyGroup, Partial<Record<Year, Side>>>>;

const allYears: readonly Year[] = [2001, 2005, 2009];
const elsewhere = 'the rest of the world';
// The scale ends where neither paper nor data set an end; hatching runs to it.
const END = 40;

/** The difference of the two shares that the text prints for one group in 2009, and the directions that it gives for others. */
function differenceRows(reporter: 'United States' | 'China', partner: string, directions: Directions): DifferenceRow[] {
  const shares = atpSharesStated.rows().filter((row) => row.reporter === reporter && row.flow === 'exports' && row.of === 'ATP, same partner' && row.year === 2009);
  return technologyGroups.flatMap((group) =>
    allYears.flatMap((year): DifferenceRow[] => {
      const [here, there] = ['partner', 'rest'].map((side) => shares.find((row) => row.group === group && (row.partner === 'Rest of the world') === (side === 'rest')));
      const name = { group: groupLabel(group), year };
      if (year === 2009 && here && there) {
        // A share elsewhere of at most so much leaves a difference of at least so much.
        return [{ ...name, difference: here.value - there.value, bound: there.reading === 'at most' ? 'at least' : null, toward: partner, side: 'partner', basis: 'derived' }];
      }
      const side = directions[group]?.[year];
      return side ? [{ ...name, difference: null, bound: null, toward: side === 'rest' ? elsewhere : partner, side, basis: 'stated' }] : [];
    }),
  );
}

interface Drawing {
  ink: { name: 'vermilion' | 'blue'; value: string };
  /** Short name of the partner. */
  partner: string;
}

/** A plot for each year and a row for each group, hatched from end to end, on one side of zero, or beyond a bound. */
function differenceSpec(size: FigureSize, rows: readonly DifferenceRow[], { ink, partner }: Drawing) {
  const labels = technologyGroups.map(groupLabel);
  const step = fitted(size, 27, 34);
  const known = new Set(rows.map(({ group, year }) => `${group} ${year}`));
  const above = (y: number, points: readonly { difference: number; text: string; ink: string }[], bold: boolean) => ({
    data: { values: [...points] },
    mark: { type: 'text' as const, ...(bold ? { fontWeight: 600 as const } : {}) },
    encoding: { y: { value: y }, text: { field: 'text', type: 'nominal' as const }, color: { field: 'ink', type: 'nominal' as const, scale: null } },
  });
  const band = (side: Side | null) => {
    const fill = hatch(side === 'partner' ? ink.name : 'muted');
    const [from, to] = side === 'partner' ? ['isValid(datum.difference) ? datum.difference : 0', `${END}`] : side === 'rest' ? [`${-END}`, '0'] : [`${-END}`, `${END}`];
    return { transform: [{ calculate: from, as: 'from' }, { calculate: to, as: 'to' }], mark: { type: 'rect' as const, fill }, encoding: { x: { field: 'from', type: 'quantitative' as const }, x2: { field: 'to' } } };
  };
  return {
    spacing: fitted(size, 22, 12),
    hconcat: allYears.map((year, place) => {
      const open = labels.filter((group) => !known.has(`${group} ${year}`));
      const half = (side: Side) => {
        const { transform, ...layer } = band(side);
        return { ...layer, transform: [{ filter: `datum.side === '${side}' && (isValid(datum.bound) || !isValid(datum.difference))` }, ...transform] };
      };
      return {
        height: { step },
        transform: [{ filter: { field: 'year', equal: year } }],
        resolve: { scale: { shape: 'independent' as const } },
        encoding: {
          y: {
            field: 'group',
            type: 'nominal' as const,
            scale: { domain: [...labels] },
            axis: place > 0 ? null : { title: null, ...(size.narrow ? wrapped : {}) },
          },
          x: {
            field: 'difference',
            type: 'quantitative' as const,
            scale: { domain: [-END, END], nice: false },
            axis: { title: place === 2 ? fitted(size, 'Percentage points', 'Points') : null, values: fitted(size, [-40, -20, 0, 20, 40], [-20, 0, 20]) },
          },
        },
        layer: [
          above(-28, [{ difference: 0, text: String(year), ink: palette.ink }], true),
          above(-9, [{ difference: -END / 2, text: 'ROW', ink: palette.muted }, { difference: END / 2, text: partner, ink: ink.value }], false),
          { data: { values: open.map((group) => ({ group })) }, ...band(null) },
          half('rest'),
          half('partner'),
          { transform: [exactly], mark: { type: 'point' as const, size: 80 }, encoding: basisPoint({ value: ink.value }) },
          boundMark('x', { value: ink.value }),
          {
            transform: [{ filter: 'isValid(datum.difference)' }, { calculate: "isValid(datum.bound) ? 'over ' + datum.difference : '+' + datum.difference", as: 'words' }],
            mark: { type: 'text' as const, align: { expr: "isValid(datum.bound) ? 'right' : 'left'" }, dx: { expr: 'isValid(datum.bound) ? -8 : 10' }, baseline: 'middle' as const, fontWeight: 600 as const, color: ink.value, ...halo },
            encoding: { text: { field: 'words', type: 'nominal' as const } },
          },
        ],
      };
    }),
  };
}

const columns = {
  group: { label: 'Technology group' },
  year: { label: 'Year' },
  difference: { label: 'Difference', unit: 'percentage points' },
  bound: { label: 'Meant as' },
  toward: { label: 'Relatively more to' },
} as const;

function coverage(noun: string) {
  return { by: ['group', 'year'] as const, cells: cross({ group: technologyGroups.map(groupLabel), year: allYears }), noun };
}

// What the text says of the period holds for each of the three years, unless it says that things turned.
const exportDirections: Directions = {
  biotechnology: { 2001: 'rest', 2005: 'rest', 2009: 'rest' },
  // “More recent surges” have “more than offset” it: 2009 is open.
  'information and communications': { 2001: 'rest', 2005: 'rest' },
  // From a large negative to a large positive: when it passed zero is not said.
  electronics: { 2001: 'rest' },
  aerospace: { 2001: 'rest', 2005: 'rest', 2009: 'rest' },
};

export const exportShareDifference = defineFigure<DifferenceRow>({
  title: 'Difference between U.S. ATP export share to China and ROW, 2001, 2005, and 2009',
  measure: 'Percentage points; right of zero, relatively more to China than to the rest of the world (ROW). Hatched: where a value may lie',
  alt: 'Three plots side by side, for 2001, 2005 and 2009, each with a row for each of ten technology groups and a scale from 40 points below zero to 40 above. One number is known: electronics in 2009, at least 20 points toward China. Where the text gives the direction alone, half of the row is hatched, always on the side of the rest of the world: biotechnology and aerospace in all three years, information and communication in 2001 and 2005, electronics in 2001. The other rows are hatched whole as missing.',
  rows: () => differenceRows('United States', 'China', exportDirections),
  datasets: [atpSharesStated],
  columns,
  coverage: coverage('group-years (as a bound)'),
  missing:
    'All other differences; of some the text gives the direction. They follow from exports by group to China (5700) and to all countries, which the U.S. Census Bureau has on its yearly pages foreign-trade/statistics/product/atp.',
  formula: 'Electronics, 2009: about 40 less under 20 percent is over 20 points.',
  spec: (size, rows) => differenceSpec(size, rows, { ink: { name: 'vermilion', value: inks.china }, partner: 'China' }),
});

const chinaDirections: Directions = {
  'opto-electronics': { 2001: 'partner', 2005: 'partner' },
  'information and communications': { 2001: 'rest', 2005: 'rest' },
  electronics: { 2001: 'rest', 2005: 'rest', 2009: 'rest' },
};

export const chinaShareDifference = defineFigure<DifferenceRow>({
  title: 'Difference between China’s ATP export share to the U.S. and ROW, 2001, 2005, and 2009',
  measure: 'Percentage points; right of zero, relatively more to the U.S. than to the rest of the world (ROW). Hatched: where a value may lie',
  alt: 'Three plots side by side, for 2001, 2005 and 2009, each with a row for each of ten technology groups and a scale from 40 points below zero to 40 above. One number is known: information and communication in 2009, 9 points toward the United States. Where the text gives the direction alone, half of the row is hatched: information and communication in 2001 and 2005 and electronics in all three years on the side of the rest of the world, opto-electronics in 2001 and 2005 on that of the United States. The other rows are hatched whole as missing.',
  rows: () => differenceRows('China', 'the United States', chinaDirections),
  datasets: [atpSharesStated],
  columns,
  coverage: coverage('group-years'),
  missing:
    'All other differences; of some the text gives the direction. They take China’s exports by product at six digits of the Harmonized System (United Nations, Comtrade, reporter 156, partners 842 and 0), matched to the Census Bureau’s list of ATPs of each year.',
  formula: 'Information and communication, 2009: about 82 less about 73 percent is about 9 points.',
  spec: (size, rows) => differenceSpec(size, rows, { ink: { name: 'blue', value: inks.unitedStates }, partner: 'U.S.' }),
});
