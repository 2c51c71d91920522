import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('nearest', () => {
  it.each([
    ['rodrik2007', ['schott2008', 'rodrik2006'], 'rodrik2006'],
    ['Figur', ['Note', 'Figure', 'Table'], 'Figure'],
    ['fig-defict', ['fig-deficit', 'fig-exports'], 'fig-deficit'],
    ['deficit', ['fig-deficit', 'fig-exports'], 'fig-deficit'],
  ])('finds what %s was meant to be', (name, known, meant) => {
    expect(nearest(name, known)).toBe(meant);
  });

  it.each([
    ['x', ['alpha', 'beta']],
    ['smith1776', ['rodrik2006', 'leontief1953']],
    ['anything', []],
  ])('does not guess wildly for %s', (name, known) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  it('does not depend on the order of the names', () => {
    expect(nearest('aac', ['aab', 'aaa'])).toBe(nearest('aac', ['aaa', 'aab']));
  });
});
