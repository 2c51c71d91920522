import { defineDataset } from '../../dataset/dataset.ts';
import { zhao } from '../publications.ts';

export default defineDataset({
  title: 'Statistics that Zhao publishes',
  description: 'A row is one statistic of tables I to III or one coefficient of equation (2), as the paper prints it. Whole.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    table: { type: 'text', label: 'Table', meaning: 'Where the paper prints it', values: ['I', 'II', 'III', 'equation 2'] },
    row: { type: 'text', label: 'Variable', meaning: 'Variable, or the null hypothesis’ cause and effect, as the paper names them' },
    statistic: {
      type: 'text',
      label: 'Statistic',
      meaning: 'What is printed of it',
      values: ['observations', 'mean', 'standard deviation', 'minimum', 'maximum', 'differences', 'Z', 'p', 'F', 'coefficient', 'coefficient in the text'],
    },
    value: { type: 'number', label: 'Value', meaning: 'The printed number; the unit is the variable’s' },
  },
  key: ['table', 'row', 'statistic'],
  basis: 'stated',
  sources: { zhao: { ...zhao, title: `${zhao.title}, tables I to III and equation (2)` } },
  missing: 'The constant, the standard errors, the number of observations and R² of equation (2), and the estimator: the paper prints none of them.',
  notes: [
    'Zeros at the end are not kept: table I prints three decimals, table II three for Z and four for p.',
    'The equation prints 0.77 for the lagged lny, the text 0.761.',
    'Table III prints p values of 0.000; they are below 0.0005, not zero.',
    'Table III words its null hypotheses without the “not” that they need.',
  ],
});
