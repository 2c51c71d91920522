import atp from '#data/us-china-atp';
import { cross, years } from '#dataset';
import { basisPoint, boundMark, defineFigure, exactly, inkScale, missingMark, type Bound, type FigureRow, type FigureSize } from '#figures';
import { inks } from '../../../colours.ts';

type Row = FigureRow & { group: string; year: number; quantity: 'imports' | 'exports' | 'balance'; value: number; bound: Bound | null };

const FIRST = 2004;
const LAST = 2016;

// The ten groups of the Census Bureau, by the figure in which the paper draws them.
const IN_DEFICIT = ['information and communications', 'opto-electronics', 'weapons'];
const IN_SURPLUS = ['flexible manufacturing', 'aerospace', 'electronics', 'life science'];
const IN_NEITHER = ['biotechnology', 'advanced materials', 'nuclear technology'];

const shared = {
  datasets: [atp],
  columns: {
    group: { label: 'Technology group' },
    year: { label: 'Year' },
    quantity: { label: 'Quantity' },
    value: { label: 'Value', unit: 'billion US dollars' },
    bound: { label: 'Bound' },
  },
};

const PUBLISHER = 'International Trade API, timeseries/intltrade/exports/hitech and imports/hitech, country 5700, by technology group, from 2013; before that the December pages ctryatp/atp5700.html.';

export const deficitProducts = defineFigure<Row>({
  ...shared,
  title: 'U.S.-China high-tech deficit products from 2004 to 2016',
  measure: 'U.S. imports from China by technology group, billion US dollars; the balances are not public',
  alt: 'Dots on one line for each of the ten technology groups, on an axis from 0 to 200 billion US dollars. Of the three groups that the paper shows in deficit, information and communications has two upper bounds, imports of less than 80 in 2009 and of less than 156 in 2017, opto-electronics imports of 6.5 in 2009, and weapons no value. The seven other groups are hatched too: no value is public. The balances of 2004 to 2016 that the paper draws are all missing.',
  rows: () => cells('imports'),
  coverage: { by: ['group', 'year', 'quantity'], cells: balances(IN_DEFICIT), noun: 'balances by group and year' },
  missing: `The yearly balances, 2004–2016, of the three groups that the paper draws. The U.S. Census Bureau publishes exports and imports: ${PUBLISHER}`,
  spec: (size, rows) =>
    listed(size, rows, [0, 200], [
      ['In deficit, says the paper', IN_DEFICIT],
      ['In surplus, says the paper (Figure 4)', IN_SURPLUS],
      ['In neither figure', IN_NEITHER],
    ]),
});

export const surplusProducts = defineFigure<Row>({
  ...shared,
  title: '2004-2016 U.S.-China surplus high-tech products',
  measure: 'U.S. exports to China by technology group, billion US dollars; the balances are not public',
  alt: 'Dots on one line for each of the ten technology groups, on an axis from 0 to 20 billion US dollars. Of the four groups that the paper shows in surplus, aerospace has exports of 16.3 in 2017 and electronics exports of 5.3 in 2009; flexible manufacturing and life science have no value. The six other groups are hatched too: no value is public. The balances of 2004 to 2016 that the paper draws are all missing.',
  rows: () => cells('exports'),
  coverage: { by: ['group', 'year', 'quantity'], cells: balances(IN_SURPLUS), noun: 'balances by group and year' },
  missing: `The yearly balances, 2004–2016, of the four groups that the paper draws. The U.S. Census Bureau publishes exports and imports: ${PUBLISHER}`,
  spec: (size, rows) =>
    listed(size, rows, [0, 20], [
      ['In surplus, says the paper', IN_SURPLUS],
      ['In deficit, says the paper (Figure 3)', IN_DEFICIT],
      ['In neither figure', IN_NEITHER],
    ]),
});

function cells(flow: 'imports' | 'exports'): Row[] {
  return atp
    .rows()
    .filter((row) => row.flow === flow && row.group !== 'all' && row.year >= FIRST)
    .map((row): Row => ({
      group: row.group,
      year: row.year,
      quantity: flow,
      value: row.value / 1000,
      bound: row.reading === 'at most' || row.reading === 'at least' ? row.reading : null,
      basis: atp.basisOf(row),
    }));
}

function balances(list: readonly string[]) {
  return cross({ group: list, year: years(FIRST, LAST), quantity: ['balance'] });
}

type Part = readonly [title: string, groups: readonly string[]];

/** One view for each part of the list of groups, all on the same scale. */
function listed(size: FigureSize, rows: readonly Row[], domain: [number, number], parts: readonly Part[]) {
  return {
    spacing: 10,
    vconcat: parts.map(([title, list], i) => {
      const empty = list.filter((group) => !rows.some((row) => row.group === group));
      const here = { filter: { field: 'group', oneOf: [...list] } };
      const ink = inkScale('group', inks.groups);
      const label = { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const };
      return {
        title: { text: title, frame: 'group' as const, offset: 4 },
        // A bound's mark is none of the shapes that tell the grounds apart.
        resolve: { scale: { shape: 'independent' as const } },
        height: { step: size.narrow ? 34 : 25 },
        encoding: {
          y: {
            field: 'group',
            type: 'nominal' as const,
            scale: { domain: [...list] },
            axis: { title: null, ...names(size) },
          },
          x: {
            field: 'value',
            type: 'quantitative' as const,
            scale: { domain },
            axis: i === parts.length - 1 ? { title: 'Billion US dollars' } : { title: null, labels: false },
          },
        },
        layer: [
          missingMark(empty.map((group) => ({ group })), 'y', 'not public'),
          { transform: [here, exactly], mark: { type: 'point' as const, size: 70 }, encoding: basisPoint(ink) },
          { ...boundMark('x', ink), transform: [here, ...boundMark('x', ink).transform] },
          {
            transform: [here, { calculate: "(isValid(datum.bound) ? 'under ' : '') + format(datum.value, ',~f')", as: 'amount' }],
            mark: { ...label, dx: 8, text: { expr: size.narrow ? "[datum.amount, 'in ' + datum.year]" : "datum.amount + ' (' + datum.year + ')'" }, ...(size.narrow ? { dy: -8 } : {}) },
          },
        ],
      };
    }),
  };
}

/** Names of the groups with a capital, set in two lines where a phone has no room for one. */
function names({ narrow }: FigureSize) {
  const name = 'upper(slice(datum.label, 0, 1)) + slice(datum.label, 1)';
  if (!narrow) return { labelExpr: name };
  return {
    labelExpr: `split(replace(replace(${name}, ' and ', ' and|'), 'Flexible ', 'Flexible|'), '|')`,
    labelOffset: { condition: { test: 'test(/ and |^flexible /, datum.value)', value: -8 }, value: 0 },
  };
}
