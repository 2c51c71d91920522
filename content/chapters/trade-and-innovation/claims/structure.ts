import { defineClaim } from '#audit';
import basicResearch from '#data/china-basic-research';
import expenditure from '#data/china-rd-expenditure';
import { share } from '#statistics';
import { only, spent } from './row.ts';

const structure = 'Section 3.2';

const categories = ['basic research', 'applied research', 'experimental development'] as const;

export const researchCategories = defineClaim({
  printed: 'Three',
  value: '3',
  display: 'three',
  unit: 'categories',
  where: `${structure}, first paragraph`,
  quantity: 'categories of R&D spending',
  recompute: () => categories.length,
  formula: 'count of the categories that the sentence names',
  datasets: [],
  verdict: 'reproduced',
});

export const basicShare = defineClaim({
  printed: '6.3',
  unit: 'percent',
  where: `${structure}, second paragraph`,
  quantity: 'share of basic research in R&D expenditure in China, 2022',
  recompute: () => {
    const { expenditure: basic } = only(basicResearch.rows(), (row) => row.year === 2022 && row.state === 'preliminary');
    if (basic === null) throw new RangeError('the preliminary amount of basic research in 2022 is missing');
    return share(basic, spent(2022, 'preliminary'));
  },
  formula: 'expenditure on basic research / all R&D expenditure, both preliminary of January 2023',
  scale: 0.01,
  datasets: [basicResearch, expenditure],
  verdict: 'reproduced',
  explanation: 'Right when written. The final amounts give 6.57 percent.',
});

const laterShares = 'basic research by country about 2020 to 2022 (OECD, Main Science and Technology Indicators)';

export const basicShareAngloAmerican = defineClaim({
  printed: '15',
  unit: 'percent',
  where: `${structure}, second paragraph`,
  quantity: 'share of basic research in R&D expenditure in the United States and the United Kingdom; the paper names no year but China’s 2022',
  datasets: [],
  missing: laterShares,
  verdict: 'not computable',
  explanation: 'Found is only 2011 or the nearest year: 17.3 percent in the United States and 10.8 percent in the United Kingdom. That is too long ago to decide.',
});

export const basicShareFranceItaly = defineClaim({
  printed: '20',
  unit: 'percent',
  where: `${structure}, second paragraph`,
  quantity: 'share of basic research in R&D expenditure in France and Italy; the paper names no year but China’s 2022',
  datasets: [],
  missing: laterShares,
  verdict: 'not computable',
  explanation: 'Found is only 25.3 percent for France in 2011 or the nearest year, which is too long ago to decide, and nothing for Italy.',
});
