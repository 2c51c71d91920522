import { zipWith } from './pairing.ts';
import { requireAtLeast, requireDomain, requireFinite, requireSameLength } from './precondition.ts';

/**
 * Part of a whole.
 *
 * @param part 0 or more, in the unit of the whole
 * @param whole positive
 * @returns a fraction, 0.25 is 25 percent; above 1 when the part exceeds the whole
 * @throws StatisticsError `not-finite`; `domain` for a negative part or a whole that is not positive
 */
export function share(part: number, whole: number): number {
  requireFinite('the part and the whole', [part, whole]);
  requireDomain(part >= 0, `a part is not negative, got ${part}`);
  requireDomain(whole > 0, `a whole is positive, got ${whole}`);
  return part / whole;
}

/**
 * Each value as a fraction of the sum of all.
 *
 * @param values n >= 1 values of one unit, none negative, not all zero
 * @returns n fractions that sum to 1
 * @throws StatisticsError `not-finite`, `too-few-observations`, `domain`
 */
export function shares(values: readonly number[]): number[] {
  requireFinite('the values', values);
  requireAtLeast('shares', values, 1);
  const whole = values.reduce((total, value) => total + value, 0);
  return values.map((value) => share(value, whole));
}

/**
 * How much more concentrated one distribution is than another: the share of each group in `values` minus its
 * share in `reference`. Positive where `values` concentrates; all zero when the two have the same profile.
 * Source: Krugman (1991), Geography and Trade, whose specialization index adds their absolute values.
 *
 * @param values n values, group by group
 * @param reference n values of the same groups in the same order; its unit may differ
 * @returns n differences between -1 and 1 that sum to 0; times 100 they are percentage points
 * @throws StatisticsError `unequal-length` and the errors of `shares`
 */
export function concentrationDifferences(values: readonly number[], reference: readonly number[]): number[] {
  requireSameLength('the values', values, 'the reference', reference);
  return zipWith(shares(values), shares(reference), (one, other) => one - other);
}
