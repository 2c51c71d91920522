import { basisColumn, noteColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED, kangWang } from '../publications.ts';

const customs = 'General Administration of Customs of China';

export default defineDataset({
  title: 'China’s trade in goods as first released',
  description: 'A row is a total of China’s goods trade of 2021 or 2022 as first announced, or as a paper prints it. Six numbers to hold that paper against; not a series.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2021, 2022),
    flow: { type: 'text', label: 'Flow', meaning: 'Direction of trade, or both together', values: ['total', 'exports', 'imports'] },
    currency: { type: 'text', label: 'Currency', meaning: 'Currency of the value', values: ['US dollars', 'yuan'] },
    value: { type: 'number', label: 'Trade', meaning: 'Goods trade in millions of the row’s currency', unit: 'million', range: [0, 1e8] },
    basis: basisColumn,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ['year', 'flow', 'currency', 'source'],
  basis: { column: 'basis' },
  sources: {
    'kang-wang': kangWang,
    'gac-2022': {
      publisher: customs,
      title: 'Press conference on the trade of 2021',
      vintage: '14 January 2022',
      url: 'http://www.eneltec-trading.com/blog/chinas-import-and-export-volume-exceeded-us6-trillion-for-the-first-time/',
      licence: QUOTED,
      obtained: 'Read from a report; the address is the report’s.',
    },
    'gac-2023': {
      publisher: customs,
      title: 'Press conference on the trade of 2022',
      vintage: '13 January 2023',
      url: 'http://english.scio.gov.cn/pressroom/2023-01/13/content_85058040.htm',
      licence: QUOTED,
      obtained: 'Read from the stored page of the State Council Information Office (Xinhua).',
    },
    'nhk-2023': {
      publisher: `NHK World, citing the ${customs}`,
      title: 'Report on the trade of 2022 in dollars',
      vintage: '13 January 2023',
      url: 'https://www3.nhk.or.jp/nhkworld/en/news/20230113_36/',
      licence: QUOTED,
      obtained: 'Read from the stored page.',
    },
  },
});
