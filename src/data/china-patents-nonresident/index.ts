import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBank } from '../publications.ts';

export default defineDataset({
  title: 'Patent applications of non-residents in China',
  description: 'A row is the number of patent applications that non-residents filed in China in a year. Whole from 1985 to 2021. Its natural logarithm is Zhao’s PATENT.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(1985, 2021),
    value: { type: 'integer', label: 'Applications', meaning: 'Patent applications, non-residents', unit: 'applications', range: [0, 1e7] },
  },
  key: ['year'],
  basis: 'source',
  sources: {
    wdi: worldBank(
      'IP.PAT.NRES',
      'Patent applications, nonresidents, China',
      'last data year 2021',
      'The public GitHub repository open-numbers/ddf--open_numbers--world_development_indicators, commit 01a34e8b. The publisher’s own source is WIPO.',
    ),
  },
  notes: ['The vintage of October 2021 gives the same numbers for 2000 to 2019.'],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'IP.PAT.NRES', countries: ['CHN'] }, value: { column: 'value', unit: '' }, columns: { year: 'year' } },
    ],
  },
});
