import { defineDataset } from '#dataset';

export default defineDataset({
  title: 'Cells of yeast & hours',
  description: 'One row for each count.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    hour: { type: 'integer', unit: 'hours', meaning: 'Hours since the beginning', range: [0, 100] },
    cells: { type: 'integer', unit: 'millions', meaning: 'Cells that were counted', range: [0, 1000] },
  },
  key: ['hour'],
  basis: 'source',
  sources: {
    counted: { publisher: 'Counters & Co', title: 'Counts of yeast', vintage: '1899', url: 'https://counters.example/yeast', licence: 'CC0 1.0', licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/', obtained: 'Counted.' },
  },
});
