import { compare, decimalOf, half, printDecimal, roundTo, subtract, add } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { isInterval } from './interval.ts';
import type { Quantity } from './interval.ts';
import { groupBeside } from './printed.ts';
import type { PrintedNumber } from './printed.ts';

export const VERDICTS = ['reproduced', 'rounding', 'differs', 'not computable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How the sentence around a number relates it to the truth: "equal" when it says nothing of the kind. */
export const COMPARISONS = ['equal', 'about', 'at-least', 'more-than', 'at-most', 'less-than'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Why a verdict is what it is. Docs/audit.md states the rule behind each. */
export const GROUNDS = ['rounded', 'half-even', 'holds', 'cut', 'rounded-inputs', 'holds-rounded', 'within', 'off', 'fails', 'missing'] as const;
export type Ground = (typeof GROUNDS)[number];

/** A recomputed value in printed units: a number, or the ends of what rounded inputs leave open. */
export interface Span {
  low: Decimal;
  high: Decimal;
}

export interface Judgement {
  verdict: Verdict;
  ground: Ground;
  /** In printed units; null when there is nothing to recompute from. A number has equal ends. */
  recomputed: Span | null;
  /** Recomputed less printed. */
  difference: Span | null;
  /** What the paper would have printed, had it rounded the recomputed value. */
  printedAs: string | null;
}

export interface Circumstances {
  comparison?: Comparison;
  /** Half-width in printed units that the text's own "about" allows. */
  within?: number;
  /** Units of the recomputation in one printed unit: 1000 when millions were computed and billions are printed. */
  scale?: number;
}

/**
 * Holds a recomputed value against the printed digits.
 * Throws RangeError when the value is not finite, an interval's ends are reversed, or `scale` is not positive.
 */
export function judge(printed: PrintedNumber, recomputed: Quantity | undefined, circumstances: Circumstances = {}): Judgement {
  if (recomputed === undefined) return { verdict: 'not computable', ground: 'missing', recomputed: null, difference: null, printedAs: null };
  const span = spanOf(recomputed, circumstances.scale ?? 1);
  const ground = groundOf(printed, span, circumstances);
  const rounded = [span.low, span.high].map((end) => printDecimal(roundTo(end, printed.step, 'half-away'), groupBeside(printed)));
  return {
    verdict: verdictOf[ground],
    ground,
    recomputed: span,
    difference: { low: subtract(span.low, printed.value), high: subtract(span.high, printed.value) },
    printedAs: [...new Set(rounded)].join(' to '),
  };
}

const verdictOf: Readonly<Record<Ground, Verdict>> = {
  rounded: 'reproduced',
  'half-even': 'reproduced',
  holds: 'reproduced',
  cut: 'rounding',
  'rounded-inputs': 'rounding',
  'holds-rounded': 'rounding',
  within: 'rounding',
  off: 'differs',
  fails: 'differs',
  missing: 'not computable',
};

function spanOf(recomputed: Quantity, scale: number): Span {
  if (!(scale > 0)) throw new RangeError(`the scale ${scale} is not positive`);
  if (!isInterval(recomputed)) {
    const value = decimalOf(recomputed / scale);
    return { low: value, high: value };
  }
  const span = { low: decimalOf(recomputed.low / scale), high: decimalOf(recomputed.high / scale) };
  if (compare(span.low, span.high) > 0) throw new RangeError(`an interval from ${recomputed.low} to ${recomputed.high} is empty`);
  return span;
}

function groundOf(printed: PrintedNumber, span: Span, { comparison = 'equal', within }: Circumstances): Ground {
  if (comparison !== 'equal' && comparison !== 'about') return groundOfBound(printed, span, comparison);
  const [low, high] = [roundsTo(printed, span.low), roundsTo(printed, span.high)];
  if (low !== null && high !== null) return low === 'half-even' || high === 'half-even' ? 'half-even' : 'rounded';
  if (compare(span.low, span.high) === 0) {
    if (compare(roundTo(span.low, printed.step, 'cut'), printed.value) === 0) return 'cut';
  } else if (overlaps(printed, span)) {
    return 'rounded-inputs';
  }
  if (comparison === 'about' && within !== undefined) {
    const width = decimalOf(within);
    if (compare(span.high, subtract(printed.value, width)) >= 0 && compare(span.low, add(printed.value, width)) <= 0) return 'within';
  }
  return 'off';
}

function roundsTo({ value, step }: PrintedNumber, computed: Decimal): 'rounded' | 'half-even' | null {
  if (compare(roundTo(computed, step, 'half-away'), value) === 0) return 'rounded';
  // The two modes differ at an exact tie only.
  return compare(roundTo(computed, step, 'half-even'), value) === 0 ? 'half-even' : null;
}

/** Whether some value of the span would be printed so, by rounding or by cutting. */
function overlaps({ value, step }: PrintedNumber, { low, high }: Span): boolean {
  const width = half(step);
  const rounded = compare(high, subtract(value, width)) >= 0 && compare(low, add(value, width)) <= 0;
  const cut =
    (value.coefficient >= 0n && compare(high, value) >= 0 && compare(low, add(value, step)) < 0) ||
    (value.coefficient <= 0n && compare(low, value) <= 0 && compare(high, subtract(value, step)) > 0);
  return rounded || cut;
}

/** A bound holds or fails as it is printed; "at least" and "at most" may also hold for the rounded value only. */
function groundOfBound(printed: PrintedNumber, { low, high }: Span, comparison: Exclude<Comparison, 'equal' | 'about'>): Ground {
  const holds = (value: Decimal): boolean => {
    const order = compare(value, printed.value);
    return comparison === 'at-least' ? order >= 0 : comparison === 'more-than' ? order > 0 : comparison === 'at-most' ? order <= 0 : order < 0;
  };
  if (holds(low) && holds(high)) return 'holds';
  if (holds(low) || holds(high)) return 'rounded-inputs';
  const strict = comparison === 'more-than' || comparison === 'less-than';
  const reachable = [low, high].flatMap((end) => [roundTo(end, printed.step, 'half-away'), roundTo(end, printed.step, 'cut')]);
  return !strict && reachable.some(holds) ? 'holds-rounded' : 'fails';
}
