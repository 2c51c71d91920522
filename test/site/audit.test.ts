import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { auditDocument } from '../../src/audit/json.ts';

const [site] = inject('sites');
const { claims, totals } = auditDocument.parse(JSON.parse(readFileSync(join(site?.folder ?? '', 'audit.json'), 'utf8')));
const found = (chapter: string, id: string) => claims.find((claim) => claim.chapter === chapter && claim.id === id);

describe('audit.json', () => {
  it('has a verdict for every claim, and for each without a value what is missing', () => {
    expect(claims.length).toBe(totals.claims);
    expect(claims.filter(({ recomputed, missing }) => recomputed === null && !missing)).toEqual([]);
    expect(claims.filter(({ verdict, recorded }) => verdict !== recorded)).toEqual([]);
  });

  // What was found by an independent recomputation (statsmodels) of Zhao's tables.
  it.each([
    ['descriptive-patent-observations', '14', 'reproduced'],
    ['descriptive-patent-mean', '11.547', 'reproduced'],
    ['descriptive-patent-standard-deviation', '0.226', 'reproduced'],
    ['descriptive-patent-minimum', '11.076', 'reproduced'],
    ['descriptive-patent-maximum', '11.820', 'reproduced'],
    ['descriptive-fdigdp-observations', '15', 'reproduced'],
    ['descriptive-fdigdp-mean', '3.068', 'rounding'],
    ['descriptive-fdigdp-standard-deviation', '1.098', 'reproduced'],
    ['descriptive-fdigdp-minimum', '1.367', 'rounding'],
    ['descriptive-fdigdp-maximum', '4.554', 'reproduced'],
    ['descriptive-ratio-maximum', '0.079', 'differs'],
    ['stationarity-patent-z', '-3.647', 'reproduced'],
    ['stationarity-patent-p', '0.0049', 'reproduced'],
    ['stationarity-fdigdp-z', '-4.703', 'reproduced'],
    ['stationarity-fdigdp-p', '0.0001', 'reproduced'],
    ['stationarity-lny-p', '0.0076', 'reproduced'],
    ['coefficient-lagged-in-text', '0.761', 'differs'],
    ['granger-ratio-to-lny-p', '0.003', 'reproduced'],
    ['granger-lny-to-fdigdp-p', '0.543', 'differs'],
  ])('finds %s, printed %s: %s', (id, printed, verdict) => {
    expect(found('trade-imbalance', id)).toMatchObject({ printed, verdict });
  });

  it('finds the statements that official series contradict', () => {
    const differing = claims.filter(({ chapter, verdict }) => chapter === 'trade-and-innovation' && verdict === 'differs').map(({ printed }) => printed);
    expect(differing).toContain('6,254,411');
    expect(differing).toContain('10');
  });
});
