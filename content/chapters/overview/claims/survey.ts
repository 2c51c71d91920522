import { defineClaim, growth, interval } from '#audit';
import stated from '#data/symposium-papers-stated';

// What the overview reports of the symposium papers; the entries of the papers show these claims, too.

type Paper = ReturnType<typeof stated.rows>[number]['paper'];

/** Years between the first and the last year over which the survey gives the growth of a paper's series. */
function yearsOfGrowth(paper: Paper): number {
  const row = stated.rows().find((candidate) => candidate.paper === paper && candidate.since !== null);
  if (row?.since == null || row.year === null) throw new RangeError(`no growth with both its years is stated of ${paper}`);
  return row.year - row.since;
}

// Counts are taken of the items that a sentence lists.
const pathways = ['processes at the lower levels of global value chains', 'research and development at low cost', 'catering to the local market'];
const factors = ['return to labor', 'capital-output ratios'];
const areas = ['market access', 'protection and enforcement of intellectual property', 'regulatory review'];

export const innovationPathways = defineClaim({
  printed: 'three',
  value: '3',
  where: 'Introduction, paragraph on Liang and Xue',
  quantity: 'main pathways by which Chinese firms innovate',
  recompute: () => pathways.length,
  formula: 'count of the pathways that the sentence numbers',
  datasets: [],
  verdict: 'reproduced',
});

export const agreementYears = defineClaim({
  printed: '12',
  unit: 'years',
  where: 'Introduction, paragraph on Anderson and Mohs',
  quantity: 'years of the Information Technology Agreement that the paper looks back on',
  recompute: () => yearsOfGrowth('information-technology-agreement'),
  formula: '2008 less 1996, the years of the two amounts of trade that the same paragraph prints',
  datasets: [stated],
  verdict: 'reproduced',
  explanation: 'The paragraph does not say from which event it counts the years of the agreement; those of its trade figures are twelve apart.',
});

const agreementTrade = 'World trade by product at six digits of the Harmonized System (UN Comtrade), added up over the products of the Information Technology Agreement';

export const itTrade1996 = defineClaim({
  printed: '1.2',
  unit: 'trillion US dollars',
  where: 'Introduction, paragraph on Anderson and Mohs',
  quantity: 'global trade in information technology products, 1996',
  missing: agreementTrade,
  datasets: [],
  verdict: 'not computable',
});

export const itTrade2008 = defineClaim({
  printed: '4.0',
  unit: 'trillion US dollars',
  where: 'Introduction, paragraph on Anderson and Mohs',
  quantity: 'global trade in information technology products, 2008',
  missing: agreementTrade,
  datasets: [],
  verdict: 'not computable',
});

export const itTradeGrowth = defineClaim({
  printed: '10.1',
  unit: 'percent a year',
  where: 'Introduction, paragraph on Anderson and Mohs',
  quantity: 'growth of global trade in information technology products, 1996 to 2008',
  recompute: () => growth(interval(itTrade1996.printed), interval(itTrade2008.printed), yearsOfGrowth('information-technology-agreement')),
  formula: 'compound growth over 12 years between the two amounts that the paper prints, each with what its rounding to 0.1 trillion leaves open: (4.0 / 1.2)^(1/12) − 1',
  scale: 0.01,
  datasets: [stated],
  verdict: 'rounding',
  explanation: 'Taken as they are printed, the two amounts give 10.6 percent a year. Their rounding leaves room for 10.1, though only at its edge: the earlier amount has to be near 1.25 and the later near 3.95 trillion.',
});

export const chinaItExports2008 = defineClaim({
  printed: '463.7',
  unit: 'billion US dollars',
  where: 'Introduction, paragraph on Anderson and Mohs',
  quantity: 'exports of technology goods from China, 2008',
  missing: 'China’s exports by product at six digits of the Harmonized System (UN Comtrade), added up over the products of the Information Technology Agreement',
  datasets: [],
  verdict: 'not computable',
  explanation: 'UNCTAD’s list of ICT goods, another one than the agreement’s, gives $396.4 billion for 2008, 27.7 percent of goods exports of $1,430.7 billion. It cannot decide the number.',
});

export const chinaItShare2008 = defineClaim({
  printed: '25',
  unit: 'percent',
  where: 'Introduction, paragraph on Anderson and Mohs',
  quantity: 'China’s share of global exports of technology goods, 2008',
  missing: 'World exports of the products of the Information Technology Agreement in 2008 (UN Comtrade)',
  datasets: [],
  verdict: 'not computable',
  explanation: 'The $4.0 trillion of the same paragraph cannot be the whole, of which $463.7 billion would be 11.6 percent. A share of 25 percent implies $1.82 to $1.89 trillion, presumably exports alone, where the larger amount adds imports.',
});

const fdiUsed = 'Foreign direct investment in China by year as its Ministry of Commerce reports it (China Statistical Yearbook), 1990 to 2008';

export const fdi1990 = defineClaim({
  printed: '3.5',
  unit: 'billion US dollars',
  where: 'Introduction, paragraph on Sun, Yang and Xiao',
  quantity: 'inflow of foreign direct investment to China, 1990',
  missing: fdiUsed,
  datasets: [],
  verdict: 'not computable',
});

export const fdi2008 = defineClaim({
  printed: '92.4',
  unit: 'billion US dollars',
  where: 'Introduction, paragraph on Sun, Yang and Xiao',
  quantity: 'inflow of foreign direct investment to China, 2008',
  missing: fdiUsed,
  datasets: [],
  verdict: 'not computable',
  explanation: 'The World Bank’s net inflow in the balance of payments, about $171.5 billion in 2008, is another measure and does not decide the number.',
});

export const fdiGrowth = defineClaim({
  printed: '20',
  unit: 'percent a year',
  comparison: 'about',
  where: 'Introduction, paragraph on Sun, Yang and Xiao',
  quantity: 'average growth of the inflow of foreign direct investment to China, 1990 to 2008',
  recompute: () => growth(interval(fdi1990.printed), interval(fdi2008.printed), yearsOfGrowth('return-to-capital')),
  formula: 'compound growth over 18 years between the two amounts that the paper prints, each with what its rounding to 0.1 billion leaves open: (92.4 / 3.5)^(1/18) − 1',
  scale: 0.01,
  datasets: [stated],
  verdict: 'reproduced',
});

export const fdiDecades = defineClaim({
  printed: 'two',
  value: '2',
  unit: 'decades',
  comparison: 'about',
  where: 'Introduction, paragraph on Sun, Yang and Xiao',
  quantity: 'time over which the inflow of foreign direct investment to China has risen',
  recompute: () => yearsOfGrowth('return-to-capital'),
  formula: '2008 less 1990, the years of the two amounts that the sentence prints',
  scale: 10,
  datasets: [stated],
  verdict: 'reproduced',
  explanation: 'Printed with “nearly”: 18 years.',
});

export const returnFactors = defineClaim({
  printed: 'two',
  value: '2',
  where: 'Introduction, paragraph on Sun, Yang and Xiao',
  quantity: 'major factors behind the high returns to capital in China',
  recompute: () => factors.length,
  formula: 'count of the factors that the sentence names',
  datasets: [],
  verdict: 'reproduced',
});

export const domesticCotton = defineClaim({
  printed: '80',
  unit: 'percent',
  where: 'Introduction, paragraph on Linton and Torsekar',
  quantity: 'market share of domestic Bt cotton varieties in China',
  missing: 'Bt cotton in China by the origin of its varieties, for the year that “now” means (Linton and Torsekar; Ministry of Agriculture of China)',
  datasets: [],
  verdict: 'not computable',
});

export const jointVenture = defineClaim({
  printed: '50-50',
  value: '50',
  where: 'Introduction, paragraph on Linton and Torsekar',
  quantity: 'share of each partner in the joint venture of Bt cotton in India, in percent',
  missing: 'Ownership of the joint venture, which the text does not name (Linton and Torsekar; the Indian register of companies)',
  datasets: [],
  verdict: 'not computable',
});

export const problemAreas = defineClaim({
  printed: 'three',
  value: '3',
  where: 'Introduction, paragraph on Linton and Torsekar',
  quantity: 'areas vital to innovation in biotech seeds in which problems were found',
  recompute: () => areas.length,
  formula: 'count of the areas that the sentence lists',
  datasets: [],
  verdict: 'reproduced',
});
