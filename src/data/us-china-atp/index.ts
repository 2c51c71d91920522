import { basisColumn, noteColumn, readingColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { PUBLIC_DOMAIN, QUOTED, industryWeek, overview, zhao } from '../publications.ts';

/** In the order of the Census Bureau’s codes, 01 to 10. */
const groups = ['biotechnology', 'life science', 'opto-electronics', 'information and communications', 'electronics', 'flexible manufacturing', 'advanced materials', 'aerospace', 'weapons', 'nuclear technology'] as const;

const group = { from: 'group', as: { all: 'all', ...Object.fromEntries(groups.map((name, index) => [String(index + 1).padStart(2, '0'), name])) } };
const cells = { reading: 'point', basis: 'source' };

export default defineDataset({
  title: 'U.S. trade in advanced technology products with China: what is known',
  description:
    'A row is one number on U.S. trade with China in advanced technology products (ATP) that a source or a paper prints, or that follows from such numbers. Eighteen scattered cells of seven years; most years and groups are missing.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2000, 2017),
    flow: { type: 'text', label: 'Flow', meaning: 'Direction of trade, seen from the United States; balance is exports less imports', values: ['exports', 'imports', 'balance'] },
    group: {
      type: 'text',
      label: 'Technology group',
      meaning: 'One of the ten ATP groups, or all of them',
      values: ['all', ...groups],
    },
    value: { type: 'number', label: 'Trade', meaning: 'Value as printed or computed; a deficit is negative', unit: 'million US dollars' },
    low: { type: 'number', label: 'At least', meaning: 'Lower end of what rounding leaves open, for derived values', unit: 'million US dollars', optional: true },
    high: { type: 'number', label: 'At most', meaning: 'Upper end of what rounding leaves open, for derived values', unit: 'million US dollars', optional: true },
    reading: readingColumn,
    basis: basisColumn,
    source: sourceColumn,
    note: noteColumn,
  },
  key: ['year', 'flow', 'group', 'source'],
  basis: { column: 'basis' },
  sources: {
    overview,
    zhao: { ...zhao, title: `${zhao.title}, running text, citing the U.S. Census Bureau` },
    industryweek: industryWeek,
    uscc: {
      publisher: 'U.S.-China Economic and Security Review Commission',
      title: "China's Industrial Policy and Its Impact on U.S. Companies, Workers and the American Economy, hearing record, abstract",
      vintage: '2009, before later revisions',
      url: 'https://digitalcommons.ilr.cornell.edu/key_workplace/642/',
      licence: PUBLIC_DOMAIN,
      obtained: 'Read from the abstract of the record.',
    },
    epi: {
      publisher: 'Economic Policy Institute (Thea M. Lee), citing the U.S. Census Bureau',
      title: 'Testimony before the Senate Finance Subcommittee on International Trade, Customs, and Global Competitiveness',
      vintage: 'April 2018',
      licence: QUOTED,
      obtained: 'Read from the stored text of the testimony.',
    },
  },
  formula: 'imports 2017 = exports 2017 + deficit 2017; imports 2016 = imports 2017 / 1.158; exports 2016 = imports 2016 − deficit 2016',
  missing:
    'Exports, imports and the balance of every other year, and nearly all technology groups. The Census Bureau publishes them: the interface timeseries/intltrade/exports/hitech and imports/hitech with country code 5700 from 2013, and the December pages ctryatp/atp5700.html before.',
  notes: [
    'The balance of 2017 stands twice: −135.4 billion (IndustryWeek) and, rounded to a billion, −136 billion (Economic Policy Institute). A figure draws the first.',
    'Census data of different vintages, and the overview’s own from the World Trade Atlas: the numbers do not make a series.',
    'For 2004 only a range can be given; see the dataset implied-ranges.',
  ],
  remote: {
    series: [
      ...(['exports', 'imports'] as const).map((flow) => ({
        query: { source: 'census-hitech' as const, flow, countries: ['5700'] },
        value: { column: 'value', unit: '', per: 1e6, digits: 6 },
        columns: { year: 'year', group },
        cells: { ...cells, flow, source: 'census-hitech' },
        years: [2010, 2017] as const,
      })),
      {
        query: { source: 'census-atp-pages', countries: ['5700'] },
        value: { column: 'value', unit: 'millions of dollars' },
        columns: { year: 'year', flow: 'flow', group },
        cells: { ...cells, source: 'census-pages' },
        years: [2002, 2009],
      },
    ],
    fills: ['year', 'flow', 'group'],
    sources: {
      'census-hitech': {
        publisher: 'U.S. Census Bureau, Foreign Trade',
        title: 'International Trade API, timeseries/intltrade/exports/hitech and imports/hitech, country 5700, year to date in December',
        vintage: 'of the day of the request',
        url: 'https://www.census.gov/data/developers/data-sets/international-trade.html',
        licence: PUBLIC_DOMAIN,
        obtained: 'Asked of the publisher’s interface.',
      },
      'census-pages': {
        publisher: 'U.S. Census Bureau, Foreign Trade',
        title: 'Advanced Technology Product data by country, China (5700), December, year to date',
        vintage: 'of the day of the request',
        url: 'https://www.census.gov/foreign-trade/statistics/product/atp/index.html',
        licence: PUBLIC_DOMAIN,
        obtained: 'Read from the publisher’s yearly pages.',
      },
    },
  },
});
