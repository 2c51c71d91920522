import { cross, years } from '#dataset';
import { basisDash, basisPoint, breakAtGaps, defineFigure, endLabels, inkScale, palette } from '#figures';
import goods from '#data/china-goods-trade';
import highTechTrade from '#data/china-high-tech-trade';
import worldBank from '#data/wdi-high-technology-exports';
import { inks } from '../../../colours.ts';
import { flowInks, merchandise, type Flow } from './flows.ts';
import { FIRST, halo, LAST, missingYears, only, printed, yearBars, yearsAlong, type Quantity, type Side } from './years.ts';

const SHARES = { exports: 'exports, percent of all goods', imports: 'imports, percent of all goods' } as const;
const SURPLUS = 'surplus, billion US dollars';
type Share = Quantity<(typeof SHARES)[Flow] | typeof SURPLUS>;
const shareInks = { [SHARES.exports]: flowInks.exports, [SHARES.imports]: flowInks.imports };

export const highTech = defineFigure<Share>({
  title: 'Proportion of high-tech products in trade',
  measure: 'Percent of China’s goods exports and imports, Chinese list of products; beneath, exports less imports of these products in billion US dollars',
  alt:
    'Lines with points for the share of high-tech products in China’s exports and imports, in the eight years found. In exports it is 25.2 percent in 2003, 29.1 in 2006, 29.0 in 2008 and 28.8 to 29.9 in 2016 to 2018; in imports 28.9, 31.2, 29.9 and 33.0 falling to 31.2. All are below a line at 35 percent, the limit that the paper names. Bars beneath show a deficit of 9.0 billion dollars in 2003 and surpluses from 4.1 billion in 2004 to 84.1 billion in 2017 and 77.5 billion in 2018. The years 2007, 2009 to 2015 and 2019 to 2022 are missing and hatched.',
  datasets: [highTechTrade],
  rows: () => {
    const own = highTechTrade.rows();
    const shares = own.map((row): Share => ({ quantity: SHARES[row.flow], year: row.year, value: (row.value / row.goods) * 100, basis: 'derived' }));
    const imports = new Map(own.filter(({ flow }) => flow === 'imports').map(({ year, value }) => [year, value]));
    const surplus = own.flatMap(({ flow, year, value }): Share[] => {
      const against = imports.get(year);
      return flow === 'exports' && against !== undefined ? [{ quantity: SURPLUS, year, value: (value - against) / 1000, basis: 'derived' }] : [];
    });
    return [...shares, ...surplus];
  },
  columns: { quantity: { label: 'Quantity' }, year: { label: 'Year' }, value: { label: 'Value', digits: 1 } },
  coverage: { by: ['quantity', 'year'], cells: cross({ quantity: Object.values(SHARES), year: years(FIRST, LAST) }), noun: 'flow-years' },
  missing: '2007, 2009 to 2015 and 2019 to 2022; the China Statistical Yearbook on Science and Technology of these years would fill them.',
  formula: 'Share = trade in high-tech products ÷ trade in all goods; surplus = exports − imports of high-tech products.',
  spec: (size, rows) => {
    const height = size.narrow ? 210 : 230;
    const labelled = size.narrow ? [2003, 2006, 2008, 2016, 2018] : rows.map(({ year }) => year);
    const sides = (side: Side): Record<number, Side> => Object.fromEntries(labelled.map((year) => [year, side]));
    const names = rows.filter(({ quantity, year }) => quantity !== SURPLUS && year === 2018).map((row) => ({ ...row, label: row.quantity === SHARES.exports ? 'Exports' : 'Imports' }));
    const surplus = rows.filter(({ quantity }) => quantity === SURPLUS);
    return {
      spacing: 24,
      vconcat: [
        {
          height,
          encoding: { x: yearsAlong(size, { labels: false }), y: { field: 'value', type: 'quantitative', scale: { domain: [23, 37], zero: false }, axis: { title: 'Percent of goods', values: [25, 30, 35] } } },
          layer: [
            ...missingYears(rows, FIRST, [
              { year: 2012, y: height * 0.72, text: 'not found' },
              { year: 2020.5, y: height * 0.72, text: size.narrow ? ['not', 'found'] : 'not found' },
            ]),
            { data: { values: [{ at: 35 }] }, mark: { type: 'rule', strokeDash: [4, 3], color: palette.ink }, encoding: { x: { value: 0 }, x2: { value: 'width' }, y: { field: 'at', type: 'quantitative' } } },
            { data: { values: [{ at: 35 }] }, mark: { type: 'text', text: size.narrow ? '35 percent, the paper’s limit' : '35 percent, the limit that the paper names', align: 'left', baseline: 'bottom', dy: -4, ...halo }, encoding: { x: { value: 2 }, y: { field: 'at', type: 'quantitative' } } },
            { transform: [{ filter: `datum.quantity !== '${SURPLUS}'` }], mark: 'line', encoding: { y: { field: 'value', type: 'quantitative', impute: breakAtGaps(FIRST, LAST) }, color: inkScale('quantity', shareInks) } },
            { transform: [{ filter: `datum.quantity !== '${SURPLUS}'` }], mark: 'point', encoding: basisPoint(inkScale('quantity', shareInks)) },
            ...printed(SHARES.exports, '.1f', size.narrow ? sides('under') : { ...sides('under'), 2004: 'under right' }, 7),
            ...printed(SHARES.imports, '.1f', sides('over'), 7),
            { data: { values: names }, mark: { type: 'text', align: 'left', baseline: 'middle', dx: 9, fontWeight: 600, ...halo }, encoding: { text: { field: 'label', type: 'nominal' }, color: inkScale('quantity', shareInks) } },
          ],
        },
        {
          height: size.narrow ? 110 : 120,
          encoding: { x: yearsAlong(size), y: { field: 'value', type: 'quantitative', scale: { domain: [-20, 105] }, axis: { title: 'Surplus, billion US dollars', values: [0, 50, 100] } } },
          layer: [...missingYears(surplus), yearBars(SURPLUS), ...surplus.flatMap(({ year, value }) => printed(SURPLUS, size.narrow ? '.0f' : '.1f', { [year]: value < 0 ? 'under' : 'over' }))],
        },
      ],
    };
  },
});

const BREAK = 2009;
const OF_GOODS = 'China, percent of goods exports';
const exporters = { China: inks.china, 'United States': inks.unitedStates };
type Export = Quantity<keyof typeof exporters | typeof OF_GOODS>;

export const highTechProxy = defineFigure<Export>({
  title: 'Proxy: high-technology exports as the World Bank defines them',
  measure: 'Exports to all partners in billion US dollars; beneath, China’s in percent of its goods exports',
  companionOf: 'high-tech',
  alt:
    'Dashed lines with open triangles for the high-technology exports of China and the United States by year, 2007 to 2022, by a definition other than the Chinese one. China’s rise from 344 to 924 billion dollars, with a peak of 936 in 2021. The U.S. exports are 243 billion in 2008 and 151 billion in 2009, between which the line is broken, and 192 billion in 2022. Beneath, China’s exports in percent of its goods exports: 28.2 in 2007, at most 30.1 in 2010, 29.2 in 2020 and 26.1 in 2022.',
  datasets: [worldBank, goods],
  rows: () => {
    const all = new Map(merchandise().filter(({ flow }) => flow === 'exports').map(({ year, value }) => [year, value]));
    const own = worldBank.rows().filter(({ vintage, year }) => vintage === '2025' && year <= LAST);
    // Published in millions.
    const values = own.map((row): Export => ({ quantity: row.country, year: row.year, value: row.value / 1000, basis: worldBank.basisOf(row) }));
    const shares = own.flatMap((row): Export[] => {
      const whole = all.get(row.year);
      return row.country === 'China' && whole !== undefined ? [{ quantity: OF_GOODS, year: row.year, value: (row.value / whole) * 100, basis: worldBank.basisOf(row) }] : [];
    });
    return [...values, ...shares];
  },
  columns: { quantity: { label: 'Quantity' }, year: { label: 'Year' }, value: { label: 'Value', digits: 1 } },
  formula: 'Percent of goods exports = high-technology exports ÷ goods exports; a proxy, as its numerator is.',
  spec: (size, rows) => {
    const height = size.narrow ? 200 : 230;
    const domain = [0, 1050] as const;
    const x = (labels: boolean) => yearsAlong(size, { labels, first: 2007 });
    const exports = rows.filter(({ quantity }) => quantity !== OF_GOODS);
    const usLast = exports.find(({ quantity, year }) => quantity === 'United States' && year === LAST)?.value;
    const y = { field: 'value', type: 'quantitative' as const };
    return {
      spacing: 24,
      vconcat: [
        {
          height,
          transform: [{ filter: `datum.quantity !== '${OF_GOODS}'` }],
          encoding: { x: x(false), y: { ...y, scale: { domain: [...domain] }, axis: { title: 'Billion US dollars', values: [0, 250, 500, 750, 1000] } } },
          layer: [
            {
              transform: [{ calculate: `datum.quantity === 'United States' && datum.year < ${BREAK} ? 'before' : 'after'`, as: 'run' }],
              mark: 'line',
              encoding: { color: inkScale('quantity', exporters), strokeDash: basisDash(), detail: { field: 'run', type: 'nominal' } },
            },
            { mark: 'point', encoding: basisPoint(inkScale('quantity', exporters)) },
            { data: { values: [{ year: BREAK - 0.5, value: 262, foot: 128 }] }, mark: { type: 'rule', color: palette.ink, strokeDash: [2, 2] }, encoding: { y2: { field: 'foot' } } },
            { data: { values: [{ year: BREAK - 0.5, value: 105 }] }, mark: { type: 'text', text: size.narrow ? 'probable break in 2009' : 'probably a break in the U.S. series', align: 'left', baseline: 'top', dx: -4, ...halo } },
            ...printed('China', '.0f', { 2007: 'over', 2021: 'over' }, 8),
            ...printed('United States', '.0f', { 2008: 'over' }, 8),
            endLabels(exports, { x: 'year', y: 'value', series: 'quantity', inks: exporters, labels: { 'United States': ['United', `States ${usLast?.toFixed(0)}`] }, domain, height, size }),
          ],
        },
        {
          height: 100,
          encoding: { x: x(true), y: { ...y, scale: { domain: [23, 33], zero: false }, axis: { title: 'China, percent of goods exports', values: [25, 30] } } },
          layer: [
            { transform: [only(OF_GOODS)], mark: 'line', encoding: { color: { value: inks.china }, strokeDash: basisDash() } },
            { transform: [only(OF_GOODS)], mark: 'point', encoding: basisPoint({ value: inks.china }) },
            ...printed(OF_GOODS, '.1f', { 2007: 'under', 2010: 'over', 2020: 'over', 2022: 'under' }, 8),
          ],
        },
      ],
    };
  },
});
