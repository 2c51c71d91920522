import type { Complaint } from '../diagnostics/complaint.ts';
import { describe } from '../diagnostics/describe.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { unknownKeys } from '../diagnostics/unknown-keys.ts';
import type { Claim } from './claim.ts';
import { COMPARISONS, VERDICTS } from './verdict.ts';

const KEYS = Object.keys({
  kind: 1, printed: 1, value: 1, display: 1, unit: 1, where: 1, quantity: 1, formula: 1, datasets: 1, step: 1, scale: 1, explanation: 1, comparison: 1, within: 1, recompute: 1, missing: 1, verdict: 1,
} satisfies Record<keyof Claim, 1>);

/** What a claim must say and does not: types tell an editor's program, and this tells everyone. */
export function checkClaim(id: string, claim: Claim): Complaint[] {
  const said: Readonly<Record<string, unknown>> = { ...claim };
  const unknown = unknownKeys('claim-definition', claim, KEYS);
  const found: Complaint[] = unknown.map(({ complaint }) => complaint);
  const need = (key: string, fits: (value: unknown) => boolean, what: string): void => {
    const value = said[key];
    if (value === undefined && unknown.some(({ near }) => near === key)) return;
    if (value === undefined) found.push(complaints.claimLacks(id, key, what));
    else if (!fits(value)) found.push(complaints.claimWrong(id, key, describe(value), what));
  };
  const may = (key: string, fits: (value: unknown) => boolean, what: string): void => {
    if (said[key] !== undefined) need(key, fits, what);
  };
  need('printed', isText, 'a text, as the paper prints it');
  need('where', isText, 'a text that says where the paper prints it');
  need('quantity', isText, 'a text that says what is measured');
  need('datasets', (value) => Array.isArray(value) && value.every(isDataset), 'a list of datasets');
  need('verdict', (value) => VERDICTS.some((known) => known === value), `one of: ${VERDICTS.join(', ')}`);
  for (const key of ['value', 'display', 'unit', 'formula', 'missing', 'explanation']) may(key, (value) => typeof value === 'string', 'a text');
  for (const key of ['step', 'scale']) may(key, (value) => typeof value === 'number' && Number.isFinite(value) && value > 0, 'a number above zero');
  may('comparison', (value) => COMPARISONS.some((known) => known === value), `one of: ${COMPARISONS.join(', ')}`);
  may('within', (value) => typeof value === 'object' && value !== null && 'halfWidth' in value && typeof value.halfWidth === 'number' && value.halfWidth >= 0 && 'reason' in value && isText(value.reason), 'a record of halfWidth and reason');
  may('recompute', (value) => typeof value === 'function', 'a function that gives the value');
  return found;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isDataset(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && 'declaration' in value;
}
