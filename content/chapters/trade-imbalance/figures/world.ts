import world from '#data/us-atp-trade';
import { cross, years } from '#dataset';
import { defineFigure, endLabels, inkScale, palette, yearAxis, type FigureRow } from '#figures';
import { inks } from '../../../colours.ts';
import { halo } from './halo.ts';

type Row = FigureRow & { series: 'Exports' | 'Imports' | 'Balance'; year: number; value: number };

const FIRST = 1989;
const LAST = 2022;
const lineInks = { Imports: inks.world, Exports: inks.unitedStates, Balance: palette.ink };

export const atpWorld = defineFigure<Row>({
  title: 'U.S. trade in advanced technology products with the world, 1989–2022',
  measure: 'Exports, imports and balance, all partners, billion US dollars at current prices',
  alt: 'Three lines over the years 1989 to 2022 on an axis from −300 to 700 billion US dollars. Exports rise from 84.2 to 390.5 with falls in 2001, 2002, 2009, 2019 and 2020; imports rise faster, from 56.6 to 634.6, with falls in the same years and in 2016. The balance, shaded down to zero, is a surplus until 2001, a deficit from 2002, when it is −16.6, and −244.1 in 2022. No year is missing.',
  rows: () => {
    const flow = (name: 'exports' | 'imports') => world.rows().filter((row) => row.flow === name);
    const imports = flow('imports');
    const line = (series: Row['series'], rows: typeof imports) => rows.map((row): Row => ({ series, year: row.year, value: row.value / 1000, basis: world.basisOf(row) }));
    const balance = flow('exports').flatMap(({ year, value }): Row[] => {
      const bought = imports.find((row) => row.year === year);
      return bought ? [{ series: 'Balance', year, value: (value - bought.value) / 1000, basis: 'derived' }] : [];
    });
    return [...line('Exports', flow('exports')), ...line('Imports', imports), ...balance];
  },
  datasets: [world],
  columns: { series: { label: 'Series' }, year: { label: 'Year' }, value: { label: 'Value', unit: 'billion US dollars', digits: 1 } },
  coverage: { by: ['series', 'year'], cells: cross({ series: ['Exports', 'Imports'], year: years(FIRST, LAST) }), noun: 'values of exports and imports' },
  formula: 'Balance = exports − imports',
  companionOf: 'ratio',
  spec: (size, rows) => {
    const height = size.narrow ? 280 : 340;
    const domain: [number, number] = [-300, 700];
    const labels = Object.fromEntries(
      Object.keys(lineInks).map((series) => {
        const last = rows.findLast((row) => row.series === series);
        return [series, [series, String(last?.value.toFixed(1) ?? '').replace('-', '−')]];
      }),
    );
    const turned = rows.find(({ series, value }) => series === 'Balance' && value < 0);
    return {
      height,
      encoding: {
        x: { field: 'year', type: 'quantitative', scale: { domain: [FIRST, LAST], nice: false }, axis: yearAxis(FIRST, LAST, size) },
        y: { field: 'value', type: 'quantitative', scale: { domain }, axis: { title: 'Billion US dollars', values: [-200, 0, 200, 400, 600] } },
      },
      layer: [
        { transform: [{ filter: "datum.series === 'Balance'" }], mark: { type: 'area', fill: lineInks.Balance, fillOpacity: 0.12 }, encoding: { y2: { datum: 0 } } },
        { mark: 'line', encoding: { color: inkScale('series', lineInks) } },
        ...(turned
          ? [
              { data: { values: [turned] }, mark: { type: 'point' as const, shape: 'diamond', size: 60, fill: palette.paper, stroke: lineInks.Balance } },
              {
                data: { values: [turned] },
                mark: {
                  type: 'text' as const,
                  align: 'right' as const,
                  baseline: 'top' as const,
                  dx: 6,
                  dy: 12,
                  text: [`${turned.year}: first deficit,`, turned.value.toFixed(1).replace('-', '−')],
                  ...halo,
                },
              },
            ]
          : []),
        endLabels(rows, { x: 'year', y: 'value', series: 'series', inks: lineInks, labels, domain, height, size }),
      ],
    };
  },
});
