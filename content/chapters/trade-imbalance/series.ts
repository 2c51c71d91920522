import fdi from '#data/china-fdi';
import applications from '#data/china-patents-nonresident';
import highTech from '#data/us-atp-trade';
import highTechWithChina from '#data/us-china-atp';
import goods from '#data/us-goods-trade';
import { interval, over, type Interval } from '#audit';
import { years } from '#dataset';
import { dickeyFuller, differences, naturalLog } from '#statistics';

export type Vintage = 'A' | 'B' | 'C';
export type Flow = 'exports' | 'imports';

/** The paper's sample in Table I. */
export const FIRST = 2004;
export const LAST = 2018;

/** PATENT of these years: natural logarithms of applications by non-residents. Its 14 values end in 2017. */
export function patent(first = FIRST, last = 2017): number[] {
  return naturalLog(years(first, last).map((year) => only(applications.rows().filter((row) => row.year === year)).value));
}

/** FDIGDP of these years, percent of GDP. */
export function fdigdp(vintage: Vintage = 'A', first = FIRST, last = LAST): number[] {
  return years(first, last).map((year) => only(fdi.rows().filter((row) => row.year === year && row.vintage === vintage)).value);
}

/** The years that vintage A has from the first of the paper's on. */
export function sampleYears(): number[] {
  return fdi.rows().filter(({ vintage, year }) => vintage === 'A' && year >= FIRST).map(({ year }) => year);
}

/** U.S. high-tech trade with the world, million US dollars. */
export function highTechTrade(flow: Flow, year: number): number {
  return only(highTech.rows().filter((row) => row.flow === flow && row.year === year)).value;
}

/** U.S. exports of all goods, million US dollars. */
export function goodsExports(partner: 'China' | 'World', year: number): number {
  return only(goods.rows().filter((row) => row.partner === partner && row.flow === 'exports' && row.year === year)).value;
}

/** The years for which U.S. high-tech exports to China are known at all. */
export function yearsOfKnownRatio(): number[] {
  return highTechWithChina.rows().filter(({ flow, group, year }) => flow === 'exports' && group === 'all' && year >= FIRST && year <= LAST).map(({ year }) => year);
}

/** U.S. high-tech exports to China, million US dollars, with what rounding leaves open where the source prints 0.1 billion. */
export function highTechExportsToChina(year: number): Interval {
  const { value, low, high, note } = only(highTechWithChina.rows().filter((row) => row.flow === 'exports' && row.group === 'all' && row.year === year));
  if (low !== null && high !== null) return { low, high };
  return note?.startsWith('Rounded') ? interval(String(value), 100) : { low: value, high: value };
}

/** U.S. high-tech deficit with China as the paper's text states it, million US dollars. */
export function statedDeficit(year: number): number {
  return -only(highTechWithChina.rows().filter((row) => row.flow === 'balance' && row.group === 'all' && row.year === year && row.source === 'zhao')).value;
}

/** RATIO as the paper defines it: high-tech exports to China over high-tech exports to the world. */
export function ratio(year: number): Interval {
  return over(highTechExportsToChina(year), highTechTrade('exports', year));
}

/** RATIO at its largest: not below the largest known value, not above what all goods exports to China would give. */
export function largestRatio(): Interval {
  return {
    low: Math.max(...yearsOfKnownRatio().map((year) => ratio(year).low)),
    high: Math.max(...years(FIRST, LAST).map((year) => goodsExports('China', year) / highTechTrade('exports', year))),
  };
}

/** How often a series is differenced until a Dickey–Fuller test with a constant rejects a unit root at 5 percent. */
export function differencesUntilStationary(series: readonly number[]): number {
  const order = [0, 1, 2, 3].find((times) => dickeyFuller(differences(series, times)).p < 0.05);
  if (order === undefined) throw new RangeError('no difference up to the third is stationary');
  return order;
}

function only<T>(rows: readonly T[]): T {
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0) throw new RangeError(`${rows.length} rows where there is one`);
  return row;
}
