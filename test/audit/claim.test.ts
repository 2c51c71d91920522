import { describe, expect, expectTypeOf, it } from 'vitest';
import { cellClaims } from '../../src/audit/cell-claims.ts';
import { defineClaim } from '../../src/audit/claim.ts';
import type { Claim, ClaimDefinition } from '../../src/audit/claim.ts';
import { claimsOf } from '../../src/audit/named-claim.ts';

const details = { printed: '1.5', where: 'text', quantity: 'something', datasets: [] };

describe('a claim', () => {
  it('that nothing recomputes must say what is missing and that it is not computable', () => {
    expectTypeOf({ ...details, missing: 'a series', verdict: 'not computable' as const }).toExtend<ClaimDefinition>();
    expectTypeOf({ ...details, verdict: 'not computable' as const }).not.toExtend<ClaimDefinition>();
    expectTypeOf({ ...details, missing: 'a series', verdict: 'reproduced' as const }).not.toExtend<ClaimDefinition>();
  });

  it('that is recomputed must say how, and has another verdict', () => {
    const recompute = () => 1.5;
    expectTypeOf({ ...details, recompute, formula: 'a constant', verdict: 'differs' as const }).toExtend<ClaimDefinition>();
    expectTypeOf({ ...details, recompute, verdict: 'differs' as const }).not.toExtend<ClaimDefinition>();
    expectTypeOf({ ...details, recompute, formula: 'a constant', verdict: 'not computable' as const }).not.toExtend<ClaimDefinition>();
    expectTypeOf({ ...details, recompute, formula: 'a constant', missing: 'a series', verdict: 'differs' as const }).not.toExtend<ClaimDefinition>();
  });

  it('may name a width only where its sentence says "about"', () => {
    const open = { ...details, missing: 'a series', verdict: 'not computable' as const, within: { halfWidth: 1, reason: 'whole percents' } };
    expectTypeOf({ ...open, comparison: 'about' as const }).toExtend<ClaimDefinition>();
    expectTypeOf({ ...open, comparison: 'more-than' as const }).not.toExtend<ClaimDefinition>();
    expectTypeOf(open).not.toExtend<ClaimDefinition>();
  });
});

describe('the claims of a module', () => {
  const claim = defineClaim({ ...details, missing: 'a series', verdict: 'not computable' });

  it('have ids from the names that lead to them', () => {
    const module = { deficit2014: claim, descriptive: { patentMean: claim, FDIGDP: { lag_one: claim } } };
    expect(claimsOf(module).map(({ id, path }) => [id, path.join('.')])).toEqual([
      ['deficit2014', 'deficit2014'],
      ['descriptive-patent-mean', 'descriptive.patentMean'],
      ['descriptive-fdigdp-lag-one', 'descriptive.FDIGDP.lag_one'],
    ]);
  });

  it('are found among whatever else it exports', () => {
    const module = { claim, YEARS: [2004, 2005], helper: () => claim, text: 'kind', nothing: null, date: new Date(0), lists: [claim] };
    expect(claimsOf(module).map(({ id }) => id)).toEqual(['claim']);
  });
});

describe('the cells of a table', () => {
  let made = 0;
  const table = cellClaims({
    where: 'Table I',
    columns: {
      n: { label: 'N', quantity: 'number of observations', formula: 'count', recompute: (values: readonly number[]) => values.length },
      mean: { quantity: 'mean', unit: 'percent', formula: 'sum over count', recompute: (values) => values.reduce((sum, value) => sum + value, 0) / values.length },
      note: { quantity: 'remark' },
    },
    rows: {
      ratio: {
        label: 'RATIO',
        quantity: 'export ratio',
        input: () => {
          made += 1;
          return [1, 2, 6];
        },
        cells: { n: { printed: '3', verdict: 'reproduced' }, mean: { printed: '3.1', verdict: 'differs', explanation: 'a slip' } },
      },
      deficit: {
        quantity: 'logarithm of the deficit',
        unit: 'log billion',
        missing: 'the yearly deficits',
        cells: {
          n: { printed: '13', verdict: 'reproduced', recompute: () => 13, formula: 'years from 2004 to 2016' },
          mean: { printed: '6.715', verdict: 'not computable' },
        },
      },
    },
  });

  it('are claims with ids by table, row and column', () => {
    expect(claimsOf({ descriptive: table }).map(({ id }) => id)).toEqual(['descriptive-ratio-n', 'descriptive-ratio-mean', 'descriptive-deficit-n', 'descriptive-deficit-mean']);
  });

  it('say where they stand and what they are, from their row and column', () => {
    expect(table.ratio.n).toMatchObject({ where: 'Table I, row RATIO, column N', quantity: 'export ratio: number of observations', formula: 'count', unit: undefined });
    expect(table.deficit.mean).toMatchObject({ where: 'Table I, row deficit, column mean', unit: 'percent' });
  });

  it("recompute by their column from their row's input, which is made once", () => {
    expect(made).toBe(0);
    expect(table.ratio.n?.recompute?.()).toBe(3);
    expect(table.ratio.mean?.recompute?.()).toBe(3);
    expect(made).toBe(1);
    expect(table.ratio.mean?.explanation).toBe('a slip');
  });

  it('are not recomputed where their row names what is missing, unless they do it themselves', () => {
    expect(table.deficit.mean).toMatchObject({ recompute: undefined, missing: 'the yearly deficits' });
    expect(table.deficit.n).toMatchObject({ missing: undefined, formula: 'years from 2004 to 2016' });
    expect(table.deficit.n?.recompute?.()).toBe(13);
  });

  it('are absent where the paper leaves them blank', () => {
    expect(table.ratio.note).toBeUndefined();
    expectTypeOf(table.ratio.note).toEqualTypeOf<Claim | undefined>();
  });
});
