import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBankGoods } from '../publications.ts';

export default defineDataset({
  title: 'China’s trade in goods',
  description: 'A row is the value of China’s goods exports or imports in a year, in a vintage of the World Development Indicators. Vintage 2025 is whole from 2003 to 2024; of 2023/24 only the imports are kept that were revised since.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2024),
    flow: flowColumn,
    vintage: { type: 'text', label: 'Vintage', meaning: 'State of the data; 2025 is the line to draw', values: ['2025', '2023/24'] },
    value: { type: 'number', label: 'Trade', meaning: 'Merchandise trade', unit: 'million US dollars', range: [0, 1e8] },
  },
  key: ['year', 'flow', 'vintage'],
  basis: 'source',
  sources: { wdi: worldBankGoods },
  notes: [
    'One vintage, no splice: exports to 2010 and imports to 2011 were read in older vintages and are the same, digit for digit, in that of 2025.',
    'Customs revised 2021 and 2022 downwards: the trade of 2022 was first 6.3 trillion dollars, and is 6.251 here. First releases are in china-goods-trade-releases.',
    'Exports plus imports agree with the sum of the provinces (china-provinces-trade, concept A060201) within 50 million dollars in 2016 to 2020.',
  ],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'TX.VAL.MRCH.CD.WT', countries: ['CHN'] }, value: { column: 'value', unit: 'current US$', per: 1e6, digits: 3 }, columns: { year: 'year' }, cells: { flow: 'exports', vintage: '2025' } },
      { query: { source: 'world-bank', indicator: 'TM.VAL.MRCH.CD.WT', countries: ['CHN'] }, value: { column: 'value', unit: 'current US$', per: 1e6, digits: 3 }, columns: { year: 'year' }, cells: { flow: 'imports', vintage: '2025' } },
    ],
  },
});
