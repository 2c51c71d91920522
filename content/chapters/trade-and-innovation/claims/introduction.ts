import { defineClaim } from '#audit';
import { customsRank, merchandiseByCountry } from './rank.ts';

const background = 'Section 1.1';
const related = 'Section 1.2';

export const leadingYears = defineClaim({
  printed: 'sixth',
  value: '6',
  unit: 'consecutive years',
  where: `${background}, first paragraph`,
  quantity: 'years in a row in which China’s trade was the largest of any country’s',
  datasets: [],
  missing: merchandiseByCountry,
  verdict: 'not computable',
  explanation: customsRank,
});

export const initiativeCountries = defineClaim({
  printed: '70',
  unit: 'countries',
  where: `${related}, first paragraph (“70+”)`,
  quantity: 'countries with which the Belt and Road Initiative seeks closer communication',
  comparison: 'at-least',
  datasets: [],
  missing: 'the list of countries that the study of Zhai (2021) counts, or a dated list of participants (Belt and Road Portal of the Chinese government)',
  verdict: 'not computable',
});

export const emissionDecades = defineClaim({
  printed: 'two',
  value: '2',
  unit: 'decades',
  where: `${related}, second paragraph`,
  quantity: 'time before the study of Ming et al. (2013) over which emissions of carbon dioxide rose rapidly',
  datasets: [],
  missing: 'emissions of carbon dioxide in China by year from about 1990 to 2012 (World Bank or International Energy Agency)',
  verdict: 'not computable',
});

export const efficiencyStages = defineClaim({
  printed: 'four',
  value: '4',
  unit: 'stages',
  where: `${related}, third paragraph`,
  quantity: 'stages of the framework that Zeng et al. (2018) use',
  datasets: [],
  missing: 'the text of Zeng et al. (2018), which describes its method; no statistical series',
  verdict: 'not computable',
});

export const efficiencyGroups = defineClaim({
  printed: 'four',
  value: '4',
  unit: 'groups',
  where: `${related}, fourth paragraph`,
  quantity: 'groups by efficiency of innovation into which Wang et al. (2016) sort the firms',
  datasets: [],
  missing: 'the text of Wang et al. (2016), which reports its grouping; no statistical series',
  verdict: 'not computable',
});
