import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { technologyYearbook } from '../publications.ts';

export default defineDataset({
  title: 'Trade of China’s provinces in high-tech products',
  description:
    'A row is a province’s exports or imports of high-tech products, by the list of the Chinese authorities, in a year. Whole in 2016 and 2017; Tibet is missing in 2018. It shows the split by direction that is missing for all goods.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2016, 2018),
    province: { type: 'text', label: 'Province', meaning: 'English name' },
    province_zh: { type: 'text', label: 'Name in Chinese', meaning: 'Name as the National Bureau of Statistics prints it' },
    flow: flowColumn,
    value: { type: 'number', label: 'Trade', meaning: 'Trade in high-tech products', unit: 'million US dollars', range: [0, 1e7] },
  },
  key: ['year', 'province', 'flow'],
  basis: 'proxy',
  sources: { 'st-yearbook': technologyYearbook('part 5, trade in high-tech products by region', 'editions with the data of 2016 to 2018') },
  missing: 'Tibet in 2018, and all years but these three; in the yearbook of those years.',
  notes: ['High-tech products only: beside the provinces’ trade in all goods this is a different series.', 'In 2018 printed in whole millions; the provinces’ imports add up to 225 million less than the national row, in which Tibet is.'],
});
