import world from '#data/us-atp-trade';
import china from '#data/us-china-atp';
import published from '#data/zhao-published';
import { years } from '#dataset';
import { basisBar, basisPoint, defineFigure, gapBand, gapsOf, palette, yearAxis, type FigureRow, type FigureSize } from '#figures';
import { inks } from '../../../colours.ts';
import { halo } from './halo.ts';

type Row = FigureRow & { series: string; year: number | null; ratio: number | null; exports: number | null };

// The years of Table I; the title of the figure gives none.
const FIRST = 2004;
const LAST = 2018;

const STATISTICS = { maximum: 'RATIO as published, maximum', mean: 'RATIO as published, mean', minimum: 'RATIO as published, minimum' } as const;

export const ratio = defineFigure<Row>({
  title: 'Ratio of U.S. exports of high-tech products to China and U.S. exports to world',
  measure: 'Exports of advanced technology products: to China over to the world; below, both in billion US dollars',
  alt: 'Two charts over the years 2004 to 2018. Above, the ratio on an axis from 0 to 0.12: a band from 0.036 to 0.079 with a line at 0.060 shows the extremes and the mean that the paper publishes, and two points, 0.093 in 2016 and 0.101 in 2017, lie above it; 2004 to 2015 and 2018 are hatched, since exports to China are not public. Below, bars of U.S. exports to the world, which rise from 201.6 billion US dollars in 2004 to 368.6 in 2018 with a fall in 2009, and within them exports to China of 32.1 in 2016 and 35.7 in 2017.',
  rows: () => {
    const toWorld = world.rows().filter(({ flow, year }) => flow === 'exports' && year >= FIRST && year <= LAST);
    const toChina = china.rows().filter(({ flow, group }) => flow === 'exports' && group === 'all');
    const ratios = toChina.flatMap((part): Row[] => {
      const whole = toWorld.find(({ year }) => year === part.year);
      return whole ? [{ series: 'Ratio', year: part.year, ratio: part.value / whole.value, exports: null, basis: 'derived' }] : [];
    });
    const statistics = Object.entries(STATISTICS).flatMap(([statistic, series]) =>
      published
        .rows()
        .filter((row) => row.table === 'I' && row.row === 'RATIO' && row.statistic === statistic)
        .map((row): Row => ({ series, year: null, ratio: row.value, exports: null, basis: published.basisOf(row) })),
    );
    return [
      ...ratios,
      ...statistics,
      ...toChina.map((row): Row => ({ series: 'Exports to China', year: row.year, ratio: null, exports: row.value / 1000, basis: china.basisOf(row) })),
      ...toWorld.map((row): Row => ({ series: 'Exports to the world', year: row.year, ratio: null, exports: row.value / 1000, basis: world.basisOf(row) })),
    ];
  },
  datasets: [china, world, published],
  columns: {
    series: { label: 'Series' },
    year: { label: 'Year' },
    ratio: { label: 'Ratio', digits: 3 },
    exports: { label: 'Exports', unit: 'billion US dollars', digits: 1 },
  },
  coverage: { by: ['series', 'year'], cells: years(FIRST, LAST).map((year) => ({ series: 'Ratio', year })), noun: 'years of the ratio' },
  missing:
    'U.S. exports to China of 2004–2015 and 2018, and with them the ratio. The U.S. Census Bureau publishes them: International Trade API, timeseries/intltrade/exports/hitech, country 5700, from 2013; before that the December pages ctryatp/atp5700.html.',
  formula: 'Ratio = exports to China / exports to the world. Exports to China of 2016 = imports of 2017 / 1.158 − deficit of 2016, where imports of 2017 = exports + deficit of 2017.',
  spec: (size, rows) => ({ vconcat: [ratios(size, rows), exports(size, rows)] }),
});

const axis = (size: FigureSize, labels: boolean) => ({
  ...yearAxis(FIRST, LAST, size),
  values: size.narrow ? [2004, 2008, 2012, 2016] : [...years(FIRST, LAST)],
  ticks: false,
  labels,
});

// Names stand to the right of the plots, where both have room for them.
const beside = { align: 'left' as const, dx: 8, baseline: 'middle' as const };

function ratios(size: FigureSize, rows: readonly Row[]) {
  const known = rows.filter(({ series }) => series === 'Ratio');
  const gaps = gapsOf(known, ({ year }) => year ?? 0, FIRST, LAST);
  const band = rows.filter(({ year, ratio }) => year === null && ratio !== null);
  const marks = band.map(({ series, ratio }) => ({ year: LAST + 0.5, ratio, name: `${series.split(', ')[1] ?? ''} ${ratio?.toFixed(3) ?? ''}` }));
  const extremes = marks.map(({ ratio }) => ratio ?? 0);
  return {
    height: size.narrow ? 200 : 210,
    encoding: {
      x: { field: 'year', type: 'quantitative' as const, scale: { domain: [FIRST - 0.5, LAST + 0.5], nice: false }, axis: axis(size, false) },
      y: { field: 'ratio', type: 'quantitative' as const, scale: { domain: [0, 0.12] }, axis: { title: 'Ratio', format: '.2f', values: [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12] } },
    },
    layer: [
      gapBand({ x: 'year', gaps }),
      {
        data: { values: [{ least: Math.min(...extremes), most: Math.max(...extremes) }] },
        mark: { type: 'rect' as const, fill: palette.muted, fillOpacity: 0.16 },
        encoding: { x: { value: 0 }, x2: { value: 'width' as const }, y: { field: 'least', type: 'quantitative' as const }, y2: { field: 'most' } },
      },
      { data: { values: marks }, mark: { type: 'rule' as const, strokeWidth: 1.5 }, encoding: { x: { value: 0 }, x2: { value: 'width' as const } } },
      { data: { values: marks }, mark: { type: 'text' as const, ...beside, color: palette.muted }, encoding: { text: { field: 'name', type: 'nominal' as const } } },
      {
        data: { values: [{ year: FIRST - 0.5, ratio: Math.max(...extremes) }] },
        mark: { type: 'text' as const, align: 'left' as const, baseline: 'bottom' as const, dx: 4, dy: -5, color: palette.muted, text: size.narrow ? 'RATIO as published' : 'RATIO as published, 2004–2018', ...halo },
      },
      {
        data: { values: gaps.slice(0, 1).map(([first, last]) => ({ year: (first + last) / 2, ratio: 0.018 })) },
        mark: { type: 'text' as const, baseline: 'middle' as const, color: palette.muted, text: size.narrow ? ['exports to China', 'not public: 2004–2015'] : 'exports to China not public: 2004–2015', ...halo },
      },
      { transform: [{ filter: "datum.series === 'Ratio'" }], mark: { type: 'point' as const, size: 80 }, encoding: basisPoint({ value: inks.china }) },
      {
        transform: [{ filter: "datum.series === 'Ratio'" }],
        mark: { type: 'text' as const, fontWeight: 600 as const, ...(size.narrow ? ({ align: 'right', baseline: 'middle', dx: -8 } as const) : ({ baseline: 'bottom', dy: -8 } as const)), ...halo },
        encoding: { text: { field: 'ratio', type: 'quantitative' as const, format: '.3f' } },
      },
    ],
  };
}

function exports(size: FigureSize, rows: readonly Row[]) {
  const sent = rows.flatMap(({ series, year, exports }) => (series === 'Exports to China' && year !== null && exports !== null ? [`${year}: ${exports.toFixed(1)}`] : []));
  const only = (series: string) => [{ filter: `datum.series === '${series}'` }];
  return {
    height: 120,
    encoding: {
      x: { field: 'year', type: 'ordinal' as const, scale: { domain: [...years(FIRST, LAST)] }, axis: axis(size, true) },
      y: { field: 'exports', type: 'quantitative' as const, scale: { domain: [0, 400] }, axis: { title: 'Billion US dollars', values: [0, 200, 400] } },
    },
    layer: [
      { transform: only('Exports to the world'), mark: 'bar' as const, encoding: basisBar({ value: inks.world }) },
      // Paper beneath, or the tint of a derived value would mix with the grey.
      { transform: only('Exports to China'), mark: { type: 'bar' as const, fill: palette.paper } },
      { transform: only('Exports to China'), mark: 'bar' as const, encoding: basisBar({ value: inks.china }) },
      ...[
        { name: 'to the world', exports: 260, ink: palette.muted },
        { name: ['to China', ...sent], exports: 115, ink: inks.china },
      ].map(({ name, exports, ink }) => ({
        data: { values: [{ exports }] },
        mark: { type: 'text' as const, ...beside, color: ink, fontWeight: 600 as const, text: name },
        encoding: { x: { value: 'width' as const } },
      })),
    ],
  };
}
