import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { census } from '../publications.ts';

export default defineDataset({
  title: 'U.S. trade in goods with China and the world',
  description: 'A row is the value of U.S. goods exports or imports with a partner in a year. China is whole from 1985 to 2022, the world from 1987. Balances are not stored.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(1985, 2022),
    partner: { type: 'text', label: 'Partner', meaning: 'Country of destination or origin, or all together', values: ['China', 'World'] },
    flow: flowColumn,
    value: { type: 'number', label: 'Trade', meaning: 'Exports at f.a.s. value including re-exports, general imports at customs value', unit: 'million US dollars', range: [0, 1e7] },
  },
  key: ['year', 'partner', 'flow'],
  basis: 'source',
  sources: { census: census('rows 5700 (China) and 0015 (World), Census basis, not seasonally adjusted') },
  notes: ['The world totals of 2006 and 2007 equal the final revisions of the FT-900 release within 1 million dollars.', 'Census basis; the balance-of-payments figures of the Bureau of Economic Analysis differ.'],
  remote: {
    series: [
      { query: { source: 'census-workbook', rows: ['5700', '0015'] }, value: { column: 'value', unit: '', digits: 6 }, columns: { year: 'year', partner: { from: 'row', as: { 5700: 'China', '0015': 'World' } }, flow: 'flow' } },
    ],
  },
});
