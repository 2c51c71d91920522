import { expect, it } from 'vitest';
import { english } from '../../src/languages/english.ts';
import { backLinks, lettered } from '../../src/components/back-links.ts';

const sections = [{ id: 'sec-a', number: '2.1', title: 'The data' }, { id: 'sec-b', number: null, title: 'Results' }];

it('the ways back from a reference have letters, and names that tell them apart', () => {
  const places = [{ id: 'cite-x-1', section: null, note: false }, { id: 'cite-x-2', section: 'sec-a', note: true }, { id: 'cite-x-3', section: 'sec-b', note: false }];
  expect(backLinks(places, sections, english.backLink).map(({ letter, name }) => [letter, name])).toEqual([['a', 'a, cited'], ['b', 'b, cited in a note: 2.1 The data'], ['c', 'c, cited: Results']]);
});

it('a work that is cited once needs no letter', () => {
  expect(backLinks([{ id: 'cite-x-1', section: 'sec-b', note: false }], sections, english.backLink)).toEqual([{ id: 'cite-x-1', letter: '', name: 'cited: Results' }]);
});

it('letters go on after z', () => {
  expect([0, 25, 26, 51, 52].map(lettered)).toEqual(['a', 'z', 'aa', 'az', 'ba']);
});
