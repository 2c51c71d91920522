import type { Numbering } from './model.ts';

const LABELS: Readonly<Record<Numbering['kind'], string>> = { chapter: 'Chapter #', section: 'Section #', paper: 'Paper #', figure: 'Figure #', companion: 'Companion to Figure #', table: 'Table #', equation: 'Equation (#)' };

/** As texts name what is numbered: "Figure 1", "Companion to Figure 1", "Equation (1)". */
export function labelled({ kind, number }: Numbering): string {
  return LABELS[kind].replace('#', number);
}

/** 1 → "I"; the numerals of printed tables and parts. Throws RangeError outside 1–3999. */
export function roman(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 3999) throw new RangeError(`no Roman numeral for ${n}`);
  const steps: readonly [number, string][] = [
    [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
    [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
  ];
  let rest = n;
  let numeral = '';
  for (const [value, sign] of steps) {
    while (rest >= value) {
      numeral += sign;
      rest -= value;
    }
  }
  return numeral;
}

/** "3.1" for each heading in order, from its depth (2 is the first level); a skipped level counts as 1. */
export function sectionNumbers(depths: readonly number[]): string[] {
  const counters: number[] = [];
  return depths.map((depth) => {
    const level = depth - 2;
    counters.length = Math.min(counters.length, level + 1);
    while (counters.length < level) counters.push(1);
    counters[level] = (counters[level] ?? 0) + 1;
    return counters.slice(0, level + 1).join('.');
  });
}
