import { basisColumn, sourceColumn, yearColumn } from '../../dataset/columns.ts';
import { defineDataset } from '../../dataset/dataset.ts';
import { QUOTED, kangWang, technologyYearbook } from '../publications.ts';

const office = { publisher: 'State Intellectual Property Office of China', licence: QUOTED };

export default defineDataset({
  title: 'Patents granted in China',
  description:
    'A row is the number of patents granted in China in a year, to all applicants or to domestic ones, of one kind or all three. Domestic grants by kind are whole from 2010 to 2023; grants to all applicants are known for 2003, as a paper prints it, and for 2009, 2010, 2012, 2013 and 2015 to 2023.',
  file: new URL('./data.csv', import.meta.url),
  columns: {
    year: yearColumn(2003, 2023),
    applicants: { type: 'text', label: 'Applicants', meaning: 'To whom: all applicants, or those resident in China', values: ['all', 'domestic'] },
    kind: { type: 'text', label: 'Kind', meaning: 'Kind of patent', values: ['all', 'invention', 'utility model', 'design'] },
    value: { type: 'integer', label: 'Grants', meaning: 'Patents granted', unit: 'grants', range: [0, 1e7] },
    rounded_to: { type: 'integer', label: 'Rounded to', meaning: 'Step to which the source rounds; empty where it does not', unit: 'grants', optional: true },
    basis: basisColumn,
    source: sourceColumn,
  },
  key: ['year', 'applicants', 'kind'],
  basis: { column: 'basis' },
  sources: {
    'kang-wang': kangWang,
    'st-yearbook': technologyYearbook('part 8, domestic patents granted, national row', 'editions with the data of 2010 to 2023'),
    'nbs-copy': {
      publisher: 'National Bureau of Statistics of China',
      title: 'Patent applications granted, annual series',
      vintage: 'with data to 2023',
      licence: QUOTED,
      obtained: 'A second-hand copy: the series as a chart page in a public GitHub repository repeats it. Its value of 2016 agrees with the 1.754 million of the statistical communiqué for that year.',
    },
    'sipo-2009': { ...office, title: 'Annual statistics of 2009', vintage: 'January 2010', url: 'https://ipdragon.blogspot.com/2010/01/almost-one-million-patent-applications.html', obtained: 'Read from a blog that reports them; the address is the blog’s.' },
    'sipo-2011': { ...office, title: 'Statement on the patents of 2010', vintage: 'February 2011', url: 'http://pemaauto.com/post_1.php?lang=2&postid=114', obtained: 'Read from a page that reports it; the address is that page’s.' },
    'sipo-2013': { ...office, title: 'Release on the patents of 2012', vintage: '8 January 2013', url: 'https://english.cnipa.gov.cn/transfer/news/iprspecial/919845.htm', obtained: 'Read from the stored page.' },
    'sipo-2014': { ...office, title: 'Patents of 2013', vintage: 'early 2014', url: 'https://www.fabiao.com/cxkj/201404/18392100.html', obtained: 'Read from two reports: a Chinese journal, whose address this is, and China Patent Agent (H.K.) of 26 February 2014.' },
    'sipo-lexology': { ...office, title: 'Invention patents granted in 2014', vintage: 'early 2015', url: 'https://www.lexology.com/library/detail.aspx?g=ea508628-50eb-4ba2-b927-d236f1f2d567', obtained: 'Read from a law firm’s report on Lexology.' },
    'innovation-index': { publisher: 'National Bureau of Statistics of China', title: 'China Innovation Index, release', vintage: 'data of 2022', licence: QUOTED, obtained: 'Read from a reprint.' },
  },
  missing: 'Grants to all applicants in 2004 to 2008, 2011 and 2014; in the annual reports of the patent office. For 2011 a range is in implied-ranges.',
  notes: [
    'All industries and all three kinds are in, and two thirds of the domestic grants of 2022 are utility models: the numbers do not measure high-tech output.',
    'Domestic grants lie below the grants to all applicants; the two are never one line.',
  ],
});
