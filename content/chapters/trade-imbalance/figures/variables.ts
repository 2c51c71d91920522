import fdi from '#data/china-fdi';
import applications from '#data/china-patents-nonresident';
import { years } from '#dataset';
import { defineFigure, inkScale, palette, yearAxis, type FigureRow } from '#figures';
import { inks } from '../../../colours.ts';
import { halo } from './halo.ts';

type FdiRow = FigureRow & { vintage: string; year: number; value: number };

const vintageInks = { C: palette.indigo, B: palette.teal, A: inks.china };
const vintageText = { ...vintageInks, B: palette['teal-text'] };

export const fdiVintages = defineFigure<FdiRow>({
  title: 'Foreign direct investment in China in three states of the data',
  measure: 'Net inflows of foreign direct investment, percent of gross domestic product',
  alt: 'Three lines over the years 2000 to 2022 on an axis from 0 to 5 percent of GDP. They are one line until 2013: 3.5 percent in 2000, a peak of 4.55 in 2005, 3.04 in 2013. The vintage of the paper, A, falls to 1.37 in 2017 and ends at 1.50 in 2018, where the revised vintages B and C have 1.69. B ends at 1.88 in 2021, C at 1.00 in 2022. The paper’s years, 2004 to 2018, are shaded.',
  rows: () => fdi.rows().map((row): FdiRow => ({ vintage: row.vintage, year: row.year, value: row.value, basis: fdi.basisOf(row) })),
  datasets: [fdi],
  columns: { vintage: { label: 'Vintage' }, year: { label: 'Year' }, value: { label: 'FDI', unit: 'percent of GDP', digits: 2 } },
  coverage: { by: ['vintage', 'year'], cells: years(2004, 2018).map((year) => ({ vintage: 'A', year })), noun: 'years of the paper' },
  companionOf: 'ratio',
  spec: (size, rows) => {
    const above = { align: 'center', baseline: 'bottom', dy: -9 } as const;
    const below = { align: 'right', baseline: 'top', dx: 8 } as const;
    const peak = rows.filter(({ vintage }) => vintage === 'A').reduce((most, row) => (row.value > most.value ? row : most));
    const ends = ([['A', { ...below, dy: 18 }], ['B', above], ['C', { ...below, dy: 9 }]] as const).flatMap(([vintage, place]) => {
      const end = rows.findLast((row) => row.vintage === vintage);
      return end ? [{ ...end, vintage, place, name: `${vintage}, ${end.year}: ${end.value.toFixed(2)}` }] : [];
    });
    const height = size.narrow ? 260 : 300;
    return {
      height,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [2000, 2022], nice: false }, axis: yearAxis(2000, 2022, size) },
        y: { field: 'value', type: 'quantitative', scale: { domain: [0, 5] }, axis: { title: 'Percent of GDP' } },
      },
      layer: [
        span(2004, 2018, ['years of FDIGDP', 'in the paper'], height),
        // The paper's vintage on top: where the three agree it hides the later ones.
        ...(['C', 'B', 'A'] as const).map((vintage) => ({
          transform: [{ filter: `datum.vintage === '${vintage}'` }],
          mark: { type: 'line' as const, stroke: vintageInks[vintage], strokeWidth: vintage === 'A' ? 2.6 : 2 },
        })),
        { data: { values: ends }, mark: { type: 'point', size: 40, filled: true }, encoding: { color: inkScale('vintage', vintageInks) } },
        {
          data: { values: [peak] },
          mark: { type: 'text', baseline: 'bottom', align: 'left', dy: -7, dx: -10, text: `${peak.year}: ${peak.value.toFixed(2)}` },
        },
        ...ends.map((end) => ({
          data: { values: [end] },
          mark: { type: 'text' as const, fontWeight: 600 as const, text: end.name, color: vintageText[end.vintage], ...end.place, ...halo },
        })),
      ],
    };
  },
});

type PatentRow = FigureRow & { year: number; applications: number; logarithm: number };

export const patents = defineFigure<PatentRow>({
  title: 'Patent applications of non-residents in China, 1985–2021',
  measure: 'Applications in a year, thousands, on a logarithmic axis',
  alt: 'A line with a point for each year from 1985 to 2021 on a logarithmic axis from 2 to 200 thousand applications. It stays between 4 and 5 thousand until 1992, climbs to 12.1 thousand in 1997, leaps to 33.6 thousand in 1998 and then rises to 159.0 thousand in 2021, with falls in 2000, 2009, 2016 and 2020. The years of the paper, 2004 to 2017, are shaded: from 64,598 applications, logarithm 11.076, to 135,885, logarithm 11.820. No year is missing.',
  rows: () =>
    applications.rows().map((row): PatentRow => ({ year: row.year, applications: row.value, logarithm: Math.log(row.value), basis: applications.basisOf(row) })),
  datasets: [applications],
  columns: { year: { label: 'Year' }, applications: { label: 'Applications' }, logarithm: { label: 'Natural logarithm', digits: 3 } },
  coverage: { by: ['year'], cells: years(2004, 2017).map((year) => ({ year })), noun: 'years of the paper' },
  formula: 'PATENT = natural logarithm of the applications',
  companionOf: 'ratio',
  spec: (size, rows) => {
    const place = { first: { align: 'left', baseline: 'top', dx: 8, dy: 6 }, last: { align: 'right', baseline: 'bottom', dx: 4, dy: -9 } } as const;
    const ends = ([[2004, place.first], [2017, place.last]] as const).flatMap(([at, where]) => rows.filter(({ year }) => year === at).map((row) => ({ row, where })));
    const height = size.narrow ? 260 : 300;
    return {
      height,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [1985, 2021], nice: false }, axis: yearAxis(1985, 2021, size) },
        y: {
          field: 'applications',
          type: 'quantitative',
          scale: { type: 'log', domain: [2000, 200000], nice: false },
          axis: { title: 'Thousand applications, logarithmic scale', values: [2000, 5000, 10000, 20000, 50000, 100000, 200000], labelExpr: "format(datum.value / 1000, '~f')" },
        },
      },
      layer: [
        span(2004, 2017, ['years of PATENT', 'in the paper'], height),
        { mark: { type: 'line', stroke: inks.china } },
        { mark: { type: 'point', size: 22, filled: true, color: inks.china } },
        ...ends.map(({ row, where }) => ({
          data: { values: [row] },
          mark: { type: 'text' as const, ...where, text: { expr: "format(datum.applications, ',') + ', ln ' + format(datum.logarithm, '.3f')" } },
        })),
      ],
    };
  },
});

/** Tints the years of the paper's sample and names them at the foot of a plot of this height. */
function span(first: number, last: number, name: string[], height: number) {
  const x = { field: 'year', type: 'quantitative' as const };
  return {
    data: { values: [{ year: first - 0.5, until: last + 0.5 }] },
    layer: [
      { mark: { type: 'rect' as const, fill: palette.grid, fillOpacity: 0.5 }, encoding: { x, x2: { field: 'until' }, y: { value: 0 }, y2: { value: 'height' as const } } },
      { mark: { type: 'text' as const, align: 'left' as const, dx: 6, color: palette.muted, text: name }, encoding: { x, y: { value: height - 26 } } },
    ],
  };
}
