import { defineClaim, interval, over, times } from '#audit';
import type { Interval } from '#audit';
import atp from '#data/us-atp-trade';
import goods from '#data/us-goods-trade';

// Chinese exports of advanced technology products (ATP) to the United States, as the paper gives them: U.S. imports.

const byYear = 'U.S. ATP imports from China by year (Census Bureau, December pages ctryatp/atp5700.html)';
const byGroup = 'U.S. ATP imports from China by technology group and year (Census Bureau, December pages ctryatp/atp5700.html)';
const chineseExports = 'China’s ATP exports by technology group and partner, 2009 (World Trade Atlas, not public; with the authors’ list of products, China’s exports at six digits of the Harmonized System in UN Comtrade)';

/** U.S. ATP imports from all partners in a year, million US dollars. */
function atpImports(year: number): number {
  const row = atp.rows().find((candidate) => candidate.year === year && candidate.flow === 'imports');
  if (row === undefined) throw new RangeError(`no ATP imports in ${year}`);
  return row.value;
}

/** U.S. imports of all goods from China in a year, million US dollars. */
function goodsFromChina(year: number): number {
  const row = goods.rows().find((candidate) => candidate.year === year && candidate.partner === 'China' && candidate.flow === 'imports');
  if (row === undefined) throw new RangeError(`no goods imports from China in ${year}`);
  return row.value;
}

/** What both printed shares of 2009 leave open of U.S. ATP imports from China, million US dollars. */
function atpFromChina2009(): Interval {
  const ofImports = times(over(interval(chinaShare2009.printed), 100), atpImports(2009));
  const ofGoods = times(over(interval(atpShare2009.printed), 100), goodsFromChina(2009));
  const both = { low: Math.max(ofImports.low, ofGoods.low), high: Math.min(ofImports.high, ofGoods.high) };
  if (both.low > both.high) throw new RangeError('the two shares of 2009 exclude each other');
  return both;
}

/** Share in percent of an amount, in billions as printed, in ATP imports from China in 2009. */
function percentOfAtpFromChina2009(printed: string): Interval {
  return times(over(times(interval(printed), 1000), atpFromChina2009()), 100);
}

const shares2000 = 'With the Census totals the two shares of 2000 fit: 6 percent of $222.1 billion and 12 percent of $100.0 billion, each taken as rounded to a whole percent, both hold for $12.21 to $12.50 billion of ATP imports from China.';
const shares2009 = 'With the Census totals the two shares of 2009 fit: 30 percent of $300.9 billion and 30 percent of $296.4 billion, each taken as rounded to a whole percent, both hold for $88.76 to $90.39 billion of ATP imports from China.';

export const imports2009 = defineClaim({
  printed: '300',
  unit: 'billion US dollars',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'U.S. ATP imports from all partners, 2009',
  recompute: () => atpImports(2009),
  formula: 'the Census total of general imports at customs value, all partners and all ten groups',
  scale: 1000,
  step: 10,
  datasets: [atp],
  verdict: 'reproduced',
  explanation: 'Read as a round number, in tens of billions. The Census Bureau has $300.9 billion in its data as revised to March 2023; counted in single billions that would be 301.',
});

export const chinaShare2009 = defineClaim({
  printed: '30',
  unit: 'percent',
  comparison: 'about',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'China’s share in U.S. ATP imports, 2009',
  missing: byYear,
  datasets: [],
  verdict: 'not computable',
  explanation: `Printed with “as much as”. ${shares2009}`,
});

export const chinaShare2000 = defineClaim({
  printed: '6',
  unit: 'percent',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'China’s share in U.S. ATP imports, 2000',
  missing: byYear,
  datasets: [],
  verdict: 'not computable',
  explanation: shares2000,
});

export const atpShare2000 = defineClaim({
  printed: '12',
  unit: 'percent',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'ATPs in U.S. goods imports from China, 2000',
  missing: byYear,
  datasets: [],
  verdict: 'not computable',
  explanation: shares2000,
});

export const atpShare2009 = defineClaim({
  printed: '30',
  unit: 'percent',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'ATPs in U.S. goods imports from China, 2009',
  missing: byYear,
  datasets: [],
  verdict: 'not computable',
  explanation: shares2009,
});

export const ictShare2009 = defineClaim({
  printed: '90',
  unit: 'percent',
  comparison: 'about',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'information and communication in U.S. ATP imports from China, 2009',
  recompute: () => percentOfAtpFromChina2009(ictImports2009.printed),
  formula: 'the printed 80 billion, taken as 79.5 to 80.5, over ATP imports from China as far as the two printed shares of 30 percent, applied to the Census totals, leave them open: 88.76 to 90.39 billion',
  datasets: [atp, goods],
  verdict: 'rounding',
  explanation: 'Printed with “nearly”, as is the amount. Both are the paper’s own numbers, so that this shows that they agree and not that they are right: $80 billion exactly would be 88.5 to 90.1 percent.',
});

export const optoShare2009 = defineClaim({
  printed: '7',
  unit: 'percent',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'opto-electronics in U.S. ATP imports from China, 2009',
  recompute: () => percentOfAtpFromChina2009(optoImports2009.printed),
  formula: 'the printed 6.5 billion, taken as 6.45 to 6.55, over ATP imports from China as far as the two printed shares of 30 percent, applied to the Census totals, leave them open: 88.76 to 90.39 billion',
  datasets: [atp, goods],
  verdict: 'reproduced',
  explanation: 'Share and amount are both the paper’s own numbers, so that this shows that they agree and not that they are right.',
});

const groups2000 = 'Possible: with the other amount of 2000 it makes 92 to 94 percent of the $12.21 to $12.50 billion of ATP imports from China that the printed shares allow, and leaves $0.7 to $1.0 billion for the eight other groups.';

export const ictImports2000 = defineClaim({
  printed: '10',
  unit: 'billion US dollars',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'U.S. information and communication ATP imports from China, 2000',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
  explanation: groups2000,
});

export const ictImports2009 = defineClaim({
  printed: '80',
  unit: 'billion US dollars',
  comparison: 'about',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'U.S. information and communication ATP imports from China, 2009',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
  explanation: 'Printed with “nearly”. It agrees with the printed share of nearly 90 percent, where it is recomputed.',
});

export const optoImports2000 = defineClaim({
  printed: '1.5',
  unit: 'billion US dollars',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'U.S. opto-electronics ATP imports from China, 2000',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
  explanation: groups2000,
});

export const optoImports2009 = defineClaim({
  printed: '6.5',
  unit: 'billion US dollars',
  where: 'Chinese Exports of ATPs to the United States, first paragraph',
  quantity: 'U.S. opto-electronics ATP imports from China, 2009',
  missing: byGroup,
  datasets: [],
  verdict: 'not computable',
  explanation: 'It agrees with the printed share of 7 percent, where that is recomputed.',
});

export const ictToUnitedStates2009 = defineClaim({
  printed: '82',
  unit: 'percent',
  comparison: 'about',
  where: 'Chinese Exports of ATPs to the United States, second paragraph',
  quantity: 'information and communication in China’s ATP exports to the United States, 2009',
  missing: chineseExports,
  datasets: [],
  verdict: 'not computable',
  explanation: 'It rests on Chinese data and a wider list of products than the “nearly 90 percent” of U.S. data, and need not equal it.',
});

export const ictToRest2009 = defineClaim({
  printed: '73',
  unit: 'percent',
  comparison: 'about',
  where: 'Chinese Exports of ATPs to the United States, second paragraph',
  quantity: 'information and communication in China’s ATP exports to the rest of the world, 2009',
  missing: chineseExports,
  datasets: [],
  verdict: 'not computable',
});
