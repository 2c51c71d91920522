import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCiter } from '../../src/citation/cluster.ts';
import { manners } from '../../src/citation/manner.ts';
import type { Name, Reference } from '../../src/citation/reference.ts';
import { engineCitations } from './engine.ts';

const plain = (html: string): string => html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&');

const person = fc.record({ family: fc.constantFrom('Zhang', 'Wang', 'Wei', 'Koopman', 'van Ark'), given: fc.constantFrom('Robert', 'Shang-Jin', 'Zhi', 'K. C.', 'R.') });
const body: fc.Arbitrary<Name> = fc.constantFrom({ literal: 'World Bank' }, { literal: 'OECD' });
const names = fc.oneof({ weight: 9, arbitrary: fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ family }) => family }) }, { weight: 1, arbitrary: body.map((name) => [name]) });
const works = fc.array(fc.record({ author: names, year: fc.constantFrom(2006, 2008) }), { minLength: 1, maxLength: 6 }).map((list) =>
  list.map(({ author, year }, index): Reference => ({ id: `w${index}`, type: 'book', title: `Book ${index}`, author, issued: { 'date-parts': [[year]] } })),
);

describe.each(['chicago-author-date', 'apa'] as const)('citations in %s', (style) => {
  it('read as the engine of the list would write them', () => {
    const engine = engineCitations(style);
    fc.assert(
      fc.property(works, (references) => {
        const citer = createCiter(references, { ids: false, manner: manners[style] });
        const own = references.map(({ id }) => plain(citer.cite({ mode: 'parenthetical', items: [{ key: id }] })));
        expect(own).toEqual(engine(references));
      }),
      { numRuns: 60 },
    );
  });
});

describe('citations by number', () => {
  const references = ['a', 'b'].map((id): Reference => ({ id, type: 'book', title: id, author: [{ family: id.toUpperCase() }] }));
  const citer = createCiter(references, { ids: false, manner: manners.ieee, numbered: ['b', 'a'] });

  it('give the place of each work in the list', () => {
    expect(plain(citer.cite({ mode: 'parenthetical', items: [{ key: 'a', prefix: 'see', locator: 'p. 9' }, { key: 'b' }] }))).toBe('[see 2, p. 9; 1]');
    expect(plain(citer.cite({ mode: 'narrative', items: [{ key: 'b', locator: 'p. 3' }] }))).toBe('B [1, p. 3]');
    expect(plain(citer.cite({ mode: 'narrative', items: [{ key: 'b', suppressAuthor: true }] }))).toBe('[1]');
  });
});
