/**
 * A number as it is printed: minus sign U+2212, thousands set off with commas where the column asks for it.
 * Without `digits` it keeps the digits that it has. Independent of the machine's locale.
 */
export function printNumber(value: number, { digits, grouped = false }: { digits?: number; grouped?: boolean } = {}): string {
  const plain = digits === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(digits);
  // A value that rounds to nothing carries no sign.
  const sign = value < 0 && Number(plain) !== 0 ? '\u2212' : '';
  const [whole = '', fraction] = plain.split('.');
  const body = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return sign + body + (fraction === undefined ? '' : `.${fraction}`);
}

/** Thousands are set off when a column holds a number of five digits or more: years never are. */
export function needsGrouping(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'number' && Math.abs(value) >= 10_000);
}

/** The hyphen before a number that came as text ("-0.12***", "(-2.1)") becomes a minus sign. */
export function withMinusSign(text: string): string {
  return text.replace(/^(\(?)-(?=[\d.])/, '$1\u2212');
}
