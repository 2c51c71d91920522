import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateGrubelLloydIndex, grubelLloydIndex, tradeCompetitivenessIndex, tradeDependence,
} from '../../src/statistics/index.ts';
import { expectRefusal } from './refusal.ts';

const flow = fc.integer({ min: 0, max: 1_000_000 });
const trade = fc.tuple(flow, flow).filter(([x, m]) => x + m > 0);

describe('trade indices', () => {
  it('measure dependence on exports, imports and both', () => {
    expect(tradeDependence(20, 15, 100)).toEqual({ exports: 0.2, imports: 0.15, total: 0.35 });
  });

  it('give the competitiveness index its bounds and its sign', () => {
    expect(tradeCompetitivenessIndex(5, 0)).toBe(1);
    expect(tradeCompetitivenessIndex(0, 5)).toBe(-1);
    expect(tradeCompetitivenessIndex(30, 10)).toBe(0.5);
    fc.assert(fc.property(trade, ([x, m]) => {
      expect(tradeCompetitivenessIndex(m, x)).toBe(0 - tradeCompetitivenessIndex(x, m));
    }));
  });

  it('keep the Grubel–Lloyd index between one-way and balanced trade', () => {
    expect(grubelLloydIndex(7, 7)).toBe(1);
    expect(grubelLloydIndex(7, 0)).toBe(0);
    expect(grubelLloydIndex(30, 10)).toBe(0.5);
    fc.assert(fc.property(trade, ([x, m]) => {
      const index = grubelLloydIndex(x, m);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(1);
      expect(grubelLloydIndex(m, x)).toBe(index);
      expect(index).toBeCloseTo(1 - Math.abs(tradeCompetitivenessIndex(x, m)), 12);
    }));
  });

  it('aggregate products by the weight of their trade', () => {
    fc.assert(fc.property(fc.array(trade, { minLength: 1, maxLength: 10 }), (products) => {
      const whole = products.reduce((total, [x, m]) => total + x + m, 0);
      const weighted = products.reduce((total, [x, m]) => total + ((x + m) / whole) * grubelLloydIndex(x, m), 0);
      const index = aggregateGrubelLloydIndex(products.map(([x]) => x), products.map(([, m]) => m));
      expect(index).toBeCloseTo(weighted, 12);
      // Netting products against each other can only make trade look more two-way.
      const netted = grubelLloydIndex(
        products.reduce((total, [x]) => total + x, 0),
        products.reduce((total, [, m]) => total + m, 0),
      );
      expect(index).toBeLessThanOrEqual(netted + 1e-12);
    }));
  });

  it('are refused without trade', () => {
    expectRefusal(() => tradeDependence(1, 1, 0), 'domain', /product is positive, got 0/);
    expectRefusal(() => tradeDependence(-1, 1, 5), 'domain', /not negative, got -1 and 1/);
    expectRefusal(() => tradeCompetitivenessIndex(0, 0), 'domain', /both zero/);
    expectRefusal(() => grubelLloydIndex(NaN, 1), 'not-finite', /1 of 2/);
    expectRefusal(() => aggregateGrubelLloydIndex([1, 2], [1]), 'unequal-length', /exports has 2 observations, imports has 1/);
    expectRefusal(() => aggregateGrubelLloydIndex([], []), 'too-few-observations', /at least 1/);
    expectRefusal(() => aggregateGrubelLloydIndex([0, 0], [0, 0]), 'domain', /2 products have no trade/);
  });
});
