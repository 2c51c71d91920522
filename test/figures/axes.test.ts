import { expect, test } from 'vitest';
import { keepTicks, yearAxis } from '../../src/figures/axes.ts';

const WIDE = { width: 680, narrow: false };
const NARROW = { width: 358, narrow: true };

test.each([
  ['every year of a decade', 2000, 2009, WIDE, [2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009]],
  ['both ends on a phone', 2000, 2009, NARROW, [2000, 2003, 2006, 2009]],
  ['both ends of a long series', 1989, 2022, NARROW, [1989, 2000, 2011, 2022]],
  ['the last year, where the steps do not come out even', 2003, 2022, NARROW, [2006, 2010, 2014, 2018, 2022]],
  ['a single year', 2009, 2009, WIDE, [2009]],
])('a year axis names %s', (_, first, last, size, years) => {
  expect(yearAxis(first, last, size).values).toEqual(years);
});

test('an axis keeps all ticks that it names', () => {
  const axis = { values: [1, 2, 3, 4, 5, 6, 7] };
  expect(keepTicks({ layer: [{ encoding: { x: { axis } } }] })).toEqual({ layer: [{ encoding: { x: { axis: { ...axis, tickCount: 7 } } } }] });
  expect(keepTicks({ axis: { values: [1], tickCount: 9 } })).toEqual({ axis: { values: [1], tickCount: 9 } });
  expect(keepTicks({ data: { axis } })).toEqual({ data: { axis } });
});
