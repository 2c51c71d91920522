import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { auditChapter } from '../../src/audit/audit.ts';
import { claimHtml, claimText, verdictMark } from '../../src/audit/claim-html.ts';
import { defineClaim } from '../../src/audit/claim.ts';
import type { ClaimDefinition } from '../../src/audit/claim.ts';
import type { AuditEntry } from '../../src/audit/entry.ts';
import { VERDICTS } from '../../src/audit/verdict.ts';

function entry(definition: Partial<ClaimDefinition>): AuditEntry {
  // Only what a test is about is given; the rest makes a whole claim of it.
  const claim = defineClaim({ printed: '3.068', unit: 'percent', where: 'Table I', quantity: 'mean', datasets: [], recompute: () => 3.06873, formula: 'Σx / n < 4 & "so on"', verdict: 'rounding', ...definition } as ClaimDefinition);
  const [audited] = auditChapter({ chapter: 'primes', claims: [{ id: 'mean', path: ['mean'], claim }], sources: [{ file: 'claims.ts', text: '' }] }).entries;
  if (!audited) throw new Error('the claim can be judged');
  return audited;
}

const href = (address: string): string => `/base${address}`;
const rounding = claimHtml(entry({}), href);
const open = claimHtml(entry({ printed: '-6.715', recompute: undefined, formula: undefined, missing: 'the deficits', verdict: 'not computable' }), href);

describe('a claim in a sentence', () => {
  it('is valid inside a paragraph, twice as well', async () => {
    const page = `<!DOCTYPE html>\n<html lang="en"><head><title>Claims in a sentence</title></head><body><p>The mean is ${rounding} percent, not ${open}, or ${rounding}.</p></body></html>`;
    const report = await new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off' } }).validateString(page);
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  });

  it('is a link to its entry in the audit, under the base of the site', () => {
    expect(rounding).toMatch(/^<a class="claim claim-rounding" href="\/base\/audit\/#primes-mean">/);
    expect(open).toContain('class="claim claim-not-computable"');
  });

  it('is heard as number, verdict and recomputed value, and no more', () => {
    expect(heard(rounding)).toBe('3.068 (rounding: recomputed 3.06873)');
    expect(heard(open)).toBe('−6.715 (not computable)');
  });

  it('shows on its card the value, the rule, the formula, the data, what is missing and what the evidence shows', () => {
    const card = (html: string): string[] => [...html.replace(/^.*aria-hidden="true"><span/, '<span').matchAll(/<span class="(claim-[a-z]+)">([^<]*)<\/span>/g)].map(([, name, text]) => `${name}: ${text}`);
    expect(card(rounding)).toEqual([
      'claim-verdict: Rounding',
      'claim-value: Recomputed 3.06873 percent; printed digits are cut, not rounded',
      'claim-formula: Formula: Σx / n &lt; 4 &amp; &quot;so on&quot;',
    ]);
    expect(card(open)).toEqual(['claim-verdict: Not computable', 'claim-missing: Missing: the deficits']);
    expect(card(claimHtml(entry({ explanation: 'A slip.' }), href)).at(-1)).toBe('claim-explanation: A slip.');
  });

  it('prints the number as the paper does, with a minus sign proper, or as the sentence wants it', () => {
    expect(claimText({ printed: '-3.647', display: null })).toBe('−3.647');
    expect(claimText({ printed: '.0049', display: null })).toBe('.0049');
    expect(claimText({ printed: '0.67', display: 'two thirds' })).toBe('two thirds');
  });

  it('has a mark of its own shape for each verdict', () => {
    const shapes = VERDICTS.map((verdict) => /d="([^"]+)"/.exec(verdictMark(verdict))?.[1]);
    expect(new Set(shapes).size).toBe(4);
  });
});

/** What a screen reader says: all text that is not hidden from it. */
function heard(html: string): string {
  return html
    .replace(/<svg[^>]*aria-hidden="true".*?<\/svg>/g, '')
    .replace(/<span class="claim-card" aria-hidden="true">.*<\/span>(?=<\/a>$)/, '')
    .replace(/<[^>]+>/g, '');
}
