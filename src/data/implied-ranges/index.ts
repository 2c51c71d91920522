import { sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED, census, nsf2007, overview, zhao } from '../publications.ts';

export default defineDataset({
  title: 'Ranges implied by rounded numbers',
  description:
    'A row is a range in which a quantity must lie if a printed, rounded number is right. These are constraints, not observations: a figure may shade them, labelled as implied, and never draws a point or a line from them.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2000, 2011),
    quantity: {
      type: 'text',
      label: 'Quantity',
      meaning: 'What lies in the range',
      values: ['US ATP imports from China', 'US ATP exports to China', 'US imports from China other than ATP', 'US ATP deficit with China', 'Patents granted in China'],
    },
    constraint: { type: 'text', label: 'Constraint', meaning: 'The printed number and how its rounding is taken' },
    low: { type: 'number', label: 'At least', meaning: 'Lower end of the range, in the row’s unit' },
    high: { type: 'number', label: 'At most', meaning: 'Upper end of the range, in the row’s unit' },
    unit: { type: 'text', label: 'Unit', meaning: 'Unit of both ends', values: ['million US dollars', 'grants'] },
    source: sourceColumn,
  },
  key: ['year', 'quantity', 'constraint'],
  basis: 'derived',
  sources: {
    overview,
    zhao: { ...zhao, title: `${zhao.title}, table I, least value of lny` },
    census: census('rows 0007 (advanced technology products) and 5700 (China)'),
    'nsf-2007': nsf2007,
    'sipo-2013': {
      publisher: 'State Intellectual Property Office of China',
      title: 'Release on the patents of 2012',
      vintage: '8 January 2013',
      url: 'https://english.cnipa.gov.cn/transfer/news/iprspecial/919845.htm',
      licence: QUOTED,
      obtained: 'Read from the stored page.',
    },
  },
  formula: 'Share × total, part ÷ share, total − range, e^lny × 100 million or value ÷ (1 + growth), at both ends of what rounding leaves open',
  notes: [
    'Totals are of the March 2023 vintage; the papers used earlier ones, so the true ranges may lie a little beside these.',
    'The range of 2004 takes the least of Zhao’s lny to be the first year’s. It stands twice, because the paper’s table cuts some numbers where it should round them.',
    'Ranges made of shares are rounded to 10 million US dollars.',
  ],
});
