/** A number in a unit that is a power of ten larger, without the dust of a division, and with so many decimals at most. */
export function inUnit(value: number, per = 1, digits?: number): number {
  const shifted = Number(moved(value, Math.round(Math.log10(per))));
  return digits === undefined ? shifted : Number(shifted.toFixed(digits));
}

/** The shortest decimal of a number with its point moved to the left. */
function moved(value: number, places: number): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential().split('e');
  return `${mantissa}e${Number(exponent) - places}`;
}
