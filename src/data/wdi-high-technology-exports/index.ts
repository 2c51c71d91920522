import { yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBank } from '../publications.ts';

export default defineDataset({
  title: 'High-technology exports of China and the United States, World Bank definition',
  description:
    'A row is a country’s exports of high-technology products to all partners in a year, in a vintage of the World Development Indicators. Vintage 2025 is whole from 2007 (China to 2023, the United States to 2024); 2003 to 2006 exist for China only, on an older basis.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    country: { type: 'text', label: 'Country', meaning: 'Exporting country', values: ['China', 'United States'] },
    year: yearColumn(2003, 2024),
    vintage: { type: 'text', label: 'Vintage', meaning: 'State of the data; that of 2019 is on another basis (SITC revision 3)', values: ['2019', 'October 2021', '2025'] },
    value: { type: 'number', label: 'Exports', meaning: 'High-technology exports', unit: 'million US dollars', range: [0, 1e7] },
  },
  key: ['country', 'year', 'vintage'],
  basis: 'proxy',
  sources: {
    wdi: worldBank(
      'TX.VAL.TECH.CD',
      'High-technology exports (current US$)',
      '2019, October 2021 and 2025, by row',
      'The public GitHub repositories open-numbers/ddf--open_numbers--world_development_indicators (commits 076c89dd for 2019 and 057b7280 for 2025) and light-and-salt/World-Bank-Data-by-Indicators (commit f6bc0432 for October 2021).',
    ),
  },
  notes: [
    'Neither the Chinese list of high-tech products nor the U.S. list of advanced technology products: a proxy for both, exports only, all partners.',
    'Break between 2006 and 2007: never join the vintage of 2019 to a later one.',
    'U.S. exports fall by 38 percent in 2009, against 9 percent for U.S. advanced technology products: probably a break in reporting, cause unknown.',
    'The two later vintages differ: China by less than 0.3 percent, the United States by 1.3 to 2.0 percent, 2025 being the lower. China in 2025 is kept to a million dollars.',
    'The U.S. values of vintage 2025 were copied by hand; all eighteen were compared with the file they come from and agree.',
  ],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'TX.VAL.TECH.CD', countries: ['CHN', 'USA'] }, value: { column: 'value', unit: 'current US$', per: 1e6, digits: 6 }, columns: { country: { from: 'country', as: { CHN: 'China', USA: 'United States' } }, year: 'year' }, cells: { vintage: '2025' } },
    ],
  },
});
