import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { auditChapter } from '../../src/audit/audit.ts';
import { defineClaim } from '../../src/audit/claim.ts';
import { auditDocument, auditJson, auditJsonSchema } from '../../src/audit/json.ts';
import { claimsOf } from '../../src/audit/named-claim.ts';

const details = { where: 'text', quantity: 'x', datasets: [], formula: 'a constant' };
const module = {
  whole: defineClaim({ ...details, printed: '14', recompute: () => 14, verdict: 'reproduced' }),
  sum: defineClaim({ ...details, printed: '0.3', recompute: () => 0.1 + 0.2, verdict: 'reproduced' }),
  wide: defineClaim({ ...details, printed: '10', comparison: 'about', within: { halfWidth: 1, reason: 'said so' }, recompute: () => ({ low: 8, high: 9.2 }), verdict: 'rounding' }),
  open: defineClaim({ printed: '1', where: 'text', quantity: 'x', datasets: [], missing: 'a series', verdict: 'not computable' }),
};
const { entries } = auditChapter({ chapter: 'primes', claims: claimsOf(module), sources: [{ file: 'claims.ts', text: '' }] });
const edition = { title: 'Primes', version: '1.0' };

describe('audit.json', () => {
  it('keeps to its published schema', () => {
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(auditJsonSchema()));
    const document: unknown = JSON.parse(auditJson(edition, entries));
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...auditDocument.parse(document), format: 2 })).toBe(false);
    const [first, ...rest] = auditDocument.parse(document).claims;
    expect(validate({ ...auditDocument.parse(document), claims: [{ ...first, verdict: 'maybe' }, ...rest] })).toBe(false);
  });

  it('is the same for the same claims, and free of the noise of binary fractions', () => {
    const text = auditJson(edition, entries);
    expect(auditJson(edition, structuredClone(entries).map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as typeof entry))).toBe(text);
    expect(text).toContain('"recomputed": 0.3,');
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('holds every claim with a verdict, and the totals', () => {
    const document = auditDocument.parse(JSON.parse(auditJson(edition, entries)));
    expect(document.totals.verdicts).toEqual({ reproduced: 2, rounding: 1, differs: 0, 'not computable': 1 });
    expect(document.claims.map(({ id, verdict }) => [id, verdict])).toEqual([['whole', 'reproduced'], ['sum', 'reproduced'], ['wide', 'rounding'], ['open', 'not computable']]);
  });
});
