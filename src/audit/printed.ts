import { decimal, printDecimal, roundTo, subtract, trimmed, unitOf } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** A number as a paper prints it, with all that its digits say. */
export interface PrintedNumber {
  /** Exactly as printed. */
  text: string;
  value: Decimal;
  /** Digits after the decimal sign. */
  digits: number;
  /** Zeros at the end of a whole number; they may stand for digits that were rounded away, or be meant. */
  trailingZeros: number;
  /** The unit in which the print counts: one of its last digit, unless declared coarser. */
  step: Decimal;
  /** What stands between its thousands; empty when nothing does. */
  group: string;
  percent: boolean;
}

// Sign, thousands that are grouped alike or not at all, a full stop before the fraction, a percent sign.
const pattern = /^(?<sign>[-−+]?)(?<whole>\d{1,3}(?<group>[,\u00A0\u2009\u202F])\d{3}(?:\k<group>\d{3})*|\d*)(?:\.(?<fraction>\d+))?(?<percent>[\s\u00A0\u202F]?%)?$/u;

/** Reads a printed number. Throws RangeError when it is none, or no whole number of `step`s. */
export function parsePrinted(text: string, step?: number): PrintedNumber {
  const found = pattern.exec(text)?.groups;
  const { sign = '', whole = '', group = '', fraction = '', percent } = found ?? {};
  if (whole + fraction === '') throw new RangeError(`"${text}" is not a number in digits`);
  const plain = group === '' ? whole : whole.replaceAll(group, '');
  const value = decimal(`${sign === '-' || sign === '−' ? '-' : ''}${plain}${fraction === '' ? '' : `.${fraction}`}`);
  const digits = fraction.length;
  const trailingZeros = digits === 0 && /[1-9]/.test(plain) ? (/0*$/.exec(plain)?.[0].length ?? 0) : 0;
  return { text, value, digits, trailingZeros, step: step === undefined ? unitOf(digits) : declaredStep(text, value, step), group, percent: percent !== undefined };
}

function declaredStep(text: string, value: Decimal, step: number): Decimal {
  const declared = decimal(String(step));
  if (subtract(roundTo(value, declared, 'cut'), value).coefficient !== 0n) {
    throw new RangeError(`"${text}" is no multiple of the declared step ${step}`);
  }
  return declared;
}

/**
 * A computed number beside a printed one: in its style and two digits finer, so that one sees how the last
 * printed digit came about; a number that needs no more than the printed digits has no more.
 */
export function printBeside(printed: PrintedNumber, computed: Decimal): string {
  const value = trimmed(computed);
  let digits = value.digits <= printed.digits ? printed.digits : printed.digits + 2;
  // A number too small for that many digits shows its first two.
  while (value.coefficient !== 0n && roundTo(value, unitOf(digits), 'half-away').coefficient === 0n) digits += 1;
  if (digits > printed.digits + 2) digits += 1;
  return printDecimal(roundTo(value, unitOf(digits), 'half-away'), groupBeside(printed));
}

/** Thousands stand apart as in the print; where the print has none to tell by, with commas. */
export function groupBeside({ text, group }: PrintedNumber): string {
  return group === '' && !/\d{4}/.test(text.split('.')[0] ?? '') ? ',' : group;
}
