import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBank } from '../publications.ts';

export default defineDataset({
  title: 'Gross domestic product of China',
  description: 'A row is China’s gross domestic product in a year, at current prices and exchange rates. Whole from 2003 to 2022.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2022),
    value: { type: 'number', label: 'GDP', meaning: 'Gross domestic product at market prices', unit: 'million US dollars', range: [0, 1e9] },
  },
  key: ['year'],
  basis: 'source',
  sources: {
    wdi: worldBank(
      'NY.GDP.MKTP.CD',
      'GDP (current US$), China',
      'mid-2023',
      'The public GitHub repository open-numbers/ddf--world_bank--world_development_indicators, commit 4deabc0d.',
    ),
  },
  notes: ['The vintage nearest to Kang and Wang’s; later ones revise the product upwards.'],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'NY.GDP.MKTP.CD', countries: ['CHN'] }, value: { column: 'value', unit: 'current US$', per: 1e6, digits: 1 }, columns: { year: 'year' } },
    ],
  },
});
