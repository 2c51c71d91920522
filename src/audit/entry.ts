import { z } from 'zod';
import { COMPARISONS, GROUNDS, VERDICTS } from './verdict.ts';
import type { Verdict } from './verdict.ts';

// Types are the schema: entries, audit.json and its published JSON Schema derive from these.

const verdict = z.enum(VERDICTS).describe('reproduced: the printed digits come out; rounding: they do once cutting or rounded inputs are allowed for; differs; not computable: data is missing');

/** A number, or the ends of the interval that rounded inputs leave open. */
const quantity = z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]);

export const auditEntry = z.strictObject({
  id: z.string().describe('unique in its chapter'),
  chapter: z.string().describe("the chapter's slug"),
  address: z.string().describe('where the claim stands on the audit page, from the root of the site and without its base'),
  printed: z.string().describe('exactly as the paper prints it'),
  display: z.string().nullable().describe('what the prose shows instead of the printed token, if anything'),
  value: z.number().describe('the printed token as a number'),
  unit: z.string().nullable(),
  comparison: z.enum(COMPARISONS).describe('how the sentence relates the number to the truth'),
  within: z.strictObject({ halfWidth: z.number(), reason: z.string() }).nullable().describe('how far the sentence\'s "about" reaches, in printed units'),
  where: z.string().describe('where the paper prints it'),
  quantity: z.string().describe('what is counted or measured'),
  recomputed: quantity.nullable().describe('in printed units, to 15 significant digits; null when not computable'),
  recomputedText: z.string().nullable().describe('the same, printed two digits finer than the paper does'),
  printedAs: z.string().nullable().describe('the recomputed value rounded as the paper prints'),
  difference: quantity.nullable().describe('recomputed less printed'),
  differenceText: z.string().nullable(),
  verdict,
  ground: z.enum(GROUNDS).describe('the rule that gave the verdict'),
  recorded: verdict.describe('the verdict on record, written by an editor'),
  agrees: z.boolean().describe('the verdict is the one on record'),
  formula: z.string().nullable(),
  datasets: z.array(z.strictObject({ id: z.string(), title: z.string(), address: z.string() })),
  missing: z.string().nullable().describe('the series that would decide the claim'),
  explanation: z.string().nullable().describe('what the evidence shows'),
});

/** One claim with its recomputation: what the audit page, the prose and audit.json print of it. */
export type AuditEntry = z.infer<typeof auditEntry>;

const count = z.int().nonnegative();
const verdictCounts = z.strictObject({ reproduced: count, rounding: count, differs: count, 'not computable': count } satisfies Record<Verdict, typeof count>);

export const auditTotals = z.strictObject({
  claims: count,
  verdicts: verdictCounts,
  chapters: z.array(z.strictObject({ chapter: z.string(), claims: count, verdicts: verdictCounts })),
});

export type AuditTotals = z.infer<typeof auditTotals>;
type VerdictCounts = z.infer<typeof verdictCounts>;

/** Counts by verdict, of the whole and of each chapter in the order in which chapters first appear. */
export function totalsOf(entries: readonly AuditEntry[]): AuditTotals {
  const chapters = [...new Set(entries.map((entry) => entry.chapter))].map((chapter) => {
    const own = entries.filter((entry) => entry.chapter === chapter);
    return { chapter, claims: own.length, verdicts: countVerdicts(own) };
  });
  return { claims: entries.length, verdicts: countVerdicts(entries), chapters };
}

function countVerdicts(entries: readonly AuditEntry[]): VerdictCounts {
  const counts: VerdictCounts = { reproduced: 0, rounding: 0, differs: 0, 'not computable': 0 };
  for (const { verdict } of entries) counts[verdict] += 1;
  return counts;
}
