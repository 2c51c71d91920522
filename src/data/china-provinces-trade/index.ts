import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED } from '../publications.ts';

export default defineDataset({
  title: 'Goods trade of China’s provinces',
  description:
    'A row is the goods trade, exports and imports together, of one of 31 provinces, autonomous regions and municipalities in a year, by one of two concepts. Whole from 2016 to 2024. Kang and Wang use A060201.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2016, 2024),
    concept: {
      type: 'text',
      label: 'Concept',
      meaning: 'A060201: by place of destination or origin within China; A060101: by place of the importing or exporting firm',
      values: ['A060201', 'A060101'],
    },
    province: { type: 'text', label: 'Province', meaning: 'English name' },
    province_zh: { type: 'text', label: 'Name in Chinese', meaning: 'Name as the publisher prints it' },
    value: { type: 'number', label: 'Trade', meaning: 'Exports plus imports of goods', unit: 'million US dollars', range: [0, 1e8] },
  },
  key: ['year', 'concept', 'province'],
  basis: 'source',
  sources: {
    nbs: {
      publisher: 'National Bureau of Statistics of China, national data',
      title: 'Total value of imports and exports by province, indicators A060201 and A060101',
      vintage: 'read before April 2026',
      licence: QUOTED,
      obtained: 'The publisher’s query service, as its answers are kept in the public GitHub repository 142857110823/chlorpyrifos-mobile-detector (commit 487f3364). Published in 1,000 US dollars and divided by 1,000.',
    },
  },
  missing: 'Exports and imports apart, and years before 2016; in the same service. High-tech products apart, for 2016 to 2018, are in china-provinces-high-tech-trade.',
  notes: ['The publisher rounds to 10 million US dollars in 2022 to 2024 (A060201) and 2021 to 2023 (A060101).', 'Provinces of concept A060201 add up to China’s trade in goods, in its revised state (china-goods-trade), within 50 million dollars in 2016 to 2020.'],
});
