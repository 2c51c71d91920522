import type { Dataset } from '../dataset/declaration.ts';
import type { Quantity } from './interval.ts';
import type { Comparison, Verdict } from './verdict.ts';

/** What every claim says, whether or not it can be recomputed. */
export interface ClaimDetails {
  /** The token exactly as the paper prints it: "123.743", "1,209,402", ".0049", "five". */
  printed: string;
  /** The number of a token that is a word, in digits, which carry its precision: "5" for "five". */
  value?: string;
  /** What the prose shows instead of `printed`, where its sentence wants the number in another dress. */
  display?: string;
  /** "billion US dollars", "percent"; absent for plain numbers. */
  unit?: string;
  /** Where the paper prints it, in words: "Table I, row PATENT, column Mean". */
  where: string;
  /** What is counted or measured, in words. */
  quantity: string;
  /** The recomputation for readers, in words or as an expression. */
  formula?: string;
  /** What the recomputation reads. */
  datasets: readonly Pick<Dataset, 'id' | 'declaration' | 'inputs'>[];
  /** Unit that the paper rounded to, when coarser than its last digit: 100 for a "300" that means hundreds. */
  step?: number;
  /** Units of the recomputation in one printed unit: 1000 when millions are computed and billions printed. */
  scale?: number;
  /** What the evidence shows, where the recomputed value is not the printed one. */
  explanation?: string;
}

/** How far "about" reaches. */
export interface Within {
  /** In printed units. */
  halfWidth: number;
  /** What in the text or the data justifies it. */
  reason: string;
}

/** How the sentence relates the number to the truth; only an "about" may name a width. */
type Sentence = { comparison?: Exclude<Comparison, 'about'>; within?: undefined } | { comparison: 'about'; within?: Within };

/** A claim that the datasets can be asked about. */
export interface Computable {
  /**
   * The value from the data, or what rounded inputs leave open of it. Runs once, when the volume is audited;
   * what it throws is reported at the claim.
   */
  recompute: () => Quantity;
  formula: string;
  missing?: undefined;
  verdict: Exclude<Verdict, 'not computable'>;
}

/** A claim that nothing at hand can decide. */
export interface NotComputable {
  recompute?: undefined;
  /** The series that would decide it, and where it would come from. */
  missing: string;
  verdict: Extract<Verdict, 'not computable'>;
}

export type ClaimDefinition = ClaimDetails & Sentence & (Computable | NotComputable);

/** A published number with its recomputation and the verdict on record. */
export interface Claim extends ClaimDetails {
  readonly kind: 'claim';
  comparison?: Comparison;
  within?: Within;
  recompute?: () => Quantity;
  missing?: string;
  verdict: Verdict;
}

/** Declares a claim; its id is its export's name in kebab-case, led by the names of the records it stands in. */
export function defineClaim(definition: ClaimDefinition): Claim {
  return { ...definition, kind: 'claim' };
}

export function isClaim(value: unknown): value is Claim {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'claim';
}
