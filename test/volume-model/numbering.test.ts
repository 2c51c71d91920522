import { describe, expect, it } from 'vitest';
import { roman, sectionNumbers } from '../../src/volume/numbering.ts';

describe('numbering', () => {
  it('writes Roman numerals', () => {
    expect([1, 3, 4, 9, 14, 40, 90, 400, 1999, 2026].map(roman)).toEqual(['I', 'III', 'IV', 'IX', 'XIV', 'XL', 'XC', 'CD', 'MCMXCIX', 'MMXXVI']);
    expect(() => roman(0)).toThrow(RangeError);
  });

  it('counts sections as printed proceedings do', () => {
    expect(sectionNumbers([2, 2, 3, 3, 2, 3])).toEqual(['1', '2', '2.1', '2.2', '3', '3.1']);
  });
});
