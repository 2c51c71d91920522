import { interval, type Interval } from '#audit';
import { fUpperTail, tauProbability } from '#statistics';

/** p of every Z of a Dickey–Fuller test with a constant that a printed one leaves open; it rises with Z. */
export function probabilityOfZ(printed: string): Interval {
  const { low, high } = interval(printed);
  return { low: tauProbability(low, 'constant'), high: tauProbability(high, 'constant') };
}

/** p of every F that a printed one leaves open; it falls as F rises. */
export function probabilityOfF(printed: string, df1: number, df2: number): Interval {
  const { low, high } = interval(printed);
  return { low: fUpperTail(high, df1, df2), high: fUpperTail(low, df1, df2) };
}
