import { basisColumn, noteColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { PUBLIC_DOMAIN, zhao } from '../publications.ts';

export default defineDataset({
  title: 'U.S. trade balance with China: single figures',
  description: 'A row is a U.S. trade balance with China that a paper prints, or the official figure that it can be held against. Not a series: four years, several definitions.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(1993, 2018),
    measure: {
      type: 'text',
      label: 'Measure',
      meaning: 'What the balance covers; “overall” where the paper does not say',
      values: ['trade, Chinese statistics', 'overall', 'goods and services', 'goods', 'services'],
    },
    value: { type: 'number', label: 'Balance', meaning: 'U.S. exports less imports; a deficit is negative', unit: 'million US dollars' },
    basis: basisColumn,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ['year', 'measure'],
  basis: { column: 'basis' },
  sources: {
    zhao,
    crs: {
      publisher: 'Congressional Research Service, citing the Bureau of Economic Analysis',
      title: 'IF11284, table 1',
      vintage: '7 August 2019',
      url: 'https://www.everycrsreport.com/files/2019-08-07_IF11284_02519872f4391da8c17c2a87e56a10e4d7c7083e.html',
      licence: PUBLIC_DOMAIN,
      obtained: 'Read from the stored page.',
    },
  },
  missing: 'An official source for the 283.6 billion of 2008 and for the Chinese figures of 1993 and 2003.',
});
