import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { census } from '../publications.ts';

export default defineDataset({
  title: 'U.S. trade in advanced technology products with the world',
  description:
    'A row is the value of U.S. exports or imports of advanced technology products (ATP), all partners and all ten technology groups together, in a year. Whole from 1989 to 2022. The balance is exports less imports and is not stored.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(1989, 2022),
    flow: flowColumn,
    value: { type: 'number', label: 'Trade', meaning: 'Exports at f.a.s. value including re-exports, general imports at customs value', unit: 'million US dollars', range: [0, 1e6] },
  },
  key: ['year', 'flow'],
  basis: 'source',
  sources: { census: census('row 0007, advanced technology products, Census basis, not seasonally adjusted') },
  missing:
    'The same by partner and by technology group. The Census Bureau publishes both: the interface timeseries/intltrade/exports/hitech and imports/hitech from 2013, and the December pages of foreign-trade/statistics/product/atp before.',
  notes: [
    'What counts as ATP is the list of each year; the list is revised annually.',
    'Early years are rounded by the publisher to a tenth of a million or a whole million.',
    'Revised data: an NSF report of 2007 prints balances of −44.4 billion (2005) and −38.3 billion (2006), where this table gives −42.9 and −43.7. Vintages must not be mixed.',
  ],
  remote: {
    series: [
      { query: { source: 'census-workbook', rows: ['0007'] }, value: { column: 'value', unit: '', digits: 6 }, columns: { year: 'year', flow: 'flow' } },
    ],
  },
});
