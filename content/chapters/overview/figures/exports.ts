import usAtpTrade from '#data/us-atp-trade';
import usChinaAtp from '#data/us-china-atp';
import impliedRanges from '#data/implied-ranges';
import { cross, years, type Basis } from '#dataset';
import { basisPoint, defineFigure, gapBand, palette, yearAxis } from '#figures';
import { inks } from '../../../colours.ts';
import { fitted, halo, plotTitle } from './lettering.ts';

type Series = 'World, all ATP' | 'China, all ATP' | 'China, all ATP, implied range' | 'China, electronics alone';

type ExportRow = { series: Series; year: number; value: number | null; low: number | null; high: number | null; basis: Basis };

const [first, last] = [2000, 2009];

function exportRows(): ExportRow[] {
  const within = ({ year, flow }: { year: number; flow: string }) => flow === 'exports' && year >= first && year <= last;
  const world = usAtpTrade.rows().filter(within).map((row): ExportRow => ({ series: 'World, all ATP', year: row.year, value: row.value / 1000, low: null, high: null, basis: usAtpTrade.basisOf(row) }));
  const range = impliedRanges
    .rows()
    .filter(({ quantity }) => quantity === 'US ATP exports to China')
    .map((row): ExportRow => ({ series: 'China, all ATP, implied range', year: row.year, value: null, low: row.low / 1000, high: row.high / 1000, basis: impliedRanges.basisOf(row) }));
  const electronics = usChinaAtp
    .rows()
    .filter((row) => within(row) && row.group === 'electronics')
    .map((row): ExportRow => ({ series: 'China, electronics alone', year: row.year, value: row.value / 1000, low: null, high: null, basis: usChinaAtp.basisOf(row) }));
  return [...world, ...range, ...electronics];
}

export const exports = defineFigure<ExportRow>({
  title: 'U.S. ATP exports to China',
  measure: 'Billion U.S. dollars a year, 2000–2009; above, exports to the whole world; below, to China, on a scale of its own',
  alt: 'Two plots of U.S. exports of advanced technology products by year, 2000 to 2009, one above the other and each on its own scale from zero. To the whole world, a line: 227.4 billion dollars in 2000, a low of 178.6 in 2002, a high of 270.1 in 2008, 244.7 in 2009. To China, the annual totals are missing and the plot is hatched. It shows electronics alone, 0.922 billion in 2000 and 5.3 billion in 2009, and for the total of 2009 a range from 12.35 to 14.27 billion that the rounded share of electronics implies.',
  rows: exportRows,
  datasets: [usAtpTrade, usChinaAtp, impliedRanges],
  columns: {
    series: { label: 'Exports' },
    year: { label: 'Year' },
    value: { label: 'Value', unit: 'billion US dollars', digits: 1 },
    low: { label: 'At least', unit: 'billion US dollars', digits: 2 },
    high: { label: 'At most', unit: 'billion US dollars', digits: 2 },
  },
  coverage: { by: ['series', 'year'], cells: cross({ series: ['World, all ATP', 'China, all ATP'], year: years(first, last) }), noun: 'partner-years' },
  missing:
    'U.S. ATP exports to China in every year. The U.S. Census Bureau has them on its yearly pages foreign-trade/statistics/product/atp (December, China, country code 5700); its interface timeseries/intltrade/exports/hitech begins in 2013.',
  formula: 'Range of 2009: electronics of $5.3 billion as about 40 percent of the total, taken as 37.5 to 42.5 percent.',
  spec: (size, rows) => {
    const range = rows.flatMap(({ low, high }) => (low === null || high === null ? [] : [`${low} to ${high}`]))[0] ?? '';
    const x = { field: 'year', type: 'quantitative' as const, scale: { domain: [first - 0.5, last + 0.5], nice: false }, axis: yearAxis(first, last, size) };
    return {
      spacing: fitted(size, 34, 30),
      vconcat: [
        {
          height: fitted(size, 120, 120),
          transform: [{ filter: "datum.series === 'World, all ATP'" }],
          encoding: { x, y: { field: 'value', type: 'quantitative', scale: { domain: [0, 300] }, axis: { ...plotTitle('To the whole world, billion dollars'), values: [0, 100, 200, 300] } } },
          layer: [
            { mark: { type: 'line', color: inks.world } },
            { mark: 'point', encoding: basisPoint({ value: inks.world }) },
            {
              transform: [{ filter: { field: 'year', oneOf: [2000, 2002, 2008, 2009] } }],
              mark: { type: 'text', baseline: 'bottom', dy: -9, ...halo },
              encoding: { text: { field: 'value', type: 'quantitative', format: '.1f' } },
            },
          ],
        },
        {
          height: fitted(size, 170, 210),
          encoding: { x, y: { field: 'value', type: 'quantitative', scale: { domain: [0, 16] }, axis: { ...plotTitle('To China, billion dollars'), values: [0, 4, 8, 12, 16] } } },
          layer: [
            gapBand({ x: 'year', gaps: [[first, last]] }),
            {
              data: { values: [{ year: 2000, value: fitted(size, 10, 8) }] },
              mark: {
                type: 'text',
                align: 'left',
                baseline: 'middle',
                dx: 10,
                lineHeight: 16,
                color: palette.muted,
                text: fitted(size, ['All ATP: yearly totals are not public;', 'the text estimates a growth of 13 percent a year'], ['All ATP: not public;', 'the text estimates', 'growth of 13 percent', 'a year']),
                ...halo,
              },
            },
            {
              transform: [{ filter: 'isValid(datum.low)' }, { calculate: 'datum.year - 0.3', as: 'from' }, { calculate: 'datum.year + 0.3', as: 'to' }],
              mark: { type: 'rect', fill: inks.china, fillOpacity: 0.3, stroke: inks.china, strokeDash: [5, 3] },
              encoding: { x: { field: 'from', type: 'quantitative' }, x2: { field: 'to' }, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
            },
            {
              transform: [{ filter: 'isValid(datum.low)' }],
              mark: {
                type: 'text',
                align: 'right',
                baseline: 'middle',
                dx: fitted(size, -24, -16),
                lineHeight: 16,
                color: inks.china,
                fontWeight: 600,
                text: fitted(size, [`All ATP in 2009: ${range},`, 'implied by the rounded share of electronics'], [`All ATP: ${range},`, 'implied by the rounded', 'share of electronics']),
                ...halo,
              },
              encoding: { y: { field: 'high', type: 'quantitative' } },
            },
            { transform: [{ filter: "datum.series === 'China, electronics alone'" }], mark: 'point', encoding: basisPoint({ value: inks.groups.electronics }) },
            {
              transform: [{ filter: "datum.series === 'China, electronics alone'" }, { calculate: "(datum.year === 2009 ? 'Electronics alone: ' : 'Electronics: ') + datum.value", as: 'words' }],
              mark: { type: 'text', baseline: 'middle', align: { expr: 'datum.year === 2000 ? "left" : "right"' }, dx: { expr: 'datum.year === 2000 ? 10 : -10' }, color: inks.groups.electronics, fontWeight: 600, ...halo },
              encoding: { text: { field: 'words', type: 'nominal' } },
            },
          ],
        },
      ],
    };
  },
});
