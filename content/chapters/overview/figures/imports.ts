import atpSharesStated from '#data/atp-shares-stated';
import usAtpTrade from '#data/us-atp-trade';
import usGoodsTrade from '#data/us-goods-trade';
import { cross, years, type Basis } from '#dataset';
import { basisBar, basisPoint, defineFigure, endLabels, gapBand, gapsOf, hatch, inkScale, palette, yearAxis } from '#figures';
import { inks } from '../../../colours.ts';
import { fitted, halo } from './lettering.ts';

type ImportRow = {
  partner: string;
  year: number;
  /** Billion US dollars. */
  value: number;
  /** Percent of imports from all partners that the value was made from. */
  share: number | null;
  basis: Basis;
};

const [first, last] = [2000, 2009];
const within = ({ year, flow }: { year: number; flow: string }) => flow === 'imports' && year >= first && year <= last;

/** Shares of ATP imports from China in the total that `of` names, as printed. */
function sharesOfChina(of: string) {
  return atpSharesStated.rows().filter((row) => within(row) && row.partner === 'China' && row.group === 'all' && row.of === of);
}

function importRows(): ImportRow[] {
  const world = usAtpTrade.rows().filter(within).map((row): ImportRow => ({ partner: 'World', year: row.year, value: row.value / 1000, share: null, basis: usAtpTrade.basisOf(row) }));
  const china = sharesOfChina('ATP, world').flatMap(({ year, value: share }) =>
    world.filter((row) => row.year === year).map((row): ImportRow => ({ partner: 'China', year, value: (row.value * share) / 100, share, basis: 'derived' })),
  );
  return [...world, ...china];
}

export const imports = defineFigure<ImportRow>({
  title: 'U.S. ATP imports',
  measure: 'Billion U.S. dollars a year, 2000–2009; China’s part with its share in percent',
  alt: 'Line of U.S. imports of advanced technology products from the whole world by year, 2000 to 2009, on a scale from 0 to 350 billion dollars: 222.1 in 2000, down to 195.2 in 2001 and 2002, up to 331.2 in 2008, 300.9 in 2009. China’s part is known for three years only, from its share: 13.3 billion in 2000 (6 percent), 72.7 in 2006 (25 percent), 90.3 in 2009 (30 percent). The years between are hatched as missing.',
  rows: importRows,
  datasets: [usAtpTrade, atpSharesStated],
  columns: {
    partner: { label: 'Imports from' },
    year: { label: 'Year' },
    value: { label: 'Value', unit: 'billion US dollars', digits: 1 },
    share: { label: 'Share of the world', unit: 'percent' },
  },
  coverage: { by: ['partner', 'year'], cells: cross({ partner: ['World', 'China'], year: years(first, last) }), noun: 'partner-years' },
  missing:
    'Imports from China in seven years. The U.S. Census Bureau has them on its yearly pages foreign-trade/statistics/product/atp (December, China, country code 5700); its interface timeseries/intltrade/imports/hitech begins in 2013.',
  formula: 'China: the share, rounded as printed, × imports from the world. The share of 2006 was printed in 2007, on data that have since been revised.',
  spec: (size, rows) => {
    const height = fitted(size, 300, 280);
    const domain = [0, 350] as const;
    const partners = { World: inks.world, China: inks.china };
    // On a phone the last value has room only under the name of its line.
    const atEnd = rows.find(({ partner, year }) => partner === 'World' && year === last)?.value?.toFixed(1) ?? '';
    const gaps = gapsOf(rows.filter(({ partner }) => partner === 'China'), ({ year }) => year, first, last);
    return {
      height,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [first - 0.5, last + 0.5], nice: false }, axis: yearAxis(first, last, size) },
        y: { field: 'value', type: 'quantitative', scale: { domain: [...domain], nice: false }, axis: { title: 'Billion dollars', values: [0, 100, 200, 300] } },
      },
      layer: [
        gapBand({ x: 'year', gaps, text: fitted<string | string[]>(size, 'China: not public', ['China:', 'not public']), ink: 'vermilion', level: 0.3 }),
        { transform: [{ filter: "datum.partner === 'World'" }], mark: { type: 'line', color: inks.world } },
        { mark: { type: 'point', size: 60 }, encoding: basisPoint(inkScale('partner', partners)) },
        {
          transform: [{ filter: { and: [{ field: 'partner', equal: 'World' }, { field: 'year', oneOf: fitted(size, [2000, 2002, 2008, 2009], [2000, 2002, 2008]) }] } }],
          mark: { type: 'text', baseline: 'bottom', dy: -9, ...halo },
          encoding: { text: { field: 'value', type: 'quantitative', format: '.1f' } },
        },
        {
          transform: [{ filter: "datum.partner === 'China'" }, { calculate: `[format(datum.value, '.1f'), '(' + datum.share + '%)']`, as: 'words' }],
          mark: { type: 'text', baseline: 'bottom', dy: -26, lineHeight: 15, color: inks.china, fontWeight: 600, ...halo },
          encoding: { text: { field: 'words', type: 'nominal' } },
        },
        endLabels(rows, { x: 'year', y: 'value', series: 'partner', inks: partners, labels: { World: fitted<string | string[]>(size, 'All partners', ['All', 'partners', atEnd]) }, domain, height, size }),
      ],
    };
  },
});

type PartRow = {
  goods: 'All goods' | 'ATP' | 'Other goods';
  year: number;
  /** Billion US dollars. */
  value: number;
  /** Percent of all goods. */
  share: number | null;
  /** Where the part of the bar begins. */
  from: number;
  basis: Basis;
};

function partRows(): PartRow[] {
  const all = usGoodsTrade.rows().filter((row) => within(row) && row.partner === 'China').map((row): PartRow => ({ goods: 'All goods', year: row.year, value: row.value / 1000, share: null, from: 0, basis: usGoodsTrade.basisOf(row) }));
  const parts = sharesOfChina('all goods, same partner').flatMap(({ year, value: share }) =>
    all
      .filter((row) => row.year === year)
      .flatMap(({ value: total }): PartRow[] => {
        const value = (total * share) / 100;
        return [
          { goods: 'ATP', year, value, share, from: 0, basis: 'derived' },
          { goods: 'Other goods', year, value: total - value, share: 100 - share, from: value, basis: 'derived' },
        ];
      }),
  );
  return [...all, ...parts];
}

export const importsFromChina = defineFigure<PartRow>({
  title: 'U.S. ATP imports from China',
  measure: 'Billion U.S. dollars a year, 2000–2009; ATPs as a part of all goods imported from China',
  alt: 'Columns of all U.S. goods imports from China by year, 2000 to 2009, from zero to 350 billion dollars: 100.0 in 2000, 337.8 in 2008, 296.4 in 2009. Two columns are divided: advanced technology products are 12.0 billion in 2000, 12 percent of all goods, and 88.9 billion in 2009, 30 percent. The columns of 2001 to 2008 are hatched, as their division is missing.',
  rows: partRows,
  datasets: [usGoodsTrade, atpSharesStated],
  columns: {
    goods: { label: 'Imports from China' },
    year: { label: 'Year' },
    value: { label: 'Value', unit: 'billion US dollars', digits: 1 },
    share: { label: 'Share of all goods', unit: 'percent' },
  },
  coverage: { by: ['goods', 'year'], cells: cross({ goods: ['All goods', 'ATP'], year: years(first, last) }), noun: 'values' },
  missing:
    'The ATP part of 2001–2008. The U.S. Census Bureau has it on its yearly pages foreign-trade/statistics/product/atp (December, China, country code 5700); its interface timeseries/intltrade/imports/hitech begins in 2013.',
  formula: 'ATP: the share, rounded as printed, × all goods; other goods: all goods − ATP.',
  spec: (size, rows) => {
    const divided = new Set(rows.filter(({ goods }) => goods === 'ATP').map(({ year }) => year));
    const undivided = { not: { field: 'year', oneOf: [...divided] } };
    const beside = { type: 'text' as const, align: 'left' as const, baseline: 'middle' as const, dx: 8, lineHeight: 16 };
    const at = (goods: string) => ({ transform: [{ filter: { and: [{ field: 'goods', equal: goods }, { field: 'year', equal: last }] } }, { calculate: 'datum.from + datum.value / 2', as: 'middle' }], encoding: { x: { value: 'width' as const }, y: { field: 'middle', type: 'quantitative' as const } } });
    return {
      height: fitted(size, 300, 290),
      transform: [{ calculate: 'datum.from + datum.value', as: 'to' }],
      encoding: {
        x: { field: 'year', type: 'ordinal', axis: { title: null, ...(size.narrow ? { values: [2000, 2003, 2006, 2009] } : {}) } },
        y: { field: 'to', type: 'quantitative', scale: { domain: [0, 350], nice: false }, axis: { title: 'Billion dollars', values: [0, 100, 200, 300] } },
      },
      layer: [
        {
          transform: [{ filter: { and: [{ field: 'goods', equal: 'All goods' }, undivided] } }],
          mark: { type: 'bar', fill: hatch('muted'), stroke: inks.world, strokeWidth: 1.5 },
        },
        {
          transform: [{ filter: { not: { field: 'goods', equal: 'All goods' } } }],
          mark: 'bar',
          encoding: { y2: { field: 'from' }, ...basisBar(inkScale('goods', { ATP: inks.china, 'Other goods': inks.world })) },
        },
        {
          transform: [{ filter: { field: 'goods', equal: 'All goods' } }],
          mark: { type: 'text', baseline: 'bottom', dy: -6 },
          encoding: { text: { field: 'value', type: 'quantitative', format: fitted(size, '.1f', '.0f') } },
        },
        {
          transform: [{ filter: { and: [{ field: 'goods', equal: 'ATP' }, { field: 'year', equal: first }] } }, { calculate: "format(datum.value, '.1f')", as: 'words' }],
          mark: { type: 'text', baseline: 'bottom', dy: -4, color: inks.china, fontWeight: 600, ...halo },
          encoding: { text: { field: 'words', type: 'nominal' } },
        },
        { ...at('ATP'), mark: { ...beside, color: inks.china, fontWeight: 600, text: { expr: "['ATPs: ' + format(datum.value, '.1f'), '(' + datum.share + ' percent)']" } } },
        { ...at('Other goods'), mark: { ...beside, color: palette.muted, text: { expr: "['Other goods:', format(datum.value, '.1f')]" } } },
        {
          data: { values: [{ year: fitted(size, 2005, 2005), to: 60 }] },
          mark: { type: 'text', baseline: 'middle', lineHeight: 16, color: palette.muted, text: fitted<string | string[]>(size, 'ATP part of 2001–2008: not public', ['ATP part of 2001–2008:', 'not public']), ...halo },
        },
      ],
    };
  },
});
