import type { Ground, Verdict } from './verdict.ts';

/** What the site calls a verdict. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  reproduced: 'reproduced',
  rounding: 'rounding',
  differs: 'differs',
  'not computable': 'not computable',
};

/** What the site says of the rule behind a verdict, after the recomputed value. */
export const GROUND_WORDS: Readonly<Record<Ground, string>> = {
  rounded: 'rounds to the printed digits',
  'half-even': 'half-way, and rounds to the printed even digit',
  holds: 'bears out the bound',
  cut: 'printed digits are cut, not rounded',
  'rounded-inputs': 'the rounding of the inputs leaves room for the printed number',
  'holds-rounded': 'bears out the bound once rounded',
  within: 'within what “about” allows',
  off: 'does not give the printed digits',
  fails: 'does not bear out the bound',
  missing: 'data is missing',
};

/** A verdict as part of a class name: "not-computable". */
export function verdictClass(verdict: Verdict): string {
  return verdict.replaceAll(' ', '-');
}
