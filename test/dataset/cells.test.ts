import { describe, expect, expectTypeOf, it } from 'vitest';
import { cross, years } from '../../src/dataset/cells.ts';

describe('the cells that a figure needs', () => {
  it('are every combination of the lists, the last turning fastest', () => {
    const cells = cross({ partner: ['China', 'World'], year: years(2008, 2009) });
    expect(cells).toEqual([
      { partner: 'China', year: 2008 },
      { partner: 'China', year: 2009 },
      { partner: 'World', year: 2008 },
      { partner: 'World', year: 2009 },
    ]);
    expectTypeOf(cells).toEqualTypeOf<readonly { readonly partner: 'China' | 'World'; readonly year: number }[]>();
  });

  it('are none when a list is empty', () => {
    expect(cross({ partner: ['China'], year: years(2009, 2008) })).toEqual([]);
  });

  it('count both ends of a span of years', () => {
    expect(years(2000, 2009)).toHaveLength(10);
    expect(years(2004, 2004)).toEqual([2004]);
  });
});
