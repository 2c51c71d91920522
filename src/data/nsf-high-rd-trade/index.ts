import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { PUBLIC_DOMAIN } from '../publications.ts';

export default defineDataset({
  title: 'Trade in products of high research intensity: China, the United States, the world',
  description:
    'A row is an economy’s exports or imports of high-R&D-intensive products, all partners together, in a year: aircraft, pharmaceuticals, and computer, electronic and optical products. Whole from 2003 to 2018.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    economy: { type: 'text', label: 'Economy', meaning: 'Reporting economy; China includes Hong Kong, without the flows between the two', values: ['China', 'United States', 'World'] },
    year: yearColumn(2003, 2018),
    flow: flowColumn,
    value: { type: 'number', label: 'Trade', meaning: 'Trade in high-R&D-intensive products', unit: 'million US dollars', range: [0, 1e7] },
  },
  key: ['economy', 'year', 'flow'],
  basis: 'proxy',
  sources: {
    nsf: {
      publisher: 'National Science Foundation, National Center for Science and Engineering Statistics',
      title: 'Science and Engineering Indicators 2020 (NSB-2020-5), table S6-19; tabulations by Oxford Economics of the Global Trade Databank',
      vintage: '2020 edition, tabulated 2019',
      licence: PUBLIC_DOMAIN,
      obtained: 'The table’s data as kept in the public GitHub repository bq-org/ncses_stats_explorer_placeholder (commit 1f879ab6).',
    },
  },
  notes: [
    'Not the U.S. list of advanced technology products, and all partners: a proxy for U.S.-China trade.',
    'U.S. exports rise by 45 percent from 2005 to 2006, a break: start the U.S. line in 2006 or mark it.',
  ],
});
