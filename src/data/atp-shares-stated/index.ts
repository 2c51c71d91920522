import { basisColumn, flowColumn, noteColumn, readingColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED, industryWeek, nsf2007, overview } from '../publications.ts';

/** In the order of the Census Bureau’s codes, 01 to 10. */
const groups = ['biotechnology', 'life science', 'opto-electronics', 'information and communications', 'electronics', 'flexible manufacturing', 'advanced materials', 'aerospace', 'weapons', 'nuclear technology'] as const;

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
      values: ['all', ...groups, 'semiconductors'],
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
  remote: {
    series: [
      {
        query: { source: 'comtrade', reporter: '156', partners: ['842', 'rest'], flow: 'exports', concordance: new URL('./CONCORD.TXT', import.meta.url) },
        value: { column: 'value', unit: 'US$', digits: 1, shareOf: { dimension: 'group', is: 'all' } },
        columns: {
          year: 'year',
          partner: { from: 'partner', as: { 842: 'United States', rest: 'Rest of the world' } },
          group: { from: 'group', as: Object.fromEntries(groups.map((name, index) => [String(index + 1).padStart(2, '0'), name])) },
        },
        cells: { reporter: 'China', flow: 'exports', of: 'ATP, same partner', reading: 'point', basis: 'derived', source: 'comtrade', note: 'By headings of six digits, as in the overview’s note' },
        // The list of products is that of one year.
        years: [2009, 2009],
      },
    ],
    fills: ['year', 'reporter', 'flow', 'partner', 'group', 'of'],
    sources: {
      comtrade: {
        publisher: 'United Nations, Comtrade',
        title: 'China’s exports by heading of six digits of the Harmonized System; groups by the list of the U.S. Census Bureau for 2009',
        vintage: 'of the day of the request',
        url: 'https://comtradeplus.un.org/',
        licence: QUOTED,
        obtained: 'Asked of the publisher’s interface and added up by group.',
      },
    },
    formula: 'share of a group = exports of its headings ÷ exports of all ATP headings to the same partner',
  },
});
