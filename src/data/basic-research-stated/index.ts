import { defineDataset } from '../../dataset/dataset.ts';
import { kangWang } from '../publications.ts';

export default defineDataset({
  title: 'Shares of basic research in five countries, as a paper prints them',
  description: 'A row is the share of basic research in a country’s expenditure on research and development that Kang and Wang print in one sentence. Whole: they name no other country.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    country: { type: 'text', label: 'Country', meaning: 'Country', values: ['China', 'France', 'Italy', 'United Kingdom', 'United States'] },
    year: { type: 'year', label: 'Year', meaning: 'Calendar year; empty where the text names none', range: [2022, 2022], optional: true },
    value: { type: 'number', label: 'Share', meaning: 'Basic research in expenditure on research and development', unit: 'percent', range: [0, 100] },
  },
  key: ['country'],
  basis: 'stated',
  sources: { 'kang-wang': kangWang },
  notes: ['The paper names neither a source nor, for the other countries than China, a year. Sourced shares are in china-basic-research and basic-research-countries-2011.'],
});
