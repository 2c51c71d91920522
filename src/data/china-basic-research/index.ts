import { basisColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED, communique2008, release2023, researchCensus2009, technologyYearbook, yearbook2007 } from '../publications.ts';

export default defineDataset({
  title: 'Basic research in China',
  description:
    'A row is what China spent on basic research in a year and, where a source prints it, its share of all expenditure on research and development. Whole from 2003 to 2023, but for the amount of 2007. Other shares follow from china-rd-expenditure.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2023),
    state: { type: 'text', label: 'State', meaning: 'Final, or estimated in the following January', values: ['final', 'preliminary'] },
    expenditure: { type: 'number', label: 'Expenditure', meaning: 'Expenditure on basic research', unit: '100 million yuan', range: [0, 1e5], optional: true },
    share: { type: 'number', label: 'Share', meaning: 'Share of basic research in all expenditure on research and development, as printed', unit: 'percent', range: [0, 100], optional: true },
    basis: basisColumn,
    source: sourceColumn,
  },
  key: ['year', 'state'],
  basis: { column: 'basis' },
  sources: {
    'yearbook-2007': yearbook2007,
    'most-note': {
      publisher: 'Ministry of Science and Technology of China',
      title: 'Note on the communiqué for 2008',
      vintage: 'as first published',
      url: 'http://fulingte.com/s/14190-40700-43717.html',
      licence: QUOTED,
      obtained: 'Read from a reprint; the address is the reprint’s.',
    },
    'communique-2008': communique2008,
    'census-2009': researchCensus2009,
    'st-yearbook': technologyYearbook('part 1, intramural expenditure by activity, national row', 'editions with the data of 2010 to 2023'),
    'release-2023': release2023,
  },
  formula: 'share 2007 = 4.8 − 0.1, the share of 2008 less its stated rise',
  notes: ['From 2010 published in 10,000 yuan and divided by 10,000.', 'The preliminary 6.32 percent of 2022 is what Kang and Wang print; the final amounts give 6.57.'],
});
