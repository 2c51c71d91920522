import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Claim } from './claim.ts';
import type { AuditEntry } from './entry.ts';

/** What is wrong with a claim, before it has its place. */
export type ClaimFault = Omit<Diagnostic, 'file' | 'line' | 'column'>;

/** All that the audit says to editors. */
export const faults = {
  verdictMoved: (entry: AuditEntry): ClaimFault => {
    const unit = entry.unit === null ? '' : ` ${entry.unit}`;
    const shows = entry.recomputedText === null ? 'and nothing recomputes it' : `and the data gives ${entry.recomputedText}`;
    return {
      severity: 'error',
      rule: 'claim-verdict-moved',
      message: `claim ${entry.id} is on record as "${entry.recorded}" and is now "${entry.verdict}": the paper prints ${entry.printed}${unit} ${shows}`,
      fix: 'mend the data, or run `npm run check -- --accept-audit`',
    };
  },

  recomputeFailed: (id: string, failure: unknown): ClaimFault => ({
    severity: 'error',
    rule: 'claim-recompute-failed',
    message: `claim ${id} cannot be recomputed: ${reasonOf(failure)}`,
    fix: 'mend the data or `recompute`; where a series is missing, leave `recompute` out and name the series in `missing`',
  }),

  unreadablePrint: (id: string, { printed, value }: Claim, failure: unknown): ClaimFault => ({
    severity: 'error',
    rule: 'claim-unreadable-print',
    message: `claim ${id} is no number: ${reasonOf(failure)}`,
    fix: value === undefined ? `write digits, and currency and words into \`unit\`; or give the number of "${printed}" in \`value\`` : 'write `value` in digits, such as "5" or "0.67"',
  }),

  duplicateId: (id: string, first: string, second: string): ClaimFault => ({
    severity: 'error',
    rule: 'claim-duplicate-id',
    message: `${first} and ${second} have the same id: ${id}`,
    fix: 'rename one of the two',
  }),

  missingUnnamed: (id: string): ClaimFault => ({
    severity: 'error',
    rule: 'claim-missing-unnamed',
    message: `claim ${id} is not recomputed and does not say what is missing`,
    fix: 'name the series in `missing`, or write `recompute`',
  }),

  formulaMissing: (id: string): ClaimFault => ({
    severity: 'error',
    rule: 'claim-formula-missing',
    message: `claim ${id} is recomputed and does not say how`,
    fix: 'say in `formula`, in words or as an expression, what `recompute` does',
  }),

  unexplained: (id: string): ClaimFault => ({
    severity: 'warning',
    rule: 'claim-unexplained',
    message: `claim ${id} differs from the data and has no explanation`,
    fix: 'say in `explanation` what the evidence shows',
  }),

  verdictNotFound: (id: string, reason: string): ClaimFault => ({
    severity: 'error',
    rule: 'claim-verdict-not-found',
    message: `the verdict of claim ${id} cannot be rewritten: ${reason}`,
    fix: "write it by hand, as a plain string: verdict: '…'",
  }),
} as const;

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? (failure.message.split('\n')[0] ?? failure.name) : String(failure);
}
