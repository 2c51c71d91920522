import type { Basis } from '../../src/dataset/basis.ts';
import { yearAxis } from '../../src/figures/axes.ts';
import { basisBar, basisPoint, inkScale } from '../../src/figures/basis.ts';
import { boundMark, exactly } from '../../src/figures/bounds.ts';
import { defineFigure, type FigureDefinition } from '../../src/figures/figure.ts';
import { breakAtGaps, gapBand, gapsOf, missingMark } from '../../src/figures/gaps.ts';
import { endLabels, seriesText } from '../../src/figures/labels.ts';
import { palette } from '../../src/figures/palette.ts';

// Numbers of no country and no source: they only give the engine something to draw.

export const datasets: FigureDefinition['datasets'] = [
  {
    id: 'made-up',
    declaration: {
      title: 'Made-up trade',
      description: 'Invented for tests.',
      file: new URL('file:///made-up/data.csv'),
      columns: {},
      key: [],
      basis: 'source',
      sources: { a: { publisher: 'Office of Examples', title: 'Yearbook of Invention, table 7', vintage: '2024 edition', licence: 'CC0', obtained: 'written by hand' } },
    },
  },
];

const common = { measure: 'Billion crowns', alt: 'A made-up chart.', datasets };

type Trade = { country: string; year: number; value: number | null; basis: Basis };

const trade: Trade[] = [
  ...[12, 14, 13.5, 16, 19, 22, 24, 27, 31, 26].map((value, i): Trade => ({ country: 'Northland', year: 2000 + i, value, basis: 'source' })),
  ...([[2000, 4, 'source'], [2001, 5.5, 'source'], [2006, 19, 'stated'], [2007, 23, 'derived'], [2008, 25.2, 'source'], [2009, 25, 'source']] as const).map(
    ([year, value, basis]): Trade => ({ country: 'Southland', year, value, basis }),
  ),
];

const inks = { Northland: palette.blue, Southland: palette.vermilion };

export const lines = defineFigure<Trade>({
  ...common,
  title: 'Exports of two lands, 2000–2009',
  rows: () => trade,
  columns: { country: { label: 'Country' }, year: { label: 'Year' }, value: { label: 'Exports', unit: 'billion crowns', digits: 1 } },
  coverage: {
    by: ['country', 'year'],
    cells: Object.keys(inks).flatMap((country) => Array.from({ length: 10 }, (_, i) => ({ country, year: 2000 + i }))),
    noun: 'country-years',
  },
  spec: (size, rows) => {
    const height = size.narrow ? 240 : 300;
    const domain = [0, 35] as const;
    const gaps = gapsOf(rows.filter(({ country }) => country === 'Southland'), ({ year }) => year, 2000, 2009);
    return {
      height,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [2000, 2009] }, axis: yearAxis(2000, 2009, size) },
        y: { field: 'value', type: 'quantitative', scale: { domain: [...domain] }, axis: { title: 'Billion crowns' } },
      },
      layer: [
        gapBand({ x: 'year', gaps, text: ['Southland:', 'no public', 'series'], ink: 'vermilion' }),
        { mark: 'line', encoding: { y: { field: 'value', type: 'quantitative', impute: breakAtGaps(2000, 2009) }, color: inkScale('country', inks) } },
        { mark: 'point', encoding: basisPoint(inkScale('country', inks)) },
        endLabels(rows, { x: 'year', y: 'value', series: 'country', inks, domain, height, size }),
      ],
    };
  },
});

type Share = { group: string; share: number; bound: 'at most' | 'at least' | null; basis: Basis };

const shares: Share[] = [
  { group: 'Electronics', share: 39.6, bound: null, basis: 'source' },
  { group: 'Information and communication', share: 26.4, bound: null, basis: 'stated' },
  { group: 'Aerospace', share: 21, bound: null, basis: 'derived' },
  { group: 'Opto-electronics', share: 12.25, bound: null, basis: 'proxy' },
  { group: 'Life science', share: 20, bound: 'at most', basis: 'stated' },
];

export const bars = defineFigure<Share>({
  ...common,
  title: 'Composition of exports by group, 2009',
  measure: 'Percent of exports',
  rows: () => shares,
  columns: { group: { label: 'Group' }, share: { label: 'Share', unit: 'percent' }, bound: { label: 'Bound' } },
  coverage: { by: ['group'], cells: [...shares.map(({ group }) => ({ group })), { group: 'Weapons' }, { group: 'Nuclear technology' }], noun: 'groups' },
  spec: () => ({
    encoding: { y: { field: 'group', type: 'nominal', sort: [...shares.map(({ group }) => group), 'Weapons', 'Nuclear technology'], axis: { title: null } }, x: { field: 'share', type: 'quantitative', axis: { title: 'Percent' } } },
    layer: [
      missingMark([{ group: 'Weapons' }, { group: 'Nuclear technology' }], 'y', 'no public figure'),
      { transform: [exactly], mark: 'bar', encoding: basisBar({ value: palette.blue }) },
      {
        transform: [exactly],
        mark: { type: 'text', align: 'left', dx: 7 },
        encoding: { text: { field: 'share', type: 'quantitative', format: '.1f' } },
      },
      boundMark('x', { value: palette.blue }),
      {
        transform: [{ filter: 'isValid(datum.bound)' }],
        mark: { type: 'text', align: 'left', dx: 7 },
        encoding: { text: { value: 'under 20' } },
      },
    ],
  }),
});

export const multiples = defineFigure<Trade>({
  ...common,
  title: 'Exports in small multiples',
  rows: () => [...trade, ...trade.map((row) => ({ ...row, country: `${row.country} of the East`, value: row.value === null ? null : row.value * 0.6 }))],
  columns: { country: { label: 'Country' }, year: { label: 'Year' }, value: { label: 'Exports' } },
  spec: (size) => ({
    facet: { field: 'country', type: 'nominal' },
    columns: size.narrow ? 2 : 4,
    spec: {
      height: 130,
      layer: [
        { mark: 'line', encoding: { y: { field: 'value', type: 'quantitative', impute: breakAtGaps(2000, 2009) }, x: { field: 'year', type: 'quantitative', scale: { domain: [2000, 2009] }, axis: { ...yearAxis(2000, 2009, size), values: [2000, 2009] } } } },
        { mark: { type: 'point', size: 16 }, encoding: { x: { field: 'year', type: 'quantitative' }, y: { field: 'value', type: 'quantitative', axis: { title: null } }, ...basisPoint({ value: palette.blue }) } },
      ],
    },
  }),
});

type Pair = { group: string; market: 'Southland' | 'Elsewhere'; share: number; basis: Basis };

const pairs: Pair[] = [
  { group: 'Information and communication', market: 'Southland', share: 82, basis: 'stated' },
  { group: 'Information and communication', market: 'Elsewhere', share: 73, basis: 'stated' },
  { group: 'Electronics', market: 'Southland', share: 4, basis: 'source' },
  { group: 'Electronics', market: 'Elsewhere', share: 13, basis: 'source' },
  { group: 'Opto-electronics', market: 'Southland', share: 8, basis: 'derived' },
  { group: 'Opto-electronics', market: 'Elsewhere', share: 7, basis: 'proxy' },
];

const markets = { Southland: palette.vermilion, Elsewhere: palette.grey };

export const dots = defineFigure<Pair>({
  ...common,
  title: 'Shares of groups in exports to two markets',
  measure: 'Percent of exports to each market',
  rows: () => pairs,
  columns: { group: { label: 'Group' }, market: { label: 'Market' }, share: { label: 'Share', unit: 'percent' } },
  spec: (size) => ({
    height: { step: size.narrow ? 44 : 36 },
    encoding: {
      y: {
        field: 'group',
        type: 'nominal',
        sort: null,
        axis: size.narrow ? { title: null, labelExpr: "split(datum.label, ' and ')[0] == datum.label ? datum.label : ['Information and', 'communication']" } : { title: null },
      },
      x: { field: 'share', type: 'quantitative', scale: { domain: [0, 100] }, axis: { title: 'Percent' } },
    },
    layer: [
      {
        transform: [{ aggregate: [{ op: 'min', field: 'share', as: 'low' }, { op: 'max', field: 'share', as: 'high' }], groupby: ['group'] }],
        mark: { type: 'rule', strokeWidth: 2, color: palette.grid },
        encoding: { x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
      },
      { mark: { type: 'point', size: 80 }, encoding: basisPoint(inkScale('market', markets)) },
      {
        transform: [{ filter: "datum.group === 'Information and communication'" }],
        mark: { type: 'text', fontWeight: 600, dx: { expr: "datum.market === 'Southland' ? 9 : -9" }, align: { expr: "datum.market === 'Southland' ? 'left' : 'right'" } },
        encoding: { text: { field: 'market', type: 'nominal' }, color: seriesText('market', markets) },
      },
    ],
  }),
});

export const columns = defineFigure<Trade>({
  ...common,
  title: 'Balance by year',
  rows: () => trade.filter(({ country }) => country === 'Southland').map((row) => ({ ...row, value: row.value === null ? null : 18 - row.value })),
  columns: { year: { label: 'Year' }, value: { label: 'Balance', unit: 'billion crowns' } },
  spec: (size) => ({
    height: size.narrow ? 200 : 260,
    encoding: { x: { field: 'year', type: 'ordinal', axis: { ...yearAxis(2000, 2009, size) } } },
    layer: [
      missingMark([2002, 2003, 2004, 2005].map((year) => ({ year })), 'x'),
      { mark: 'bar', encoding: { y: { field: 'value', type: 'quantitative', axis: { title: 'Billion crowns' } }, ...basisBar({ value: palette.vermilion }) } },
    ],
  }),
});

export const all = { lines, bars, multiples, dots, columns };
