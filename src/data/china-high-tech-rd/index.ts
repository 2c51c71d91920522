import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED } from '../publications.ts';

export default defineDataset({
  title: 'Expenditure on research and development in China’s high-technology manufacturing',
  description: 'A row is the expenditure of high-technology manufacturing on research and development in a year. 2019 to 2022 only. It shows how small a part of the national total this industry is.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2019, 2022),
    value: { type: 'number', label: 'Expenditure', meaning: 'Expenditure on research and development', unit: '100 million yuan', range: [0, 1e6] },
  },
  key: ['year'],
  basis: 'source',
  sources: {
    communiques: {
      publisher: 'National Bureau of Statistics, Ministry of Science and Technology and Ministry of Finance of China',
      title: 'Statistical Communiqués on National Science and Technology Expenditure 2019 to 2022',
      vintage: 'as first published each year',
      licence: QUOTED,
      obtained: 'Copies of the publisher’s pages in the public GitHub repository huhuaping/techme (commit 9ad60a19).',
    },
  },
  missing: 'The years before 2019, in the communiqués of those years.',
});
