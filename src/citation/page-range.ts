import type { StyleName } from './csl.ts';

/** How styles shorten the second number of a range, whose digits are all given. */
const SHORTENED: Partial<Record<StyleName, (first: string, last: string) => string>> = { chicago: changedPart, mla: twoDigits };

/** The pages from one to another as the engine prints them: "101–25"; null in a style whose way is not known here. */
export function pageRange(style: StyleName, first: string, last: string): string | null {
  const shortened = SHORTENED[style];
  if (shortened === undefined) return null;
  // "1496-504"
  const whole = last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return `${first}–${Number(whole) > Number(first) ? shortened(first, whole) : last}`;
}

// All of it up to 100, and after a full hundred: "100–104", "107–8", "1496–504".
function changedPart(first: string, last: string): string {
  const [from, to] = [Number(first), Number(last)];
  if (from <= 100 || from % 100 === 0) return last;
  const powers = Array.from({ length: last.length - 2 }, (_, index) => 10 ** (index + 2));
  const power = powers.find((hundreds) => Math.floor(from / hundreds) === Math.floor(to / hundreds));
  return power === undefined ? last : String(to % power);
}

// Without what both begin with: "107–08", "1496–504".
function twoDigits(first: string, last: string): string {
  if (first.length < last.length) return last;
  const same = [...last].findIndex((digit, index) => digit !== first[index]);
  return last.slice(Math.min(same, Math.max(0, last.length - 2)));
}
