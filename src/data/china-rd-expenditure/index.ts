import { basisColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { communique2008, communique2010, release2023, technologyYearbook, yearbook2007 } from '../publications.ts';

export default defineDataset({
  title: 'Expenditure on research and development in China',
  description:
    'A row is China’s expenditure on research and development in a year, all sectors, at current prices. Whole from 2003 to 2023; 2022 stands twice, as first estimated and as final. Growth is not stored.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2023),
    state: { type: 'text', label: 'State', meaning: 'Final, or estimated in the following January', values: ['final', 'preliminary'] },
    value: { type: 'number', label: 'Expenditure', meaning: 'Expenditure on research and development', unit: '100 million yuan', range: [0, 1e6] },
    basis: basisColumn,
    source: sourceColumn,
  },
  key: ['year', 'state'],
  basis: { column: 'basis' },
  sources: {
    'yearbook-2007': yearbook2007,
    'communique-2008': communique2008,
    'communique-2010': communique2010,
    'st-yearbook': technologyYearbook('part 1, intramural expenditure by activity, national row', 'editions with the data of 2010 to 2023'),
    'release-2023': release2023,
  },
  formula: '2007 = 4616.0 − 905.8, the value of 2008 less its stated increase; 2009 = 7062.6 − 1260.5, likewise from 2010',
  notes: [
    'This is all research and development in China, not that of high-tech industry; for the latter see china-high-tech-rd.',
    'To 2009 one decimal as printed. From 2010 published in 10,000 yuan and divided by 10,000.',
    'Kang and Wang print 153.963 billion yuan for 2003 and, for 2022, the preliminary value.',
  ],
});
