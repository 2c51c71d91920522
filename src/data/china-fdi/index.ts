import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBank } from '../publications.ts';

export default defineDataset({
  title: 'Foreign direct investment in China as a share of GDP, in three vintages',
  description:
    'A row is the net inflow of foreign direct investment in a year as one vintage of the World Development Indicators gives it. Vintage A is the one that reproduces Zhao’s FDIGDP; B and C show the later revisions. Each is whole from 2000 to its last year.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2000, 2022),
    vintage: { type: 'text', label: 'Vintage', meaning: 'State of the data: A ends in 2018, B in 2021, C in 2022', values: ['A', 'B', 'C'] },
    value: { type: 'number', label: 'FDI', meaning: 'Foreign direct investment, net inflows', unit: 'percent of GDP', range: [0, 100] },
  },
  key: ['year', 'vintage'],
  basis: 'source',
  sources: {
    wdi: worldBank(
      'BX.KLT.DINV.WD.GD.ZS',
      'Foreign direct investment, net inflows (% of GDP), China',
      'A: last data year 2018, so of about 2019–20; B: last data year 2021, about 2022–23; C: last data year 2022, about 2023–24',
      'Three commits of the public GitHub repository open-numbers/ddf--open_numbers--world_development_indicators: e8554f9e (A), a9c619c5 (B) and 00185452 (C), which keeps five decimals.',
    ),
  },
  notes: ['B and C differ from A in 2014 to 2018, before that by rounding only. The dates of the vintages are inferred from their last data year.'],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'BX.KLT.DINV.WD.GD.ZS', countries: ['CHN'] }, value: { column: 'value', unit: '% of GDP', digits: 5 }, columns: { year: 'year' }, cells: { vintage: 'C' } },
    ],
  },
});
