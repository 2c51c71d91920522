import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/diagnostics/place.ts';

describe('lineIndex', () => {
  const text = 'one\r\ntwo\n\nfour';

  it('counts lines and columns from 1, whatever the line endings', () => {
    const index = lineIndex(text);
    expect(index.spot(0)).toEqual({ line: 1, column: 1 });
    expect(index.spot(5)).toEqual({ line: 2, column: 1 });
    expect(index.spot(9)).toEqual({ line: 3, column: 1 });
    expect(index.spot(text.length)).toEqual({ line: 4, column: 5 });
  });

  it('gives lines without their endings', () => {
    const index = lineIndex(text);
    expect([1, 2, 3, 4, 5].map(index.line)).toEqual(['one', 'two', '', 'four', '']);
  });

  it('turns spots back into offsets', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '国', '\n', '\r\n', '\t')).map((parts) => parts.join('')), fc.nat(60), (words, offset) => {
        const clamped = Math.min(offset, words.length);
        const index = lineIndex(words);
        expect(index.offset(index.spot(clamped))).toBe(clamped);
      }),
    );
  });
});
