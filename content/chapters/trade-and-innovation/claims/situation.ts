import { defineClaim, interval } from '#audit';
import goodsTrade from '#data/china-goods-trade';
import highTechTrade from '#data/china-high-tech-trade';
import patents from '#data/china-patents-granted';
import expenditure from '#data/china-rd-expenditure';
import personnel from '#data/china-rd-personnel';
import { years } from '#dataset';
import { compoundGrowthRate, share, timesLarger, yearOnYear } from '#statistics';
import { customsRank, merchandiseByCountry } from './rank.ts';
import { only, spent } from './row.ts';

// In 10,000 person-years.
const staff = (year: number): number => only(personnel.rows(), (row) => row.year === year).value;

const grantsOf = (year: number) => only(patents.rows(), (row) => row.year === year && row.applicants === 'all' && row.kind === 'all');

// In million US dollars, one vintage for both flows.
const traded = (year: number, flow: 'exports' | 'imports'): number => only(goodsTrade.rows(), (row) => row.year === year && row.flow === flow && row.vintage === '2025').value;

const technology = 'Section 2.1';
const commerce = 'Section 2.2';

export const leastGrowth = defineClaim({
  printed: '10',
  unit: 'percent',
  where: `${technology}, second paragraph`,
  quantity: 'yearly growth of R&D expenditure, said to have stayed above this rate from 2003 to 2022',
  comparison: 'more-than',
  recompute: () => Math.min(...yearOnYear(years(2003, 2022).map((year) => spent(year)))),
  formula: 'lowest of the yearly growth rates from 2004 to 2022',
  scale: 0.01,
  datasets: [expenditure],
  verdict: 'differs',
  explanation: 'In two years growth was slower: 9.87 percent in 2014 and 8.87 percent in 2015. In all others it was above 10 percent. The series is all R&D in China, not the high-tech industry’s.',
});

export const expenditure2022 = defineClaim({
  printed: '3087',
  unit: 'billion yuan',
  where: `${technology}, second paragraph`,
  quantity: 'R&D expenditure in China, 2022',
  recompute: () => spent(2022, 'preliminary'),
  formula: 'preliminary value of January 2023, from 100 million yuan',
  scale: 10,
  datasets: [expenditure],
  verdict: 'reproduced',
  explanation: 'Right when written. The final value is 3078.288 billion yuan.',
});

export const growth2022 = defineClaim({
  printed: '10.42',
  unit: 'percent',
  where: `${technology}, second paragraph`,
  quantity: 'growth of R&D expenditure in China, 2022 over 2021',
  recompute: () => timesLarger(spent(2022, 'preliminary'), spent(2021)),
  formula: 'preliminary value of 2022 / final value of 2021 − 1',
  scale: 0.01,
  datasets: [expenditure],
  verdict: 'reproduced',
  explanation: 'Right when written. With the final value of 2022 growth is 10.11 percent.',
});

export const expenditure2003 = defineClaim({
  printed: '153.963',
  unit: 'billion yuan',
  where: `${technology}, second paragraph`,
  quantity: 'R&D expenditure in China, 2003',
  recompute: () => interval(spent(2003).toFixed(1)),
  formula: 'value of the yearbook with what its one decimal of 100 million yuan leaves open',
  scale: 10,
  datasets: [expenditure],
  verdict: 'rounding',
  explanation: 'The yearbook prints 1539.6, in 100 million yuan. The paper’s number has two digits more and rounds to it.',
});

export const expenditureIncrease = defineClaim({
  printed: '20',
  unit: 'times',
  where: `${technology}, second paragraph`,
  quantity: 'increase of R&D expenditure from 2003 to 2022, in multiples of 2003',
  comparison: 'more-than',
  recompute: () => timesLarger(spent(2022, 'preliminary'), spent(2003)),
  formula: 'preliminary value of 2022 / value of 2003 − 1',
  datasets: [expenditure],
  verdict: 'differs',
  explanation:
    'The sentence calls it an increase, and that was 19.05 times the amount of 2003: spending became 20.05 times as large. As a ratio the bound would hold, though only with the preliminary value; the final one gives 19.99.',
});

export const personnel2021 = defineClaim({
  printed: '5.71',
  unit: 'million person-years',
  where: `${technology}, third paragraph`,
  quantity: 'full-time equivalent of R&D personnel in China, 2021',
  recompute: () => staff(2021),
  formula: 'value of 2021, from 10,000 person-years',
  scale: 100,
  datasets: [personnel],
  verdict: 'rounding',
  explanation: 'The digits are cut: rounded, 5.7163 would be 5.72. The number is the national total, not the high-tech sector’s.',
});

export const personnelIncrease = defineClaim({
  printed: 'five',
  value: '5',
  unit: 'times higher',
  where: `${technology}, third paragraph`,
  quantity: 'R&D personnel of 2021 above that of 2003, in multiples of 2003',
  comparison: 'more-than',
  recompute: () => timesLarger(staff(2021), staff(2003)),
  formula: 'value of 2021 / value of 2003 − 1',
  datasets: [personnel],
  verdict: 'differs',
  explanation: 'The personnel of 2021 was 5.22 times that of 2003, and so 4.22 times higher when the words are taken as they stand. If they are meant as “five times as high”, the bound holds.',
});

export const personnelGrowth = defineClaim({
  printed: '9',
  unit: 'percent a year',
  where: `${technology}, third paragraph`,
  quantity: 'growth of R&D personnel in recent years, after the slow years to 2017',
  comparison: 'about',
  recompute: () => compoundGrowthRate(staff(2017), staff(2021), 4),
  formula: 'compound growth a year from 2017 to 2021',
  scale: 0.01,
  datasets: [personnel],
  verdict: 'reproduced',
  explanation: 'Single years lie between 8.6 and 9.6 percent. 2021 is the last year that the text names; in 2022 growth was 11.1 percent.',
});

export const patents2003 = defineClaim({
  printed: '182,226',
  unit: 'patents',
  where: `${technology}, fourth paragraph`,
  quantity: 'patents granted in China, 2003, all kinds and applicants',
  datasets: [],
  missing: 'patents granted to all applicants in 2003 (annual report or annual statistics of China’s patent office)',
  verdict: 'not computable',
  explanation: 'The dataset has this year only as the paper prints it.',
});

export const patentYears = defineClaim({
  printed: '20',
  unit: 'years',
  where: `${technology}, fourth paragraph`,
  quantity: 'years from 2003 to 2022',
  recompute: () => grantsOf(2022).year - grantsOf(2003).year + 1,
  formula: 'calendar years from that of the first number to that of the second, both counted',
  datasets: [patents],
  verdict: 'reproduced',
  explanation: 'The two are the first and the twentieth year of the period; from one to the other it is 19 years.',
});

export const patentIncrease = defineClaim({
  printed: '23',
  unit: 'times',
  where: `${technology}, fourth paragraph`,
  quantity: 'increase of the patents granted from 2003 to 2022, in multiples of 2003',
  comparison: 'more-than',
  recompute: () => timesLarger(grantsOf(2022).value, grantsOf(2003).value),
  formula: 'grants of 2022 / grants of 2003 − 1, the latter as the paper prints them',
  datasets: [patents],
  verdict: 'differs',
  explanation: 'The sentence says that the number increased by this much; it increased by 22.7 times its amount of 2003 and became 23.7 times as large. As a ratio the bound would hold. The number of 2003 is the paper’s own and could not be checked.',
});

export const patents2022 = defineClaim({
  printed: '4,323,000',
  unit: 'patents',
  where: `${technology}, fourth paragraph`,
  quantity: 'patents granted in China, 2022, all kinds and applicants',
  recompute: () => grantsOf(2022).value,
  formula: 'value of 2022',
  step: 1000,
  datasets: [patents],
  verdict: 'reproduced',
  explanation: 'The paper rounds to thousands. The official series was read in a second-hand copy.',
});

export const patents2021 = defineClaim({
  printed: '4,600,000',
  unit: 'patents',
  where: `${technology}, fourth paragraph`,
  quantity: 'patents granted in China, 2021, all kinds and applicants',
  comparison: 'more-than',
  recompute: () => grantsOf(2021).value,
  formula: 'value of 2021',
  datasets: [patents],
  verdict: 'reproduced',
  explanation: 'No year to 2022 whose total was found has more, as the paper says; seven years have no total. The official series was read in a second-hand copy.',
});

export const trade2022 = defineClaim({
  printed: '6,254,411',
  unit: 'billion US dollars',
  where: `${commerce}, first paragraph`,
  quantity: 'China’s imports and exports of goods, 2022',
  recompute: () => traded(2022, 'exports') + traded(2022, 'imports'),
  formula: 'exports + imports of 2022, from million US dollars',
  scale: 1000,
  datasets: [goodsTrade],
  verdict: 'differs',
  explanation:
    'The unit is wrong by a factor of a thousand: the digits are right for millions, about 6,254.4 billion. Even so they are not the customs value in dollars, which was first 6.3 trillion and is 6,250.9 billion as revised.',
});

export const leadingYears2022 = defineClaim({
  printed: 'six',
  value: '6',
  unit: 'consecutive years',
  where: `${commerce}, first paragraph`,
  quantity: 'years in a row, to 2022, in which China traded more goods than any other country',
  datasets: [],
  missing: merchandiseByCountry,
  verdict: 'not computable',
  explanation: customsRank,
});

export const highTechShare = defineClaim({
  printed: '35',
  unit: 'percent',
  where: `${commerce}, second paragraph`,
  quantity: 'share of high-tech products in China’s exports and in its imports',
  comparison: 'less-than',
  recompute: () => Math.max(...highTechTrade.rows().map(({ value, goods }) => share(value, goods))),
  formula: 'highest of the shares, high-tech products / all goods, of both flows in all years found',
  scale: 0.01,
  datasets: [highTechTrade],
  verdict: 'reproduced',
  explanation: 'The highest is that of imports in 2016. Found are 2003 to 2006, 2008 and 2016 to 2018, by the Chinese definition; for the other twelve years the bound is not checked.',
});
