import { readingColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { overview } from '../publications.ts';

export default defineDataset({
  title: 'Numbers that the overview reports of the symposium papers',
  description: 'A row is a number that the overview gives in its summary of one of the seven symposium papers. Whole, as far as these summaries print quantities.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    paper: { type: 'text', label: 'Paper', meaning: 'Subject of the paper', values: ['information-technology-agreement', 'investment-and-fdi', 'biotechnology-seeds'] },
    quantity: { type: 'text', label: 'Quantity', meaning: 'What is measured' },
    year: { type: 'year', label: 'Year', meaning: 'Calendar year; the last one of a growth rate; empty where the text says “now”', range: [1990, 2008], optional: true },
    since: { type: 'year', label: 'Since', meaning: 'First year of a growth rate', range: [1990, 2008], optional: true },
    value: { type: 'number', label: 'Value', meaning: 'The printed number, in the row’s unit' },
    unit: { type: 'text', label: 'Unit', meaning: 'Unit of the value', values: ['billion US dollars', 'percent'] },
    reading: readingColumn,
  },
  key: ['paper', 'quantity', 'year'],
  basis: 'stated',
  sources: { overview },
  notes: ['The growth of the FDI inflow is said of “nearly two decades”; its years are those of the two amounts.'],
});
