import { cross, years, type Basis } from '#dataset';
import { defineFigure, palette, type FigureSize } from '#figures';
import provincesTrade from '#data/china-provinces-trade';
import { inks } from '../../../colours.ts';
import { FIRST, LAST } from './years.ts';

const SINCE = 2016;

// Those with a sea coast; all others are inland.
const COASTAL = new Set(['Liaoning', 'Hebei', 'Tianjin', 'Shandong', 'Jiangsu', 'Shanghai', 'Zhejiang', 'Fujian', 'Guangdong', 'Guangxi', 'Hainan']);

const PLACES = { coast: 'On the coast', inland: 'Inland' } as const;
type Place = keyof typeof PLACES;

type Total = { province: string; place: Place; year: number; value: number; basis: Basis };

/** Exports plus imports by place of destination or origin, in billion US dollars. */
const totals = (): Total[] =>
  provincesTrade
    .rows()
    .filter(({ concept, year }) => concept === 'A060201' && year <= LAST)
    .map((row) => ({ province: row.province, place: COASTAL.has(row.province) ? 'coast' : 'inland', year: row.year, value: row.value / 1000, basis: provincesTrade.basisOf(row) }));

export const provinces = defineFigure<Total>({
  title: 'Import and export of provinces in China',
  measure: 'Exports plus imports of goods by place of destination or origin, billion US dollars, and growth from 2016 to 2022; on the logarithmic scale equal distances are equal growth',
  alt:
    'Dot plot of the goods trade of China’s 31 provinces in each year from 2016 to 2022, on a logarithmic scale, in two blocks, each sorted by 2022. On the coast Guangdong is the largest with 1,416 billion dollars in 2022, 34 percent more than in 2016; Shandong grew by 112 percent. Inland growth is faster: Sichuan 220 percent, Hunan 199, Yunnan 184, Anhui 178. Tibet alone fell, by 39 percent, to 0.36 billion. Years before 2016 are missing.',
  datasets: [provincesTrade],
  rows: totals,
  columns: { province: { label: 'Province' }, place: { label: 'Place' }, year: { label: 'Year' }, value: { label: 'Exports plus imports', unit: 'billion US dollars', digits: 2 } },
  coverage: { by: ['year'], cells: cross({ year: years(FIRST, LAST) }), noun: 'years, 31 provinces each' },
  missing: '2003 to 2015, and exports and imports apart; the national data of the National Bureau of Statistics of China would fill them. The paper does not say which years it draws.',
  formula: 'Growth = trade of 2022 ÷ trade of 2016 − 1.',
  spec: (size, rows) => ({ spacing: 34, vconcat: [block('coast', size, rows), block('inland', size, rows)] }),
});

function block(place: Place, size: FigureSize, rows: readonly Total[]) {
  const own = rows.filter((row) => row.place === place);
  const last = own.filter(({ year }) => year === LAST).sort((a, b) => b.value - a.value);
  const order = last.map(({ province }) => province);
  const before = new Map(own.filter(({ year }) => year === SINCE).map(({ province, value }) => [province, value]));
  const growth = last.flatMap(({ province, value }) => {
    const then = before.get(province);
    return then === undefined ? [] : [{ province, text: percent(value / then - 1) }];
  });
  const values = last.map(({ province, value }) => ({ province, text: value.toLocaleString('en-US', value < 10 ? { minimumFractionDigits: 1, maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }) }));
  return {
    height: { step: size.narrow ? 19 : 18 },
    transform: [{ filter: `datum.place === '${place}'` }],
    encoding: {
      y: { field: 'province', type: 'nominal' as const, sort: order, axis: { title: null, labelColor: palette.ink } },
      x: {
        field: 'value',
        type: 'quantitative' as const,
        scale: { type: 'log' as const, domain: [0.25, 2000], nice: false },
        axis: {
          values: [1, 10, 100, 1000],
          format: ',d',
          ...(place === 'coast' ? { orient: 'top' as const, title: 'Billion US dollars', titleAnchor: 'start' as const, titlePadding: 6 } : { title: null }),
        },
      },
    },
    layer: [
      {
        transform: [{ aggregate: [{ op: 'min' as const, field: 'value', as: 'low' }, { op: 'max' as const, field: 'value', as: 'high' }], groupby: ['province'] }],
        mark: { type: 'rule' as const, color: palette.grey, strokeWidth: 1 },
        encoding: { x: { field: 'low', type: 'quantitative' as const }, x2: { field: 'high' } },
      },
      // On a phone the years between would touch; the rule still spans them.
      ...(size.narrow ? [] : [{ transform: [{ filter: `datum.year > ${SINCE} && datum.year < ${LAST}` }], mark: tick }]),
      { transform: [{ filter: `datum.year === ${SINCE}` }], mark: dot(palette.grey, 34) },
      { transform: [{ filter: `datum.year === ${LAST}` }], mark: dot(inks.china, 60) },
      ...column(values, String(LAST), size.narrow ? 46 : 58),
      ...column(growth, 'Growth', size.narrow ? 100 : 122),
      { data: { values: [{}] }, mark: { type: 'text' as const, text: PLACES[place], align: 'right' as const, fontWeight: 600 as const }, encoding: { x: { value: -7 }, y: { value: -13 } } },
      ...(place === 'coast' ? key(order, size) : []),
    ],
  };
}

const tick = { type: 'tick' as const, size: 7, thickness: 1, color: palette.grey };

function dot(color: string, size: number) {
  return { type: 'point' as const, filled: true, color, size };
}

/** Words at the right of the rows, set flush at `dx` pixels from the plot, with a head. */
function column(values: { province: string; text: string }[], head: string, dx: number) {
  const mark = { type: 'text' as const, align: 'right' as const, dx };
  return [
    { data: { values }, mark, encoding: { x: { value: 'width' as const }, text: { field: 'text', type: 'nominal' as const } } },
    { data: { values: [{}] }, mark: { ...mark, text: head, color: palette.muted }, encoding: { x: { value: 'width' as const }, y: { value: -13 } } },
  ];
}

/** What the marks mean, in the empty corner of the first block. */
function key(order: readonly string[], size: FigureSize) {
  const at = (row: number, words: string) => ({ data: { values: [{ province: order[row], value: 1.4, words }] }, words });
  const entries = [
    { ...at(2, String(SINCE)), mark: dot(palette.grey, 34) },
    ...(size.narrow ? [] : [{ ...at(3, `${SINCE + 1} to ${LAST - 1}`), mark: tick }]),
    { ...at(size.narrow ? 3 : 4, String(LAST)), mark: dot(inks.china, 60) },
  ];
  return entries.flatMap(({ data, mark, words }) => [
    { data, mark },
    { data, mark: { type: 'text' as const, text: words, align: 'left' as const, dx: 9 } },
  ]);
}

function percent(ratio: number): string {
  return `${ratio < 0 ? '−' : '+'}${Math.abs(ratio * 100).toFixed(0)} %`;
}
