import ictGoodsShare from '#data/ict-goods-share';
import nsfHighRdTrade from '#data/nsf-high-rd-trade';
import type { Basis } from '#dataset';
import { basisDash, basisPoint, defineFigure, endLabels, inkScale, palette, yearAxis } from '#figures';
import { inks } from '../../../colours.ts';
import { fitted, halo, plotTitle } from './lettering.ts';

const countries = { China: inks.china, 'United States': inks.unitedStates };

type ShareRow = { country: 'China' | 'United States'; flow: 'exports' | 'imports'; year: number; share: number; basis: Basis };

export const ictShare = defineFigure<ShareRow>({
  title: 'ICT goods in the goods trade of China and the United States, a proxy for ATP trade',
  measure: 'Goods of information and communication technology, percent of all goods exports and of all goods imports, all partners, 2000–2021',
  alt: 'Two plots of lines from 2000 to 2021, exports and imports, both from 0 to 35 percent of all goods. Exports: China rises from 17.7 percent in 2000 to 30.7 in 2005 and has 29.7 in 2009 and 25.5 in 2021; the United States falls from 20.0 to 10.7 in 2009 and 9.1 in 2021. Imports: China goes from 20.2 percent to a high of 26.1 in 2006, 21.9 in 2009 and 23.7 in 2021; the United States from 17.7 to 14.4 in 2009 and 14.0 in 2021.',
  rows: () => ictGoodsShare.rows().map((row): ShareRow => ({ country: row.country, flow: row.flow, year: row.year, share: row.value, basis: ictGoodsShare.basisOf(row) })),
  datasets: [ictGoodsShare],
  columns: {
    country: { label: 'Country' },
    flow: { label: 'Flow' },
    year: { label: 'Year' },
    share: { label: 'Share of all goods', unit: 'percent', digits: 1 },
  },
  companionOf: 'imports',
  spec: (size, rows) => {
    const height = fitted(size, 230, 190);
    const domain = [0, 35] as const;
    const plots = (['exports', 'imports'] as const).map((flow) => ({
      height,
      transform: [{ filter: { field: 'flow', equal: flow } }],
      encoding: {
        x: { field: 'year', type: 'quantitative' as const, scale: { domain: [2000, 2021], nice: false }, axis: { ...yearAxis(2000, 2021, size), values: [2000, 2003, 2006, 2009, 2012, 2015, 2018, 2021] } },
        y: { field: 'share', type: 'quantitative' as const, scale: { domain: [...domain], nice: false }, axis: { ...plotTitle(`Percent of goods ${flow}`), values: [0, 10, 20, 30] } },
      },
      layer: [
        { mark: 'line' as const, encoding: { color: inkScale('country', countries), strokeDash: basisDash() } },
        { transform: [{ filter: { field: 'year', oneOf: [2000, 2009, 2021] } }], mark: 'point' as const, encoding: basisPoint(inkScale('country', countries)) },
        {
          transform: [{ filter: { field: 'year', oneOf: [2000, 2009] } }],
          mark: {
            type: 'text' as const,
            baseline: 'middle' as const,
            // On the side of its line that is free.
            dy: { expr: "datum.year === 2000 && datum.flow === 'exports' ? (datum.country === 'China' ? 16 : -15) : datum.country === 'China' || (datum.year === 2009 && datum.flow === 'imports') ? -15 : datum.year === 2000 ? 19 : 16" },
            ...halo,
          },
          encoding: { text: { field: 'share', type: 'quantitative' as const, format: '.1f' } },
        },
        endLabels(rows.filter((row) => row.flow === flow), {
          x: 'year',
          y: 'share',
          series: 'country',
          inks: countries,
          labels: Object.fromEntries(rows.filter((row) => row.flow === flow && row.year === 2021).map(({ country, share }) => [country, `${country === 'China' ? country : 'U.S.'} ${share.toFixed(1)}`])),
          domain,
          height,
          size,
        }),
      ],
    }));
    return size.narrow ? { spacing: 30, vconcat: plots } : { spacing: 30, hconcat: plots };
  },
});

type BalanceRow = { economy: 'China' | 'United States'; year: number; balance: number; exports: number; imports: number; stretch: string; basis: Basis };

// What stands on the two sides of a break in U.S. exports is not joined: they leap in 2006 and fall by a third in 2009.
const breaks = { 'United States': [2006, 2009], China: [] as number[] };

function balanceRows(): BalanceRow[] {
  const rows = nsfHighRdTrade.rows();
  return rows.flatMap((row): BalanceRow[] => {
    const { economy, year } = row;
    if (economy === 'World' || row.flow !== 'exports') return [];
    const sold = row.value / 1000;
    const bought = rows.filter((other) => other.economy === economy && other.year === year && other.flow === 'imports').map(({ value }) => value / 1000);
    const passed = breaks[economy].filter((first) => year >= first).length;
    if (economy === 'United States' && passed === 0) return [];
    return bought.map((imports) => ({ economy, year, balance: sold - imports, exports: sold, imports, stretch: `${economy} ${passed}`, basis: nsfHighRdTrade.basisOf(row) }));
  });
}

export const highRdBalance = defineFigure<BalanceRow>({
  title: 'Trade balance in high-R&D-intensive products, China and the United States, a proxy for ATP trade',
  measure: 'Exports less imports, all partners, billion U.S. dollars a year, 2003–2018; China includes Hong Kong',
  alt: 'Two lines on a scale from 350 billion dollars below zero to 100 above. China’s balance rises from −13.4 billion in 2003 to 84.2 in 2011, falls to −47.7 in 2016 and is 20.9 in 2018. That of the United States begins in 2006 at −84.3, is −92.2 in 2008, −146.8 in 2009 after a gap in the line that marks a probable break, and −304.2 in 2018.',
  rows: balanceRows,
  datasets: [nsfHighRdTrade],
  columns: {
    economy: { label: 'Economy' },
    year: { label: 'Year' },
    exports: { label: 'Exports', unit: 'billion US dollars', digits: 1 },
    imports: { label: 'Imports', unit: 'billion US dollars', digits: 1 },
    balance: { label: 'Balance', unit: 'billion US dollars', digits: 1 },
  },
  missing: 'The United States before 2006: its recorded exports leap by 45 percent in that year, a break in the series. A fall of 32 percent in 2009 is probably a second break.',
  formula: 'Balance = exports − imports.',
  companionOf: 'imports-from-china',
  spec: (size, rows) => {
    const height = fitted(size, 300, 280);
    const domain = [-350, 100] as const;
    // First, last and turning values.
    const marks = [
      { economy: 'China', years: [2003, 2011, 2016] },
      { economy: 'United States', years: [2006, 2008, 2009] },
    ].map(({ economy, years }) => ({ and: [{ field: 'economy', equal: economy }, { field: 'year', oneOf: years }] }));
    const ends = Object.fromEntries(
      rows.filter(({ year }) => year === 2018).map(({ economy, balance }) => [economy, `${economy === 'China' ? economy : 'U.S.'} ${balance.toFixed(1).replace('-', '−')}`]),
    );
    return {
      height,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [2003, 2018], nice: false }, axis: { ...yearAxis(2003, 2018, size), values: fitted(size, [2003, 2006, 2009, 2012, 2015, 2018], [2003, 2008, 2013, 2018]) } },
        y: { field: 'balance', type: 'quantitative', scale: { domain: [...domain], nice: false }, axis: { title: 'Billion dollars', values: [-300, -200, -100, 0, 100] } },
      },
      layer: [
        { mark: 'line', encoding: { color: inkScale('economy', countries), strokeDash: basisDash(), detail: { field: 'stretch' } } },
        { transform: [{ filter: { or: [...marks, { field: 'year', equal: 2018 }] } }], mark: 'point', encoding: basisPoint(inkScale('economy', countries)) },
        {
          transform: [{ filter: { or: marks } }],
          mark: {
            type: 'text',
            baseline: 'middle',
            align: { expr: "datum.year === 2003 || datum.year === 2009 ? 'left' : datum.year === 2006 ? 'right' : 'center'" },
            dx: { expr: 'datum.year === 2006 ? 8 : datum.year === 2009 ? 6 : 0' },
            dy: { expr: 'datum.year === 2003 || datum.year === 2006 || datum.year === 2016 ? 16 : -15' },
            ...halo,
          },
          encoding: { text: { field: 'balance', type: 'quantitative', format: '.1f' } },
        },
        {
          data: { values: [{ year: 2008.5, balance: -119 }] },
          mark: { type: 'text', align: 'right', baseline: 'middle', dx: -10, dy: 12, lineHeight: 15, color: palette.muted, text: ['probable', 'break'], ...halo },
        },
        endLabels(rows, { x: 'year', y: 'balance', series: 'economy', inks: countries, labels: ends, domain, height, size }),
      ],
    };
  },
});
