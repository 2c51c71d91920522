import { cross, years, type Basis } from '#dataset';
import { basisPoint, defineFigure, inkScale, palette, type FigureSize } from '#figures';
import countries2011 from '#data/basic-research-countries-2011';
import stated from '#data/basic-research-stated';
import china from '#data/china-basic-research';
import expenditure from '#data/china-rd-expenditure';
import { inks } from '../../../colours.ts';
import { FIRST, halo, LAST, printed, yearsAlong } from './years.ts';

const SERIES = 'China, final';
const ESTIMATE = 'China, preliminary';
const ABROAD = 'Countries, 2011 or the nearest year';
const PAPER = 'As the paper prints it';

type Share = { quantity: typeof SERIES | typeof ESTIMATE | typeof ABROAD | typeof PAPER; country: string; year: number | null; value: number; basis: Basis };

// From above: by the share of 2011; Italy has none.
const ORDER = ['France', 'South Korea', 'United States', 'Japan', 'United Kingdom', 'China', 'Italy'];

/** The share that a source prints, and else that of the two amounts. */
function chinaShares(): Share[] {
  const all = new Map(expenditure.rows().filter(({ state }) => state === 'final').map(({ year, value }) => [year, value]));
  return china.rows().flatMap((row): Share[] => {
    if (row.year > LAST) return [];
    const own = { quantity: row.state === 'final' ? SERIES : ESTIMATE, country: 'China', year: row.year } as const;
    if (row.share !== null) return [{ ...own, value: row.share, basis: china.basisOf(row) }];
    const whole = all.get(row.year);
    return row.expenditure === null || whole === undefined ? [] : [{ ...own, value: (row.expenditure / whole) * 100, basis: 'derived' }];
  });
}

export const basicResearch = defineFigure<Share>({
  title: 'Basic research in expenditure on R&D',
  measure: 'Percent of all expenditure on research and development',
  companionOf: 'rd-expenditure',
  alt:
    'Two panels. A line of the share of basic research in China’s expenditure on R&D by year: 5.7 percent in 2003, 4.6 to 4.8 percent in 2007 to 2014 and 6.57 in 2022, where the preliminary 6.32 stands beside it. A dot plot of shares in seven countries, filled for 2011 or the nearest year and open for what the paper prints: France 25.3 and 20 percent, United States 17.3 and 15, United Kingdom 10.8 and 15, China 4.7 and, for 2022, 6.3; South Korea 18.1 and Japan 12.3 are not in the paper, and for Italy, 20 in the paper, nothing was found.',
  datasets: [china, expenditure, countries2011, stated],
  rows: () => [
    ...chinaShares(),
    ...countries2011.rows().map((row): Share => ({ quantity: ABROAD, country: row.country, year: null, value: row.value, basis: countries2011.basisOf(row) })),
    ...stated.rows().map((row): Share => ({ quantity: PAPER, country: row.country, year: row.year, value: row.value, basis: stated.basisOf(row) })),
  ],
  columns: { quantity: { label: 'Series' }, country: { label: 'Country' }, year: { label: 'Year' }, value: { label: 'Share', unit: 'percent', digits: 1 } },
  coverage: {
    by: ['quantity', 'country', 'year'],
    cells: [...cross({ quantity: [SERIES], country: ['China'], year: years(FIRST, LAST) }), ...['France', 'Italy', 'United Kingdom', 'United States'].map((country) => ({ quantity: ABROAD, country, year: null }) as const)],
    noun: 'shares',
  },
  missing: 'Italy, and for France, the United Kingdom and the United States every year after 2011; the OECD’s Main Science and Technology Indicators would fill them.',
  formula: 'China 2003 to 2006 and 2010 to 2022 = expenditure on basic research ÷ all expenditure on R&D, final values; 2007 = the share of 2008 less its stated rise.',
  spec: (size, rows) => {
    const panels = [seriesPanel(size), countriesPanel(size, rows)];
    return size.narrow ? { spacing: 24, vconcat: panels } : { spacing: 32, hconcat: panels };
  },
});

const y = { field: 'value', type: 'quantitative' as const };

function seriesPanel(size: FigureSize) {
  const line = { filter: `datum.quantity === '${SERIES}'` };
  return {
    height: size.narrow ? 180 : 270,
    encoding: { x: yearsAlong({ ...size, narrow: true }), y: { ...y, scale: { domain: [4, 7], zero: false }, axis: { title: 'China, percent of R&D', values: [4, 5, 6, 7], format: 'd' } } },
    layer: [
      { transform: [line], mark: { type: 'line' as const }, encoding: { color: { value: inks.china } } },
      { transform: [{ filter: `datum.quantity === '${SERIES}' || datum.quantity === '${ESTIMATE}'` }], mark: { type: 'point' as const }, encoding: basisPoint({ value: inks.china }) },
      ...printed(SERIES, '.1f', { 2003: 'under', 2010: 'under' }, 7),
      beside(SERIES, 'final'),
      beside(ESTIMATE, 'estimate'),
    ],
  };
}

/** A state of the last value, written at its right. */
function beside(quantity: string, state: string) {
  return {
    transform: [{ filter: `datum.quantity === '${quantity}' && datum.year === ${LAST}` }, { calculate: `format(datum.value, '.2f') + ' ${state}'`, as: 'words' }],
    mark: { type: 'text' as const, align: 'left' as const, dx: 9 },
    encoding: { text: { field: 'words', type: 'nominal' as const } },
  };
}

function countriesPanel(size: FigureSize, rows: readonly Share[]) {
  const countryInks = Object.fromEntries(ORDER.map((country) => [country, country === 'China' ? inks.china : country === 'United States' ? inks.unitedStates : inks.world]));
  const shown = rows.filter(({ quantity }) => quantity === ABROAD || quantity === PAPER);
  // The smaller of a country’s two values is printed at its left, the larger at its right.
  const words = shown.map(({ country, value }) => ({ country, value, text: String(value), left: shown.some((other) => other.country === country && other.value > value) }));
  const side = (left: boolean) => ({
    data: { values: words.filter((word) => word.left === left) },
    mark: { type: 'text' as const, align: left ? ('right' as const) : ('left' as const), dx: left ? -8 : 8, ...halo },
    encoding: { text: { field: 'text', type: 'nominal' as const } },
  });
  return {
    height: { step: size.narrow ? 30 : 270 / ORDER.length },
    transform: [{ filter: `datum.quantity === '${ABROAD}' || datum.quantity === '${PAPER}'` }],
    encoding: {
      y: { field: 'country', type: 'nominal' as const, sort: ORDER, axis: { title: null, labelColor: palette.ink, ...(size.narrow ? { labelExpr: SHORT } : {}) } },
      x: { ...y, scale: { domain: [0, 30] }, axis: { title: 'Percent of R&D', values: [0, 10, 20, 30] } },
    },
    layer: [
      {
        transform: [{ aggregate: [{ op: 'min' as const, field: 'value', as: 'low' }, { op: 'max' as const, field: 'value', as: 'high' }], groupby: ['country'] }],
        mark: { type: 'rule' as const, color: palette.grid, strokeWidth: 2 },
        encoding: { x: { field: 'low', type: 'quantitative' as const }, x2: { field: 'high' } },
      },
      { mark: { type: 'point' as const, size: 64 }, encoding: basisPoint(inkScale('country', countryInks)) },
      side(true),
      side(false),
      { data: { values: [{ country: 'Italy' }] }, mark: { type: 'text' as const, text: '2011 not found', align: 'left' as const, color: palette.muted, ...halo }, encoding: { x: { value: 4 } } },
      ...key(4, inks.world, size.narrow ? '2011' : '2011 or nearest year'),
      ...key(size.narrow ? 60 : 150, palette.paper, 'the paper'),
    ],
  };
}

// On a phone the names would take the room of the plot.
const SHORT = "datum.label === 'United States' ? 'U.S.' : datum.label === 'United Kingdom' ? 'U.K.' : datum.label === 'South Korea' ? 'S. Korea' : datum.label";

/** A mark and its meaning over the plot, `x` pixels from its left. */
function key(x: number, fill: string, text: string) {
  const data = { values: [{}] };
  const y = { value: -15 };
  return [
    { data, mark: { type: 'point' as const, size: 64, fill, stroke: inks.world }, encoding: { x: { value: x }, y } },
    { data, mark: { type: 'text' as const, text, align: 'left' as const, color: palette.muted }, encoding: { x: { value: x + 9 }, y } },
  ];
}
