import grants from '#data/china-patents-granted';
import highTech from '#data/us-atp-trade';
import highTechWithChina from '#data/us-china-atp';
import balances from '#data/us-china-balance';
import { defineClaim, interval, minus, over, type Interval } from '#audit';
import { ratio, yearsOfKnownRatio } from '../series.ts';
import { balanceOf } from './missing.ts';
import { probabilityOfZ } from './probability.ts';

const billions = 'billion US dollars';
const introduction = 'Section 1, first paragraph';
const totals = 'Section 1, second paragraph';

// The two countries' trade as a whole.

const chineseStatistics = (year: number) => `China’s trade with the United States in ${year} by Chinese statistics: General Administration of Customs of China, customs statistics, also in the China Statistical Yearbook`;

export const balance1993 = defineClaim({ printed: '6.3', unit: billions, where: introduction, quantity: 'U.S. trade deficit with China in 1993, Chinese statistics', datasets: [], missing: chineseStatistics(1993), verdict: 'not computable' });
export const balance2003 = defineClaim({ printed: '58.6', unit: billions, where: introduction, quantity: 'U.S. trade deficit with China in 2003, Chinese statistics', datasets: [], missing: chineseStatistics(2003), verdict: 'not computable' });

export const eightTimesLarger = defineClaim({
  printed: '8',
  display: 'eight',
  where: introduction,
  quantity: 'how many times larger the deficit of 2003 is than that of 1993',
  datasets: [],
  recompute: () => minus(over(interval('58.6'), interval('6.3')), 1),
  formula: '58.6 / 6.3 − 1, “times larger” read literally',
  verdict: 'reproduced',
});

export const balance2008 = defineClaim({
  printed: '283.6',
  unit: billions,
  where: totals,
  quantity: 'U.S. overall deficit with China in 2008',
  datasets: [],
  missing: 'the balance with China in 2008, goods and services: U.S. Bureau of Economic Analysis, International Transactions, table 1.3',
  explanation: 'The Census Bureau’s goods deficit of that year is 268.04 billion; it is another measure and does not decide the matter.',
  verdict: 'not computable',
});

export const balance2018 = defineClaim({
  printed: '380.8',
  unit: billions,
  where: totals,
  quantity: 'U.S. overall deficit with China in 2018',
  datasets: [balances],
  recompute: officialDeficit2018,
  scale: 1000,
  formula: 'the deficit in goods and services together, balance-of-payments basis',
  explanation: 'The number holds for goods and services together; the deficit in goods alone is 419.6 billion.',
  verdict: 'reproduced',
});

export const increase = defineClaim({
  printed: '100',
  unit: billions,
  comparison: 'more-than',
  where: totals,
  quantity: 'increase of the overall deficit from 2008 to 2018',
  datasets: [],
  recompute: () => minus(interval('380.8'), interval('283.6')),
  formula: '380.8 − 283.6, both as the paper prints them',
  explanation: 'By the paper’s own two numbers the deficit grew by 97.2 billion, which is less than 100.',
  verdict: 'differs',
});

export const decadeOfBalance = defineClaim({ printed: 'ten', value: '10', unit: 'years', where: totals, quantity: 'time from 2008 to 2018', datasets: [], recompute: () => 2018 - 2008, formula: '2018 − 2008', verdict: 'reproduced' });

function officialDeficit2018(): number {
  const row = balances.rows().find(({ year, measure }) => year === 2018 && measure === 'goods and services');
  if (row === undefined) throw new RangeError('the official balance of 2018 is not there');
  return -row.value;
}

// Trade in high-tech products.

export const deficit2006 = defineClaim({ printed: '54.982', unit: billions, where: totals, quantity: 'U.S. high-tech deficit with China in 2006', datasets: [], missing: balanceOf(2006), verdict: 'not computable' });
export const deficit2016 = defineClaim({ printed: '115.691', unit: billions, where: totals, quantity: 'U.S. high-tech deficit with China in 2016', datasets: [], missing: balanceOf(2016), verdict: 'not computable' });

export const doubling = defineClaim({
  printed: 'doubling',
  value: '2',
  display: 'twice',
  comparison: 'more-than',
  where: totals,
  quantity: 'high-tech deficit of 2016 as a multiple of that of 2006',
  datasets: [],
  recompute: () => over(interval('115.691'), interval('54.982')),
  formula: '115.691 / 54.982, both as the paper prints them',
  verdict: 'reproduced',
});

export const decadeOfHighTech = defineClaim({ printed: 'ten', value: '10', unit: 'years', where: totals, quantity: 'time from 2006 to 2016', datasets: [], recompute: () => 2016 - 2006, formula: '2016 − 2006', verdict: 'reproduced' });

const status = 'Section 3.2, first paragraph';

export const deficit2014 = defineClaim({ printed: '123.743', unit: billions, where: status, quantity: 'U.S. high-tech deficit with China in 2014', datasets: [], missing: balanceOf(2014), explanation: 'Its logarithm in hundreds of millions, 7.1208, agrees with the maximum of lny in Table I once digits are cut.', verdict: 'not computable' });

export const expansion = defineClaim({
  printed: 'even continued to expand',
  value: '0',
  unit: billions,
  comparison: 'more-than',
  where: status,
  quantity: 'change of the high-tech deficit from 2014 to 2016, the last year of Figure 1',
  datasets: [],
  recompute: () => minus(interval('115.691'), interval('123.743')),
  formula: '115.691 − 123.743, both as the paper prints them',
  explanation: 'By the paper’s own numbers the deficit of 2016 lies 8.05 billion below that of 2014. It was larger again in 2017, which the figure does not show.',
  verdict: 'differs',
});

export const shareOfExports = defineClaim({
  printed: '0.1',
  unit: 'percent',
  comparison: 'less-than',
  scale: 0.01,
  where: status,
  quantity: 'China’s part in U.S. high-tech exports to the world, in 2016 and 2017',
  datasets: [highTechWithChina, highTech],
  recompute: knownRatios,
  formula: 'high-tech exports to China / high-tech exports to the world, smallest and largest of the years known',
  explanation: 'The part is 9 to 10 percent, about a hundred times the printed bound. Read as a ratio below 0.1, the bound holds in 2016 (0.093) and not in 2017 (0.101).',
  verdict: 'differs',
});

function knownRatios(): Interval {
  const known = yearsOfKnownRatio().map(ratio);
  return { low: Math.min(...known.map(({ low }) => low)), high: Math.max(...known.map(({ high }) => high)) };
}

export const stationarityOfDeficit = defineClaim({
  printed: '0.0076',
  where: 'Section 4.1, third paragraph',
  quantity: 'p value of the test for lny',
  datasets: [],
  recompute: () => probabilityOfZ('-3.515'),
  formula: 'MacKinnon’s p of the Z that Table II prints, test with a constant',
  verdict: 'reproduced',
});

// What other works and legal texts count.

const innovation = 'Section 2, fourth paragraph';

export const researchIncrease = defineClaim({
  printed: '7.4',
  unit: 'billion yuan',
  comparison: 'at-most',
  where: innovation,
  quantity: 'increase of R&D investment in China’s high-tech industries from 2001 to 2009',
  datasets: [],
  missing: 'expenditure on research and development in China’s high-tech industries in 2001 and 2009: National Bureau of Statistics of China, China Statistics Yearbook on High Technology Industry',
  verdict: 'not computable',
});

export const threePatents = defineClaim({
  printed: 'three',
  value: '3',
  where: innovation,
  quantity: 'kinds of patent that China grants',
  datasets: [grants],
  recompute: () => new Set(grants.rows().map(({ kind }) => kind).filter((kind) => kind !== 'all')).size,
  formula: 'kinds that the patent office counts: invention, utility model, design',
  explanation: 'The paper does not explain its “three patents”; these are presumably meant.',
  verdict: 'reproduced',
});

export const patentIncrease = defineClaim({
  printed: '470,000',
  unit: 'grants',
  comparison: 'at-most',
  where: innovation,
  quantity: 'increase of patents granted in China from 2001 to 2009, all three kinds',
  datasets: [],
  missing: 'patents granted in 2001: State Intellectual Property Office of China, annual report',
  explanation: 'The office counts 581,992 grants in 2009; the statement would put 2001 near 112,000.',
  verdict: 'not computable',
});

const shipping = 'the cost of loading, by which f.o.b. exceeds f.a.s. value; the paper takes it from Fung and Lau and Feenstra et al. and lists none of their works';

export const loadingCost = defineClaim({ printed: '1', unit: 'percent', where: innovation, quantity: 'by how much f.o.b. values exceed f.a.s. values', datasets: [], missing: shipping, verdict: 'not computable' });
export const exportAdjustment = defineClaim({ printed: '1', unit: 'percent', where: innovation, quantity: 'by how much U.S. exports to China should be raised', datasets: [], missing: shipping, verdict: 'not computable' });

const areas = [
  'information technology',
  'machine tools and robots',
  'aerospace',
  'marine engineering and ships',
  'rail transportation',
  'vehicles',
  'power',
  'agricultural machinery',
  'materials',
  'biomedicine and medical equipment',
];

export const majorAreas = defineClaim({ printed: 'ten', value: '10', where: 'Section 3.1', quantity: 'major areas of “Made in China 2025”', datasets: [], recompute: () => areas.length, formula: 'number of the areas that the paper’s sentence names', verdict: 'reproduced' });

const conclusions = 'Section 5, second paragraph';
const commerceControl = 'as in force when the paper was written: U.S. Bureau of Industry and Security, 15 CFR';

export const controlReasons = defineClaim({ printed: '13', comparison: 'more-than', where: conclusions, quantity: 'reasons of control for which exports of technology are prohibited', datasets: [], missing: `the Export Administration Regulations ${commerceControl} part 742, and part 738 with its Commerce Country Chart`, verdict: 'not computable' });
export const controlReasonsChina = defineClaim({ printed: '11', comparison: 'more-than', where: conclusions, quantity: 'reasons of control for high-tech exports to China', datasets: [], missing: `the Commerce Country Chart ${commerceControl} part 738, supplement 1, row China`, verdict: 'not computable' });
export const listCategories = defineClaim({ printed: '10', where: conclusions, quantity: 'categories of the list of controlled goods', datasets: [], missing: `the Commerce Control List ${commerceControl} part 774, supplement 1`, verdict: 'not computable' });
