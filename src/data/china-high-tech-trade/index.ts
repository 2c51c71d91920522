import { flowColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED, technologyYearbook, worldBankGoods, yearbook2007 } from '../publications.ts';

export default defineDataset({
  title: 'China’s trade in high-tech products, Chinese definition',
  description:
    'A row is the value of China’s exports or imports of high-tech products in a year, by the list of the Chinese authorities, beside all goods traded, so that the share is one division. 2003 to 2006, 2008 and 2016 to 2018; the years between are missing.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2018),
    flow: flowColumn,
    value: { type: 'number', label: 'High-tech products', meaning: 'Trade in high-tech products', unit: 'million US dollars', range: [0, 1e7] },
    goods: { type: 'number', label: 'All goods', meaning: 'Trade in all goods, as in china-goods-trade, vintage 2025', unit: 'million US dollars', range: [0, 1e8] },
    source: sourceColumn,
  },
  key: ['year', 'flow'],
  basis: 'source',
  sources: {
    'yearbook-2007': yearbook2007,
    'customs-2009': {
      publisher: 'General Administration of Customs of China',
      title: 'Trade of 2008, via Xinhua',
      vintage: '21 February 2009, first release',
      url: 'http://china.org.cn/business/news/2009-02/21/content_17313043.htm',
      licence: QUOTED,
      obtained: 'Read from the stored page.',
    },
    'st-yearbook': technologyYearbook('part 5, trade in high-tech products by region, national row', 'editions with the data of 2016 to 2018'),
    wdi: worldBankGoods,
  },
  missing: '2007, 2009 to 2015 and 2019 to 2022; in the China Statistical Yearbook on Science and Technology of those years. High-technology exports by the World Bank’s definition, a different list, are in wdi-high-technology-exports.',
  notes: [
    'To 2006 printed in 100 million US dollars; in 2018 in whole millions.',
    'The Ministry of Science and Technology prints shares of 25.2 and 27.9 percent of exports for 2003 and 2004, as these numbers give.',
    'The growth rates of the 2008 release are on a comparable list of products: 2007 cannot be computed from them.',
  ],
});
