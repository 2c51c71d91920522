import { defineClaim } from '#audit';

// U.S. exports of advanced technology products (ATP) to China. The tables of the Census Bureau by partner and group are not at hand.

const byYear = 'U.S. ATP exports to China by year, 2000 to 2009 (Census Bureau, December pages ctryatp/atp5700.html)';
const byGroup = 'U.S. ATP exports to China by technology group and year (Census Bureau, December pages ctryatp/atp5700.html)';

const reasons = ['a dynamic approach to classification', 'no tie to policy objectives', 'no competing international standard'];
const yearsOfFigure4 = [2001, 2005, 2009];

export const definitionReasons = defineClaim({
  printed: 'three',
  value: '3',
  where: 'U.S. Exports of ATPs to China, footnote 4',
  quantity: 'reasons for using the definition of the Census Bureau',
  recompute: () => reasons.length,
  formula: 'count of the reasons that the footnote lists',
  datasets: [],
  verdict: 'reproduced',
});

export const exportGrowth = defineClaim({
  printed: '13',
  unit: 'percent a year',
  where: 'U.S. Exports of ATPs to China, first paragraph',
  quantity: 'estimated growth of U.S. ATP exports to China from year to year since 2000',
  missing: byYear,
  datasets: [],
  verdict: 'not computable',
});

export const semiconductors2009 = defineClaim({
  printed: '90',
  unit: 'percent',
  comparison: 'about',
  where: 'U.S. Exports of ATPs to China, second paragraph',
  quantity: 'semiconductors in U.S. electronic ATP exports to China, 2009',
  missing: 'U.S. electronic ATP exports to China by product at ten digits of the Harmonized System, 2009 (Census Bureau, USA Trade Online)',
  datasets: [],
  verdict: 'not computable',
});

export const aerospace2009 = defineClaim({
  printed: 'a third',
  value: '0.333',
  comparison: 'more-than',
  where: 'U.S. Exports of ATPs to China, footnote 7',
  quantity: 'aerospace as a fraction of U.S. ATP exports to China, 2009; the footnote leaves out the word ATP',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
  explanation: 'Of all U.S. goods exports to China, $69.5 billion, a third would be $23.2 billion and exceed the whole of ATP exports, which the text’s own numbers put at about $13 billion. Of ATP exports it is possible: electronics at about 40 percent leaves room for it.',
});

export const electronicsToChina2009 = defineClaim({
  printed: '40',
  unit: 'percent',
  comparison: 'about',
  where: 'U.S. Exports of ATPs to China, third paragraph',
  quantity: 'electronics in U.S. ATP exports to China, 2009',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
});

export const electronicsToRest2009 = defineClaim({
  printed: '20',
  unit: 'percent',
  comparison: 'less-than',
  where: 'U.S. Exports of ATPs to China, third paragraph',
  quantity: 'electronics in U.S. ATP exports to the rest of the world, 2009',
  missing: 'U.S. ATP exports by technology group, to all partners and to China, 2009 (Census Bureau, December pages on advanced technology products)',
  datasets: [],
  verdict: 'not computable',
  explanation: 'The sentence prints “U.S. exports”, which its first half and Figure 3 show to be ATP exports.',
});

export const electronics2000 = defineClaim({
  printed: '922',
  unit: 'million US dollars',
  where: 'U.S. Exports of ATPs to China, third paragraph',
  quantity: 'U.S. electronics exports to China, 2000',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
});

export const electronics2009 = defineClaim({
  printed: '5.3',
  unit: 'billion US dollars',
  where: 'U.S. Exports of ATPs to China, third paragraph',
  quantity: 'U.S. electronics exports to China, 2009',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
});

export const differenceYears = defineClaim({
  printed: 'three',
  value: '3',
  where: 'U.S. Exports of ATPs to China, third paragraph',
  quantity: 'selected years since China’s accession to the World Trade Organization that Figure 4 compares',
  recompute: () => yearsOfFigure4.length,
  formula: 'count of the years in the title of Figure 4',
  datasets: [],
  verdict: 'reproduced',
});
