import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add, divide, fromNumber, multiply, squareRoot, subtract, toNumber,
} from '../../../src/statistics/matrix/double-double.ts';
import type { DoubleDouble } from '../../../src/statistics/matrix/double-double.ts';

// Whole numbers of up to 100 bits, so that BigInt holds the exact answers.
const whole = fc.bigInt({ min: -(2n ** 50n), max: 2n ** 50n });
const positive = fc.bigInt({ min: 1n, max: 2n ** 50n });

describe('double-double arithmetic', () => {
  it('multiplies and adds whole numbers of 100 bits exactly', () => {
    fc.assert(fc.property(whole, whole, whole, (a, b, c) => {
      expect(exact(add(multiply(from(a), from(b)), from(c)))).toBe(a * b + c);
      expect(exact(subtract(multiply(from(a), from(b)), from(c)))).toBe(a * b - c);
    }));
  });

  it('divides and takes roots to 30 digits', () => {
    fc.assert(fc.property(positive, positive, (a, b) => {
      const quotient = divide(from(a), from(b));
      expect(Math.abs(toNumber(subtract(multiply(quotient, from(b)), from(a))))).toBeLessThanOrEqual(Number(a) * 1e-30);
      const root = squareRoot(from(a));
      expect(Math.abs(toNumber(subtract(multiply(root, root), from(a))))).toBeLessThanOrEqual(Number(a) * 1e-30);
    }));
  });

  it('keeps what a double loses', () => {
    const big = fromNumber(1e20);
    expect(toNumber(subtract(add(big, fromNumber(1)), big))).toBe(1);
    expect(toNumber(squareRoot(fromNumber(0)))).toBe(0);
  });
});

function from(value: bigint): DoubleDouble {
  return fromNumber(Number(value));
}

function exact({ high, low }: DoubleDouble): bigint {
  return BigInt(high) + BigInt(low);
}
