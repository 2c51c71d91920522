import { basisColumn, flowColumn, noteColumn, readingColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { industryWeek, nsf2007, overview } from '../publications.ts';

export default defineDataset({
  title: 'Shares in U.S.-China trade in advanced technology products, as printed',
  description:
    'A row is a share that a text prints: reporter, flow, partner and technology group name the numerator, “of” names what it is a share of. The shares behind the overview’s figures 3 to 8, as far as its text gives them, and two from elsewhere.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2000, 2017),
    reporter: { type: 'text', label: 'Reporter', meaning: 'Country whose trade it is', values: ['United States', 'China'] },
    flow: flowColumn,
    partner: { type: 'text', label: 'Partner', meaning: 'Country of destination or origin', values: ['China', 'United States', 'Rest of the world'] },
    group: {
      type: 'text',
      label: 'Technology group',
      meaning: 'One of the ten groups, a part of one, or all',
      values: ['all', 'information and communications', 'opto-electronics', 'electronics', 'semiconductors', 'aerospace'],
    },
    of: {
      type: 'text',
      label: 'Share of',
      meaning: 'What the share is taken of: the reporter’s flow of these goods with this partner',
      values: ['ATP, world', 'all goods, same partner', 'ATP, same partner', 'electronics ATP, same partner'],
    },
    value: { type: 'number', label: 'Share', meaning: 'Share as printed', unit: 'percent', range: [0, 100] },
    reading: readingColumn,
    basis: basisColumn,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ['year', 'reporter', 'flow', 'partner', 'group', 'of'],
  basis: { column: 'basis' },
  sources: {
    overview,
    'nsf-2007': nsf2007,
    industryweek: industryWeek,
  },
  missing: 'The shares of the other groups and years that the overview’s figures draw; the World Trade Atlas, from which they come, is not public.',
  notes: [
    'China’s shares rest on the authors’ mapping of Chinese trade at six digits of the Harmonized System, wider than the ten-digit list of the U.S. Census Bureau.',
    'The overview also prints a growth of U.S. ATP exports to China of an estimated 13 percent a year since 2000.',
  ],
});
