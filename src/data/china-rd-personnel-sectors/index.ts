import { sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED } from '../publications.ts';

const yearbook = { publisher: 'National Bureau of Statistics of China', licence: QUOTED };

export default defineDataset({
  title: 'Research and development personnel in China: three sectors',
  description:
    'A row is the full-time equivalent of research and development personnel of one sector in a year. Five years a sector, around the gap in the national total. The sectors do not add up to the country: small firms and others are absent.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2010),
    sector: { type: 'text', label: 'Sector', meaning: 'Sector of performance', values: ['R&D institutions', 'higher education', 'large and medium-sized industrial enterprises'] },
    value: { type: 'number', label: 'Personnel', meaning: 'Full-time equivalent of personnel', unit: '10,000 person-years', range: [0, 1e4] },
    source: sourceColumn,
  },
  key: ['year', 'sector'],
  basis: 'source',
  sources: {
    'yearbook-2008': { ...yearbook, title: 'China Statistical Yearbook 2008, table 20-39', vintage: '2008 edition', obtained: 'Read from a stored copy of the page, kept without its address; 2003 to 2006 equal the 2007 edition.' },
    'yearbook-2010': { ...yearbook, title: 'China Statistical Yearbook 2010, table 20-42', vintage: '2010 edition', url: 'https://www.stats.gov.cn/sj/ndsj/2010/html/U2042c.htm', obtained: 'Read from the stored page.' },
    'yearbook-2011': { ...yearbook, title: 'China Statistical Yearbook 2011, table 20-43', vintage: '2011 edition', url: 'https://www.stats.gov.cn/sj/ndsj/2011/html/U2043e.htm', obtained: 'Read from the stored page.' },
  },
  notes: ['Never added up in place of the national total.', 'Published in 1,000 person-years.'],
});
