import atpSharesStated from '#data/atp-shares-stated';
import usChinaAtp from '#data/us-china-atp';
import { cross, years, type Basis } from '#dataset';
import { basisBar, boundMark, defineFigure, exactly, hatch, inkScale, missingMark, palette, type FigureSize } from '#figures';
import { inks } from '../../../colours.ts';
import { groupLabel, technologyGroups } from './groups.ts';
import { fitted, halo, plotTitle } from './lettering.ts';

type CompositionRow = {
  group: string;
  year: number;
  quantity: 'share' | 'dollars';
  /** Percent of ATP trade with China. */
  share: number | null;
  /** Billion. */
  dollars: number | null;
  reading: string;
  /** Which side of the number the value lies on; null for what is left of the whole, which is hatched. */
  bound: 'at most' | 'at least' | null;
  /** Where its part of the column begins, and ends. */
  from: number;
  to: number;
  basis: Basis;
};

type Flow = 'exports' | 'imports';
type Named = keyof (typeof inks)['groups'];

const [first, last] = [2000, 2009];
const rest = 'Eight other groups together';

/** The shares of 2009 that the text prints, piled up in the order of `stack`, what is left, and the values in dollars. */
function compositionRows(flow: Flow, stack: readonly Named[]): CompositionRow[] {
  let top = 0;
  const shares = stack.flatMap((group) =>
    atpSharesStated
      .rows()
      .filter((row) => row.reporter === 'United States' && row.flow === flow && row.partner === 'China' && row.of === 'ATP, same partner' && row.year === last && row.group === group)
      .map((row): CompositionRow => {
        const from = top;
        top += row.value;
        return { group: groupLabel(group), year: row.year, quantity: 'share', share: row.value, dollars: null, reading: row.reading, bound: boundOf(row.reading), from, to: top, basis: atpSharesStated.basisOf(row) };
      }),
  );
  const open = shares.find(({ bound }) => bound !== null);
  const left: CompositionRow = {
    group: rest, year: last, quantity: 'share', share: round(100 - top), dollars: null,
    reading: open?.bound === 'at most' ? 'at least' : 'at most', bound: null, from: top, to: 100, basis: 'derived',
  };
  const values = usChinaAtp
    .rows()
    .filter((row) => row.flow === flow && row.year >= first && row.year <= last && (stack as readonly string[]).includes(row.group))
    .map((row): CompositionRow => ({ group: groupLabel(row.group), year: row.year, quantity: 'dollars', share: null, dollars: row.value / 1000, reading: row.reading, bound: boundOf(row.reading), from: 0, to: row.value / 1000, basis: usChinaAtp.basisOf(row) }));
  return [...shares, left, ...values];
}

function boundOf(reading: string): CompositionRow['bound'] {
  return reading === 'at most' || reading === 'at least' ? reading : null;
}

// Sums of decimal shares carry the dust of binary fractions.
function round(share: number): number {
  return Number(share.toFixed(1));
}

interface Drawing {
  stack: readonly Named[];
  words: readonly Words[];
  dollars: { title: string; domain: readonly [number, number]; values: number[]; words: readonly Words[] };
}

/** What stands beside the columns of 2009, and at what height of the axis. */
interface Words {
  at: number;
  text: string | string[];
}

/** Above, the column of each year in percent, of which one is partly known; below, what is known in dollars. */
function compositionSpec(size: FigureSize, { stack, words, dollars }: Drawing) {
  const ink = inkScale('group', Object.fromEntries(stack.map((group) => [groupLabel(group), inks.groups[group]])));
  const x = {
    field: 'year',
    type: 'ordinal' as const,
    scale: { domain: [...years(first, last)] },
    axis: { title: null, ...(size.narrow ? { values: [2000, 2003, 2006, 2009] } : {}) },
  };
  const bound = boundMark('y', ink);
  // The end of such a bar is no edge: it has a tint, an arrow and no outline.
  const bounded = { transform: [{ filter: 'isValid(datum.bound)' }], mark: { type: 'bar' as const, fillOpacity: 0.16 }, encoding: { y2: { field: 'from' }, fill: ink } };
  const side = { xOffset: { field: 'group', type: 'nominal' as const, sort: stack.map(groupLabel) } };
  const beside = { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: 8, lineHeight: 16, color: palette.ink };
  const absent = (text: string) => ({ mark: { type: 'text' as const, text, color: palette.muted, baseline: 'middle' as const, ...halo } });
  // Two narrow bars side by side leave no room for two numbers, unless these stand outwards.
  const apart = dollars.words.length > 1 ? { dx: { expr: `datum.group === '${groupLabel(stack[0] ?? '')}' ? -6 : 3` } } : {};
  const labels = (words: readonly Words[]) => words.map(({ at, text }) => ({ data: { values: [{ year: last, to: at }] }, mark: { ...beside, text }, encoding: { x: { value: 'width' as const } } }));
  return {
    spacing: 30,
    vconcat: [
      {
        height: fitted(size, 190, 230),
        transform: [{ filter: "datum.quantity === 'share'" }],
        encoding: { x, y: { field: 'to', type: 'quantitative' as const, scale: { domain: [0, 100] }, axis: { ...plotTitle('Share, percent'), values: [0, 25, 50, 75, 100] } } },
        layer: [
          missingMark(years(first, last - 1).map((year) => ({ year })), 'x'),
          { data: { values: [{ year: 2004, to: 50 }] }, ...absent('2000–2008: not public') },
          { transform: [{ filter: { field: 'group', equal: rest } }], mark: { type: 'bar' as const, fill: hatch('muted'), stroke: palette.muted, strokeDash: [5, 3] }, encoding: { y2: { field: 'from' } } },
          { transform: [{ filter: { not: { field: 'group', equal: rest } } }, exactly], mark: 'bar' as const, encoding: { y2: { field: 'from' }, ...basisBar(ink) } },
          bounded,
          bound,
          ...labels(words),
        ],
      },
      {
        height: 100,
        transform: [{ filter: "datum.quantity === 'dollars'" }],
        encoding: {
          x,
          y: { field: 'to', type: 'quantitative' as const, scale: { domain: [...dollars.domain] }, axis: { ...plotTitle(dollars.title), values: dollars.values } },
        },
        layer: [
          missingMark(years(first + 1, last - 1).map((year) => ({ year })), 'x'),
          { data: { values: [{ year: fitted(size, 2005, 2004), to: dollars.domain[1] / 2 }] }, ...absent('2001–2008: not public') },
          { ...bounded, encoding: { ...bounded.encoding, ...side } },
          { transform: [exactly], mark: 'bar' as const, encoding: { ...side, ...basisBar(ink) } },
          { ...bound, encoding: { ...bound.encoding, ...side } },
          {
            transform: [exactly, ...(dollars.words.length > 0 ? [{ filter: { field: 'year', lt: last } }] : [])],
            mark: { type: 'text' as const, baseline: 'bottom' as const, dy: -5, ...apart, ...halo },
            encoding: { ...side, text: { field: 'dollars', type: 'quantitative' as const } },
          },
          ...labels(dollars.words),
        ],
      },
    ],
  };
}

const columns = {
  group: { label: 'Technology group' },
  year: { label: 'Year' },
  share: { label: 'Share', unit: 'percent' },
  dollars: { label: 'Value', unit: 'billion US dollars' },
  reading: { label: 'Meant as' },
} as const;

const coverage = {
  by: ['group', 'year', 'quantity'] as const,
  cells: cross({ group: technologyGroups.map(groupLabel), year: years(first, last), quantity: ['share'] }),
  noun: 'group-years (one as a bound)',
};

const exported: readonly Named[] = ['electronics', 'aerospace'];

export const exportComposition = defineFigure<CompositionRow>({
  title: 'Composition of U.S. ATP exports to China',
  measure: 'Above, percent of U.S. ATP exports to China; below, electronics in billion U.S. dollars; 2000–2009',
  alt: 'Columns for the years 2000 to 2009, from 0 to 100 percent of U.S. exports of advanced technology products to China. Only that of 2009 is partly known: electronics about 40 percent, aerospace at least 33.3, which leaves at most 26.7 for the eight other groups together. The columns of 2000 to 2008 are hatched as missing. A second plot, from 0 to 7 billion dollars, has electronics at 0.922 in 2000 and 5.3 in 2009, with nothing between.',
  rows: () => compositionRows('exports', exported),
  datasets: [atpSharesStated, usChinaAtp],
  columns,
  coverage,
  missing:
    'The shares of ten groups in ten years, but for two of 2009. The World Trade Atlas is not public; the U.S. Census Bureau has trade by group and country on its yearly pages foreign-trade/statistics/product/atp (China, 5700), from 2013 also at timeseries/intltrade/exports/hitech.',
  formula: 'Eight other groups in 2009: 100 − 40 − 33.3 = about 26.7 percent at most, as aerospace has more than a third.',
  spec: (size) =>
    compositionSpec(size, {
      stack: exported,
      words: [
        { at: 20, text: fitted(size, ['Electronics: about 40', '(90 percent of it semiconductors)'], ['Electronics:', 'about 40']) },
        { at: 57, text: fitted(size, ['Aerospace: more than', 'a third'], ['Aerospace:', 'more than', 'a third']) },
        { at: 87, text: fitted(size, ['Eight other groups:', 'together under about 27'], ['Eight others:', 'under', 'about 27']) },
      ],
      dollars: { title: 'Electronics, billion dollars', domain: [0, 7], values: [0, 2, 4, 6], words: [] },
    }),
});

const imported: readonly Named[] = ['opto-electronics', 'information and communications'];

export const importComposition = defineFigure<CompositionRow>({
  title: 'U.S. ATP imports from China',
  measure: 'Above, percent of U.S. ATP imports from China; below, two groups in billion U.S. dollars; 2000–2009',
  alt: 'Columns for the years 2000 to 2009, from 0 to 100 percent of U.S. imports of advanced technology products from China. Only that of 2009 is partly known: opto-electronics 7 percent, information and communication at most 90, which leaves at least 3 for the eight other groups together. The columns of 2000 to 2008 are hatched as missing. A second plot, from 0 to 90 billion dollars, has information and communication at 10 in 2000 and at most 80 in 2009, opto-electronics at 1.5 and 6.5.',
  rows: () => compositionRows('imports', imported),
  datasets: [atpSharesStated, usChinaAtp],
  columns,
  coverage,
  missing:
    'The shares of ten groups in ten years, but for two of 2009. The U.S. Census Bureau has imports by group and country on its yearly pages foreign-trade/statistics/product/atp (China, 5700), from 2013 also at timeseries/intltrade/imports/hitech.',
  formula: 'Eight other groups in 2009: 100 − 90 − 7 = 3 percent at least, as information and communication has nearly 90.',
  spec: (size) =>
    compositionSpec(size, {
      stack: imported,
      words: [
        { at: 3.5, text: 'Opto-electronics: 7' },
        { at: 52, text: fitted(size, ['Information and communication:', 'nearly 90'], ['Information and', 'communication:', 'nearly 90']) },
        { at: 98.5, text: fitted(size, 'Eight other groups: over 3', 'Eight others: over 3') },
      ],
      dollars: {
        title: 'The two groups, billion dollars',
        domain: [0, 90],
        values: [0, 30, 60, 90],
        words: [
          { at: 5, text: 'Opto-electronics: 6.5' },
          { at: 65, text: fitted(size, ['Information and communication:', 'nearly 80'], ['Information and', 'communication:', 'nearly 80']) },
        ],
      },
    }),
});
