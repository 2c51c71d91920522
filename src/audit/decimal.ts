/** An exact decimal number: `coefficient` divided by ten to the power of `digits`. */
export interface Decimal {
  readonly coefficient: bigint;
  /** Digits after the decimal sign, never negative. */
  readonly digits: number;
}

export type RoundingMode = 'half-away' | 'half-even' | 'cut';

/** Reads plain digits, "-3.647" or "5e-7". Throws RangeError on anything else. */
export function decimal(text: string): Decimal {
  const match = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (whole + fraction === '') throw new RangeError(`"${text}" is not a decimal number`);
  const digits = fraction.length - Number(exponent);
  const coefficient = BigInt(sign + whole + fraction);
  return digits >= 0 ? { coefficient, digits } : { coefficient: coefficient * power(-digits), digits: 0 };
}

/**
 * The decimal number that a computed double stands for. A double holds 15 decimal digits for certain; what
 * follows is the noise of its binary fraction, and would turn 100.5 into 100.49999999999999 and miss a tie.
 * Throws RangeError when it is not finite.
 */
export function decimalOf(computed: number): Decimal {
  if (!Number.isFinite(computed)) throw new RangeError(`${computed} is not a finite number`);
  return trimmed(decimal(computed.toPrecision(15)));
}

export function toNumber({ coefficient, digits }: Decimal): number {
  return Number(`${coefficient}e-${digits}`);
}

/** Negative, zero or positive, as for sorting. */
export function compare(a: Decimal, b: Decimal): number {
  const { coefficient } = subtract(a, b);
  return coefficient < 0n ? -1 : coefficient > 0n ? 1 : 0;
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const digits = Math.max(a.digits, b.digits);
  return { coefficient: aligned(a, digits) - aligned(b, digits), digits };
}

export function add(a: Decimal, b: Decimal): Decimal {
  return subtract(a, { coefficient: -b.coefficient, digits: b.digits });
}

export function half({ coefficient, digits }: Decimal): Decimal {
  return { coefficient: coefficient * 5n, digits: digits + 1 };
}

/** One unit of the last of so many digits: 0.001 for 3. */
export function unitOf(digits: number): Decimal {
  return { coefficient: 1n, digits };
}

/** The multiple of `step` that the mode chooses. Throws RangeError unless `step` is positive. */
export function roundTo(value: Decimal, step: Decimal, mode: RoundingMode): Decimal {
  if (step.coefficient <= 0n) throw new RangeError('a step must be positive');
  const digits = Math.max(value.digits, step.digits);
  const [v, s] = [aligned(value, digits), aligned(step, digits)];
  const quotient = v / s;
  const twice = 2n * magnitude(v % s);
  const up = mode !== 'cut' && (twice > s || (twice === s && (mode === 'half-away' || quotient % 2n !== 0n)));
  return { coefficient: (quotient + (up ? (v < 0n ? -1n : 1n) : 0n)) * step.coefficient, digits: step.digits };
}

/** Without the zeros at the end of its fraction. */
export function trimmed({ coefficient, digits }: Decimal): Decimal {
  let [rest, left] = [coefficient, digits];
  while (left > 0 && rest % 10n === 0n) [rest, left] = [rest / 10n, left - 1];
  return { coefficient: rest, digits: left };
}

/** Printed with a minus sign proper, with `group` between thousands, and with exactly its own digits. */
export function printDecimal({ coefficient, digits }: Decimal, group = ''): string {
  const all = magnitude(coefficient).toString().padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replaceAll(/\B(?=(?:\d{3})+$)/g, group);
  return `${coefficient < 0n ? '−' : ''}${whole}${digits > 0 ? `.${all.slice(-digits)}` : ''}`;
}

function aligned({ coefficient, digits }: Decimal, to: number): bigint {
  return coefficient * power(to - digits);
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function power(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}
