import { cross, years } from '#dataset';
import { basisPoint, defineFigure, endLabels, inkScale, palette, type FigureSize } from '#figures';
import gdp from '#data/china-gdp';
import goods from '#data/china-goods-trade';
import openness from '#data/china-trade-dependence';
import { flowInks, FLOWS, merchandise, type Flow } from './flows.ts';
import { stackedBars, stackLabels } from './stack.ts';
import { FIRST, growthOf, growthPanel, LAST, printed, yearsAlong, type Quantity } from './years.ts';

/** Sums by year, of years in which both flowInks are there. */
function totals(rows: readonly { year: number; value: number }[]): { year: number; value: number }[] {
  return years(FIRST, LAST).flatMap((year) => {
    const both = rows.filter((row) => row.year === year);
    return both.length === FLOWS.length ? [{ year, value: both.reduce((sum, { value }) => sum + value, 0) }] : [];
  });
}

const GROWTH = 'growth of the sum, percent';
type Trade = Quantity<Flow | 'sum' | typeof GROWTH>;

export const trade = defineFigure<Trade>({
  title: 'Total imports and exports in China',
  measure: 'Goods trade with the world in billion US dollars; beneath, growth of exports plus imports in percent',
  alt:
    'Stacked bars of China’s goods exports and imports by year, above a line of the growth of their sum. The sum rises from 851 billion dollars in 2003 to 6,251 billion in 2022; exports are the larger part in every year, 3,544 billion in 2022. The sum falls in four years: by 13.9 percent in 2009, 8.1 in 2015, 6.8 in 2016 and 1.0 in 2019. No year is missing.',
  datasets: [goods],
  rows: () => {
    // Published in millions.
    const parts = merchandise().map((row): Trade => ({ quantity: row.flow, year: row.year, value: row.value / 1000, basis: goods.basisOf(row) }));
    const sums = totals(parts);
    return [...parts, ...sums.map((sum): Trade => ({ quantity: 'sum', ...sum, basis: 'derived' })), ...growthOf<Trade['quantity']>(GROWTH, sums)];
  },
  columns: { quantity: { label: 'Quantity' }, year: { label: 'Year' }, value: { label: 'Value', digits: 1 } },
  coverage: { by: ['quantity', 'year'], cells: cross({ quantity: FLOWS, year: years(FIRST, LAST) }), noun: 'flow-years' },
  formula: 'Sum = exports + imports; growth = sum ÷ sum of the year before − 1.',
  spec: (size, rows) => ({
    spacing: 24,
    vconcat: [
      {
        height: size.narrow ? 200 : 240,
        encoding: { x: yearsAlong(size, { labels: false }), y: { field: 'value', type: 'quantitative', scale: { domain: [0, 6900] }, axis: { title: 'Billion US dollars', values: [0, 2000, 4000, 6000] } } },
        layer: [
          // The two inks are near each other in grey; a line of paper parts them.
          stackedBars('quantity', FLOWS, { fill: inkScale('quantity', flowInks), stroke: { value: palette.paper }, strokeWidth: { value: 1 } }),
          ...printed('sum', ',.0f', { 2003: size.narrow ? 'over left' : 'over', 2008: 'over', 2014: 'over', 2022: 'over' }),
          stackLabels(rows.filter(({ year }) => year === LAST), 'quantity', FLOWS, ({ quantity, value }) => [quantity === 'exports' ? 'Exports' : 'Imports', value.toLocaleString('en-US', { maximumFractionDigits: 0 })]),
        ],
      },
      growthPanel(size, rows, { quantity: GROWTH, title: 'Growth of exports plus imports on the year before, percent', domain: [-26, 48], values: [-20, 0, 20, 40], sides: { 2004: 'over', 2009: 'under', 2015: 'under left', 2016: 'under right', 2019: 'under', 2021: 'over', 2022: 'right' } }),
    ],
  }),
});

const SCOPES = ['goods and services', 'goods alone'] as const;
type Scope = (typeof SCOPES)[number];
type Ratio = Quantity<Flow> & { scope: Scope };

export const dependence = defineFigure<Ratio>({
  title: 'Trade dependence',
  measure: 'Exports and imports in percent of gross domestic product: goods and services as published, and goods alone as computed',
  alt:
    'Two panels of lines for China’s exports and imports in percent of GDP by year, 2003 to 2022. With services, exports peak at 35.5 percent in 2006, fall to 18.1 in 2019 and reach 20.3 in 2022; imports peak at 28.0 in 2006 and stand at 17.1 in 2022. Goods alone show the same course: exports 35.2 percent in 2006, 17.5 in 2019 and 19.7 in 2022, imports 28.9 in 2005 and 15.1 in 2022. Nothing is missing.',
  datasets: [openness, goods, gdp],
  rows: () => {
    const product = new Map(gdp.rows().map(({ year, value }) => [year, value]));
    const published = openness.rows().filter(({ year }) => year <= LAST).map((row): Ratio => ({ scope: 'goods and services', quantity: row.flow, year: row.year, value: row.value, basis: openness.basisOf(row) }));
    const computed = merchandise().flatMap(({ flow, year, value }): Ratio[] => {
      const whole = product.get(year);
      return whole === undefined ? [] : [{ scope: 'goods alone', quantity: flow, year, value: (value / whole) * 100, basis: 'derived' }];
    });
    return [...published, ...computed];
  },
  columns: { scope: { label: 'Traded' }, quantity: { label: 'Flow' }, year: { label: 'Year' }, value: { label: 'Share of GDP', unit: 'percent', digits: 1 } },
  coverage: { by: ['scope', 'quantity', 'year'], cells: cross({ scope: SCOPES, quantity: FLOWS, year: years(FIRST, LAST) }), noun: 'values' },
  formula: 'Goods alone = goods exports or imports (vintage 2025) ÷ GDP in US dollars (mid-2023).',
  spec: (size, rows) => {
    const panels = SCOPES.map((scope) => ratioPanel(scope, size, rows.filter((row) => row.scope === scope)));
    return size.narrow ? { spacing: 20, vconcat: panels } : { spacing: 28, hconcat: panels };
  },
});

function ratioPanel(scope: Scope, size: FigureSize, rows: readonly Ratio[]) {
  const height = size.narrow ? 190 : 260;
  const domain = [0, 40] as const;
  const y = { field: 'value', type: 'quantitative' as const };
  return {
    height,
    transform: [{ filter: `datum.scope === '${scope}'` }],
    encoding: { x: yearsAlong({ ...size, narrow: true }), y: { ...y, scale: { domain: [...domain] }, axis: { title: scope === 'goods alone' ? 'Goods alone, percent of GDP' : 'Goods and services, percent of GDP' } } },
    layer: [
      { mark: { type: 'line' as const }, encoding: { color: inkScale('quantity', flowInks) } },
      { mark: { type: 'point' as const, size: 26 }, encoding: basisPoint(inkScale('quantity', flowInks)) },
      ...printed('exports', '.1f', { 2006: 'over' }, 7),
      endLabels(rows, { x: 'year', y: 'value', series: 'quantity', inks: flowInks, labels: { exports: label('Exports', 'exports'), imports: label('Imports', 'imports') }, domain, height, size }),
    ],
  };

  function label(name: string, flow: Flow): string {
    const last = rows.find(({ quantity, year }) => quantity === flow && year === LAST);
    return last === undefined ? name : `${name} ${last.value.toFixed(1)}`;
  }
}
