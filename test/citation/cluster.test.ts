import { describe, expect, it } from 'vitest';
import { createCiter } from '../../src/citation/cluster.ts';
import type { CitationItem, Name, Reference } from '../../src/citation/reference.ts';

const work = (id: string, year: number, ...names: (string | Name)[]): Reference => ({
  id,
  type: 'book',
  title: `Title of ${id}`,
  author: names.map((name) => (typeof name === 'string' ? { family: name } : name)),
  issued: { 'date-parts': [[year]] },
});

const references = [
  work('one', 2006, 'Rodrik'),
  work('two', 2012, 'Ahmed', 'Long'),
  work('three', 2008, 'Koopman', 'Wang', 'Wei'),
  work('threeLater', 2009, 'Koopman', 'Wang', 'Wei'),
  work('four', 2010, 'Ferrantino', 'Koopman', 'Wang', 'Yinug'),
  work('sameA', 2001, 'Alder'),
  work('sameB', 2001, 'Alder'),
  work('body', 2001, { literal: 'World Bank' }),
  work('particle', 1990, { particle: 'van der', family: 'Ploeg' }),
];

const words = (html: string): string => html.replace(/<[^>]*>/g, '');
const parenthetical = (...items: CitationItem[]): string => words(createCiter(references).cite({ mode: 'parenthetical', items }));
const narrative = (item: CitationItem): string => words(createCiter(references).cite({ mode: 'narrative', items: [item] }));

describe('the words of a citation', () => {
  it.each<[string, CitationItem[]]>([
    ['(Rodrik 2006)', [{ key: 'one' }]],
    ['(Ahmed and Long 2012)', [{ key: 'two' }]],
    ['(Koopman et al. 2008)', [{ key: 'three' }]],
    ['(Ferrantino et al. 2010)', [{ key: 'four' }]],
    ['(World Bank 2001)', [{ key: 'body' }]],
    ['(van der Ploeg 1990)', [{ key: 'particle' }]],
    ['(Alder 2001a; Rodrik 2006)', [{ key: 'sameA' }, { key: 'one' }]],
    ['(Alder 2001a, 2001b)', [{ key: 'sameA' }, { key: 'sameB' }]],
    ['(Koopman et al. 2008, 2009; Rodrik 2006)', [{ key: 'three' }, { key: 'threeLater' }, { key: 'one' }]],
    ['(Koopman et al. 2008, p. 3; Koopman et al. 2009)', [{ key: 'three', locator: 'p. 3' }, { key: 'threeLater' }]],
    ['(see Rodrik 2006, p. 9; Ahmed and Long 2012)', [{ key: 'one', prefix: 'see', locator: 'p. 9' }, { key: 'two' }]],
    ['(Rodrik 2006 and the works cited there)', [{ key: 'one', suffix: 'and the works cited there' }]],
    ['(2006)', [{ key: 'one', suppressAuthor: true }]],
    ['(2006, p. 9; Ahmed and Long 2012)', [{ key: 'one', suppressAuthor: true, locator: 'p. 9' }, { key: 'two' }]],
  ])('%s', (expected, items) => {
    expect(parenthetical(...items)).toBe(expected);
  });

  it.each<[string, CitationItem]>([
    ['Rodrik (2006)', { key: 'one' }],
    ['Ahmed and Long (2012)', { key: 'two' }],
    ['Ferrantino et al. (2010, p. 9)', { key: 'four', locator: 'p. 9' }],
    ['(2006)', { key: 'one', suppressAuthor: true }],
  ])('%s in a sentence', (expected, item) => {
    expect(narrative(item)).toBe(expected);
  });
});

describe('its links', () => {
  it('lead to the entries, and can be led back to', () => {
    const citer = createCiter(references);
    expect(citer.cite({ mode: 'parenthetical', items: [{ key: 'one', prefix: 'see', locator: 'p. 9' }, { key: 'two' }] })).toBe(
      '<span class="citation">(see <a href="#ref-one" id="cite-one-1">Rodrik 2006</a>, p. 9; <a href="#ref-two" id="cite-two-1">Ahmed and Long 2012</a>)</span>',
    );
    expect(citer.cite({ mode: 'narrative', items: [{ key: 'one' }] })).toBe('<span class="citation"><a href="#ref-one" id="cite-one-2">Rodrik (2006)</a></span>');
    expect(citer.citedAt('one')).toEqual(['cite-one-1', 'cite-one-2']);
    expect(citer.citedAt('three')).toEqual([]);
  });

  it('take no ids where a text is printed on several pages, and lead to the page of the list', () => {
    const citer = createCiter(references, { ids: false, address: '/base/chapters/woods/' });
    expect(citer.cite({ mode: 'narrative', items: [{ key: 'one' }] })).toBe('<span class="citation"><a href="/base/chapters/woods/#ref-one">Rodrik (2006)</a></span>');
    expect(citer.citedAt('one')).toEqual([]);
  });

  it('escape what is no HTML', () => {
    const citer = createCiter([work('amp', 2000, { literal: 'R&D <Board>' })]);
    expect(citer.cite({ mode: 'parenthetical', items: [{ key: 'amp', prefix: 'a < b' }] })).toBe('<span class="citation">(a &lt; b <a href="#ref-amp" id="cite-amp-1">R&amp;D &lt;Board&gt; 2000</a>)</span>');
  });

  it('do not exist for a work that does not', () => {
    expect(() => createCiter(references).cite({ mode: 'narrative', items: [{ key: 'none' }] })).toThrow('no reference with the key none');
  });
});
