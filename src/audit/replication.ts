import { printNumber } from '../tables/number.ts';
import type { CellClaims } from './cell-claims.ts';
import type { Claim } from './claim.ts';
import { compare } from './decimal.ts';
import { interval, type Interval, type Quantity } from './interval.ts';
import { parsePrinted, printBeside } from './printed.ts';
import { judge, type Verdict } from './verdict.ts';

/** One number of a paper's empirical part, beside what was computed again. */
export interface ReplicationRow {
  quantity: string;
  /** As the paper prints it; null for what it does not print. */
  published: string | null;
  /** Null where data is missing. */
  recomputed: string | null;
  specification: string;
  data: string;
  verdict?: Verdict;
}

export interface ReplicationSection {
  title: string;
  /** Markdown, in the grammar of the chapters. */
  text: string;
  rows: readonly ReplicationRow[];
}

/** What a chapter's replication.ts exports as `replication`. */
export function isReplication(value: unknown): value is readonly ReplicationSection[] {
  return Array.isArray(value) && value.every((section: unknown) => typeof section === 'object' && section !== null && 'title' in section && 'text' in section && 'rows' in section && Array.isArray(section.rows));
}

/** What a recomputed value says of a printed one; the rules are those of the audit. */
export function held(printed: string, recomputed: Quantity): Verdict {
  return judge(parsePrinted(printed), recomputed).verdict;
}

/** A row whose number the paper prints, judged like a claim. */
export function heldRow(printed: string, recomputed: Quantity, row: Omit<ReplicationRow, 'published' | 'recomputed' | 'verdict'>): ReplicationRow {
  return { ...row, published: minusSign(printed), recomputed: besidePrinted(printed, recomputed), verdict: held(printed, recomputed) };
}

/** A claim on record as a row: the audit and this comparison cannot disagree. */
export function claimRow(claim: Claim, quantity: string): ReplicationRow {
  const recomputed = claim.recompute?.();
  return {
    quantity,
    published: minusSign(claim.printed),
    recomputed: recomputed === undefined ? null : besidePrinted(claim.printed, recomputed),
    specification: claim.formula ?? 'cannot be estimated',
    data: recomputed === undefined ? `missing: ${claim.missing ?? ''}` : titles(claim.datasets),
    verdict: claim.verdict,
  };
}

/** A cell of a table's claims. Throws RangeError where the paper prints none. */
export function cellOf<Row extends string, Name extends string>(table: CellClaims<Row, Name>, row: Row, name: Name): Claim {
  const claim = table[row][name];
  if (claim === undefined) throw new RangeError(`the paper prints no ${name} of ${row}`);
  return claim;
}

/** All that the digits of a claim leave open. */
export function printedInterval(claim: Claim): Interval {
  return interval(claim.printed);
}

export function titles(datasets: Claim['datasets']): string {
  return datasets.length === 0 ? 'the paper’s own printed numbers' : datasets.map(({ declaration }) => declaration.title).join('; ');
}

/** A value, or the ends of what is left open, with so many digits. */
export function written(quantity: Quantity, digits: number): string {
  const ends = typeof quantity === 'number' ? [quantity] : [quantity.low, quantity.high];
  return distinct(ends.map((end) => printNumber(end, { digits })));
}

// Two digits finer than the print, as on the audit page.
function besidePrinted(text: string, quantity: Quantity): string | null {
  const printed = parsePrinted(text);
  const { recomputed } = judge(printed, quantity);
  if (recomputed === null) return null;
  const { low, high } = recomputed;
  return distinct((compare(low, high) === 0 ? [low] : [low, high]).map((end) => printBeside(printed, end)));
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join(' to ');
}

export function minusSign(text: string): string {
  return text.replace(/^-/, '−');
}
