import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBank } from '../publications.ts';

export default defineDataset({
  title: 'Trade dependence of China',
  description: 'A row is China’s exports or imports of goods and services as a share of its gross domestic product in a year. Whole from 2003 to 2024.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2024),
    flow: flowColumn,
    value: { type: 'number', label: 'Share', meaning: 'Goods and services traded, relative to gross domestic product', unit: 'percent of GDP', range: [0, 100] },
  },
  key: ['year', 'flow'],
  basis: 'source',
  sources: {
    wdi: worldBank(
      'NE.EXP.GNFS.ZS',
      'Exports, and imports (NE.IMP.GNFS.ZS), of goods and services (% of GDP), China',
      '2025',
      'The public GitHub repository open-numbers/ddf--open_numbers--world_development_indicators, commit 01a34e8b.',
    ),
  },
  notes: ['Services are in, and GDP is in its revised state of 2025. Goods alone over the GDP of mid-2023 (china-goods-trade, china-gdp) are nearer to what Kang and Wang probably drew.'],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'NE.EXP.GNFS.ZS', countries: ['CHN'] }, value: { column: 'value', unit: '% of GDP', digits: 5 }, columns: { year: 'year' }, cells: { flow: 'exports' } },
      { query: { source: 'world-bank', indicator: 'NE.IMP.GNFS.ZS', countries: ['CHN'] }, value: { column: 'value', unit: '% of GDP', digits: 5 }, columns: { year: 'year' }, cells: { flow: 'imports' } },
    ],
  },
});
