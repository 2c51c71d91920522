import { sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { researchCensus2009, technologyYearbook, yearbook2007 } from '../publications.ts';

export default defineDataset({
  title: 'Research and development personnel in China, full-time equivalent',
  description: 'A row is the work of all research and development personnel in China in a year, in full-time equivalents. 2003 to 2006 and 2009 to 2023; 2007 and 2008 are missing.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2023),
    value: { type: 'number', label: 'Personnel', meaning: 'Full-time equivalent of personnel, all sectors', unit: '10,000 person-years', range: [0, 1e4] },
    source: sourceColumn,
  },
  key: ['year'],
  basis: 'source',
  sources: {
    'yearbook-2007': yearbook2007,
    'census-2009': researchCensus2009,
    'st-yearbook': technologyYearbook('part 1, full-time equivalent of personnel, national row', 'editions with the data of 2010 to 2023'),
  },
  missing: 'The national totals of 2007 and 2008, in the China Statistical Yearbook on Science and Technology of 2008 and 2009. Parts of them are in china-rd-personnel-sectors.',
  notes: [
    'This is the whole country, not high-tech industry.',
    'The Ministry of Science and Technology prints 109.48 for 2003 and 115.26 for 2004.',
    'From 2009 published in person-years and divided by 10,000.',
  ],
});
