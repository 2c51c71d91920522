import { defineDataset } from '../../dataset/dataset.ts';
import { PUBLIC_DOMAIN } from '../publications.ts';

export default defineDataset({
  title: 'Share of basic research in six countries, 2011',
  description: 'A row is the share of basic research in a country’s gross expenditure on research and development in 2011 or the nearest year. Six countries; Germany and Italy are not in the source.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    country: { type: 'text', label: 'Country', meaning: 'Country', values: ['China', 'France', 'Japan', 'South Korea', 'United Kingdom', 'United States'] },
    value: { type: 'number', label: 'Share', meaning: 'Basic research in gross expenditure on research and development', unit: 'percent', range: [0, 100] },
  },
  key: ['country'],
  basis: 'source',
  sources: {
    nsf: {
      publisher: 'National Science Foundation, from OECD Main Science and Technology Indicators 2013/1',
      title: 'Science and Engineering Indicators 2014, table 4-6',
      vintage: '2014 edition',
      url: 'https://www.nsf.gov/statistics/seind14/index.cfm/chapter-4/tt04-06.htm',
      licence: PUBLIC_DOMAIN,
      obtained: 'Read from the stored page.',
    },
  },
  missing: 'Later years, and Italy at all; in the OECD’s Main Science and Technology Indicators.',
});
