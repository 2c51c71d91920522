import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED } from '../publications.ts';

/** Codes of the national standard for administrative divisions, GB/T 2260. */
const provinces = {
  110000: ['Beijing', '北京市'],
  120000: ['Tianjin', '天津市'],
  130000: ['Hebei', '河北省'],
  140000: ['Shanxi', '山西省'],
  150000: ['Inner Mongolia', '内蒙古自治区'],
  210000: ['Liaoning', '辽宁省'],
  220000: ['Jilin', '吉林省'],
  230000: ['Heilongjiang', '黑龙江省'],
  310000: ['Shanghai', '上海市'],
  320000: ['Jiangsu', '江苏省'],
  330000: ['Zhejiang', '浙江省'],
  340000: ['Anhui', '安徽省'],
  350000: ['Fujian', '福建省'],
  360000: ['Jiangxi', '江西省'],
  370000: ['Shandong', '山东省'],
  410000: ['Henan', '河南省'],
  420000: ['Hubei', '湖北省'],
  430000: ['Hunan', '湖南省'],
  440000: ['Guangdong', '广东省'],
  450000: ['Guangxi', '广西壮族自治区'],
  460000: ['Hainan', '海南省'],
  500000: ['Chongqing', '重庆市'],
  510000: ['Sichuan', '四川省'],
  520000: ['Guizhou', '贵州省'],
  530000: ['Yunnan', '云南省'],
  540000: ['Tibet', '西藏自治区'],
  610000: ['Shaanxi', '陕西省'],
  620000: ['Gansu', '甘肃省'],
  630000: ['Qinghai', '青海省'],
  640000: ['Ningxia', '宁夏回族自治区'],
  650000: ['Xinjiang', '新疆维吾尔自治区'],
} as const;

const named = (language: 0 | 1) => ({ from: 'region', as: Object.fromEntries(Object.entries(provinces).map(([code, names]) => [code, names[language]])) });

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
  remote: {
    series: ['A060201', 'A060101'].map((indicator) => ({
      query: { source: 'nbs', database: 'fsnd', indicator, regions: Object.keys(provinces) },
      value: { column: 'value', unit: '千美元', per: 1000, digits: 3 },
      columns: { year: 'year', province: named(0), province_zh: named(1) },
      cells: { concept: indicator },
    })),
  },
});
