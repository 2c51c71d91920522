import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growth, interval, log, minus, over, plus, times } from '../../src/audit/interval.ts';
import type { Interval } from '../../src/audit/interval.ts';

describe('what a rounded number leaves open', () => {
  it('is half a unit of its last digit either way, exactly', () => {
    expect(interval('1.2')).toEqual({ low: 1.15, high: 1.25 });
    expect(interval('4.0')).toEqual({ low: 3.95, high: 4.05 });
    expect(interval('-3.647')).toEqual({ low: -3.6475, high: -3.6465 });
    expect(interval('300')).toEqual({ low: 299.5, high: 300.5 });
    expect(interval('300', 100)).toEqual({ low: 250, high: 350 });
  });
});

describe('arithmetic with what is left open', () => {
  it('gives compound growth from two rounded ends', () => {
    const { low, high } = growth(interval('1.2'), interval('4.0'), 12);
    expect(low).toBeCloseTo(0.1006, 4);
    expect(high).toBeCloseTo(0.1106, 4);
  });

  it('takes exact numbers along', () => {
    expect(plus(interval('1.0'), 2)).toEqual({ low: 2.95, high: 3.05 });
    expect(minus(10, interval('4'))).toEqual({ low: 5.5, high: 6.5 });
    expect(log(1)).toEqual({ low: 0, high: 0 });
  });

  it('refuses what may have no value', () => {
    expect(() => over(1, interval('0.0'))).toThrow('division by -0.05 to 0.05, which may be zero');
    expect(() => log(interval('0'))).toThrow('logarithm of -0.5 to 0.5, which may not be positive');
    expect(() => growth(interval('0'), 1, 2)).toThrow('growth of -0.5 to 0.5');
    expect(() => growth(1, 2, 0)).toThrow('growth over 0 periods');
  });

  const span = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.nat(50)).map(([low, width]): Interval => ({ low, high: low + width }));
  const inside = fc.double({ min: 0, max: 1, noNaN: true });
  const at = ({ low, high }: Interval, share: number): number => low + (high - low) * share;
  const slack = 1e-6;

  it('holds whatever values the inputs may have', () => {
    fc.assert(
      fc.property(span, span, inside, inside, (a, b, s, t) => {
        const [x, y] = [at(a, s), at(b, t)];
        for (const [result, value] of [[plus(a, b), x + y], [minus(a, b), x - y], [times(a, b), x * y]] as const) {
          expect(value).toBeGreaterThanOrEqual(result.low - slack);
          expect(value).toBeLessThanOrEqual(result.high + slack);
        }
        if (b.low > 0 || b.high < 0) {
          const quotient = over(a, b);
          expect(x / y).toBeGreaterThanOrEqual(quotient.low - slack);
          expect(x / y).toBeLessThanOrEqual(quotient.high + slack);
        }
      }),
    );
  });
});
