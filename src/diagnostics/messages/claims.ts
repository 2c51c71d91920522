import type { Complaint } from '../complaint.ts';

/** Published numbers, held against what recomputes them. */
export const claims = {
  claimLacks: (id: string, key: string, what: string): Complaint => ({
    rule: 'claim-definition',
    message: `The claim ${id} has no ${key}.`,
    fix: `Add ${key}: ${what}.`,
  }),
  claimWrong: (id: string, key: string, written: string, expected: string): Complaint => ({
    rule: 'claim-definition',
    message: `“${key}” of the claim ${id} is ${written}, not ${expected}.`,
    fix: 'Mend it; docs/audit.md shows what a claim says.',
  }),
  claimMoved: (id: string, { recorded, verdict, printed, unit, recomputed }: { recorded: string; verdict: string; printed: string; unit: string | null; recomputed: string | null }): Complaint => ({
    rule: 'claim-verdict-moved',
    message: `The claim ${id} is on record as “${recorded}” and is now “${verdict}”: the paper prints ${printed}${unit === null ? '' : ` ${unit}`} ${recomputed === null ? 'and nothing recomputes it' : `and the data gives ${recomputed}`}.`,
    fix: 'Mend the data, or run `npm run check -- --accept-audit`.',
  }),
  claimFailed: (id: string, reason: string): Complaint => ({
    rule: 'claim-recompute-failed',
    message: `The claim ${id} cannot be recomputed: ${reason}.`,
    fix: 'Mend the data or `recompute`; where a series is missing, leave `recompute` out and name the series in `missing`.',
  }),
  claimUnreadable: (id: string, reason: string, printed: string, value: string | undefined): Complaint => ({
    rule: 'claim-unreadable-print',
    message: `The claim ${id} is no number: ${reason}.`,
    fix: value === undefined ? `Write digits, and currency and words into \`unit\`; or give the number of “${printed}” in \`value\`.` : 'Write `value` in digits, such as "5" or "0.67".',
  }),
  claimDuplicateId: (id: string, first: string, second: string): Complaint => ({
    rule: 'claim-duplicate-id',
    message: `${first} and ${second} have the same id: ${id}.`,
    fix: 'Rename one of the two.',
  }),
  claimMissingUnnamed: (id: string): Complaint => ({
    rule: 'claim-missing-unnamed',
    message: `The claim ${id} is not recomputed and does not say what is missing.`,
    fix: 'Name the series in `missing`, or write `recompute`.',
  }),
  claimFormulaMissing: (id: string): Complaint => ({
    rule: 'claim-formula-missing',
    message: `The claim ${id} is recomputed and does not say how.`,
    fix: 'Say in `formula`, in words or as an expression, what `recompute` does.',
  }),
  claimUnexplained: (id: string): Complaint => ({
    rule: 'claim-unexplained',
    message: `The claim ${id} differs from the data and has no explanation.`,
    fix: 'Say in `explanation` what the evidence shows.',
  }),
  claimVerdictNotFound: (id: string, reason: string): Complaint => ({
    rule: 'claim-verdict-not-found',
    message: `The verdict of the claim ${id} cannot be rewritten: ${reason}.`,
    fix: "Write it by hand, as a plain string: verdict: '…'.",
  }),
} as const;
