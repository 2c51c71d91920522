import { flowColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { worldBank } from '../publications.ts';

export default defineDataset({
  title: 'ICT goods in the goods trade of China and the United States',
  description: 'A row is the share of information and communication technology (ICT) goods in a country’s goods exports or imports, all partners together, in a year. Whole from 2000 to 2021.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    country: { type: 'text', label: 'Country', meaning: 'Reporting country', values: ['China', 'United States'] },
    year: yearColumn(2000, 2021),
    flow: flowColumn,
    value: { type: 'number', label: 'Share', meaning: 'ICT goods in total goods exports or imports', unit: 'percent', range: [0, 100] },
  },
  key: ['country', 'year', 'flow'],
  basis: 'proxy',
  sources: {
    wdi: worldBank(
      'TX.VAL.ICTG.ZS.UN',
      'ICT goods exports, and imports (TM.VAL.ICTG.ZS.UN), as a share of total goods exports and imports',
      'with data to 2021',
      'The public GitHub repository open-numbers/ddf--open_numbers--world_development_indicators, commit 0b3bf626. The publisher’s own source is UNCTAD.',
    ),
  },
  notes: [
    'UNCTAD’s list of ICT goods, not the U.S. list of advanced technology products; a share of all goods trade with all partners. A proxy for U.S.-China trade.',
    'Copied by hand; all 88 values were compared with the files they come from and agree.',
  ],
  remote: {
    series: [
      { query: { source: 'world-bank', indicator: 'TX.VAL.ICTG.ZS.UN', countries: ['CHN', 'USA'] }, value: { column: 'value', unit: '%', digits: 5 }, columns: { country: { from: 'country', as: { CHN: 'China', USA: 'United States' } }, year: 'year' }, cells: { flow: 'exports' } },
      { query: { source: 'world-bank', indicator: 'TM.VAL.ICTG.ZS.UN', countries: ['CHN', 'USA'] }, value: { column: 'value', unit: '%', digits: 5 }, columns: { country: { from: 'country', as: { CHN: 'China', USA: 'United States' } }, year: 'year' }, cells: { flow: 'imports' } },
    ],
  },
});
