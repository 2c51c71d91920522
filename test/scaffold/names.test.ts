import { expect, it } from 'vitest';
import { readAuthor } from '../../src/scaffold/author.ts';
import { slugFault, suggestSlug } from '../../src/scaffold/slug.ts';

it('suggests a slug for a title in any script that has Latin letters', () => {
  expect(suggestSlug('Trade & Growth: China’s “New Normal”, 2013–2019')).toBe('trade-growth-chinas-new-normal-2013-2019');
  expect(suggestSlug('Außenhandel in Zürich')).toBe('aussenhandel-in-zurich');
  expect(suggestSlug('贸易与增长')).toBeUndefined();
  expect(suggestSlug(`A ${'very '.repeat(30)}long title`)?.length).toBeLessThanOrEqual(60);
});

it('takes a slug that can be an address, and says what to type instead of one that cannot', () => {
  expect(slugFault('trade-2013')).toBeUndefined();
  expect(slugFault('Trade 2013')).toContain('try "trade-2013"');
  expect(slugFault('../volume')).toContain('try "volume"');
  expect(slugFault('')).toContain('small letters');
  expect(slugFault('a'.repeat(61))).toContain('more than 60 letters');
});

it.each([
  ['Yiming Zhao', 'Yiming', 'Zhao'],
  ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
  ['de la Vallée-Ñandú, José María', 'José María', 'de la Vallée-Ñandú'],
  ['李, 善蘭', '善蘭', '李'],
  ['  Kenneth  L.  Kraemer ', 'Kenneth L.', 'Kraemer'],
])('tells the names of %s apart', (name, given, family) => {
  expect(readAuthor(name)).toEqual({ given, family });
});

it.each(['Zhao', '', 'Zhao,', 'Zhao, Yiming, Jr.', 'van Beethoven'])('does not guess at "%s"', (name) => {
  expect(readAuthor(name)).toBeUndefined();
});
