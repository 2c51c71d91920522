import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CitationItem } from '../../src/citation/reference.ts';
import { findPointers } from '../../src/markdown/citation-syntax.ts';

const parenthetical = (text: string): readonly CitationItem[] | undefined => {
  const [pointer, second] = findPointers(text);
  return pointer?.type === 'citation' && second === undefined && pointer.cluster.mode === 'parenthetical' ? pointer.cluster.items : undefined;
};

describe('citations in brackets', () => {
  it.each<[string, CitationItem[]]>([
    ['[@a]', [{ key: 'a' }]],
    ['[see @schott2008, p. 9; @rodrik2006]', [{ key: 'schott2008', prefix: 'see', locator: 'p. 9' }, { key: 'rodrik2006' }]],
    ['[-@a]', [{ key: 'a', suppressAuthor: true }]],
    ['[see -@a, pp. 33–35, 38]', [{ key: 'a', prefix: 'see', suppressAuthor: true, locator: 'pp. 33–35, 38' }]],
    ['[@a p. 9]', [{ key: 'a', locator: 'p. 9' }]],
    ['[@a 33]', [{ key: 'a', locator: '33' }]],
    ['[@a and the works cited there]', [{ key: 'a', suffix: 'and the works cited there' }]],
    ['[e.g., @a, § 3]', [{ key: 'a', prefix: 'e.g.,', locator: '§ 3' }]],
    ['[@a;\n@b]', [{ key: 'a' }, { key: 'b' }]],
    ['[@doe_1999-b:c]', [{ key: 'doe_1999-b:c' }]],
    ['[@müller2001]', [{ key: 'müller2001' }]],
  ])('%s', (text, items) => {
    expect(parenthetical(text)).toEqual(items);
  });

  it.each(['[sic]', '[a@b.org]', '[see the list]', '[@]', 'a@b', '@', '@-', '12@34'])('%s is no citation', (text) => {
    expect(findPointers(text)).toEqual([]);
  });
});

describe('citations in a sentence', () => {
  it.each([
    ['@a says', 'a', 2],
    ['@a, who', 'a', 2],
    ['@a.', 'a', 2],
    ["@a's", 'a', 2],
    ['@a: so', 'a', 2],
    ['(@a)', 'a', 3],
    ['“@a”', 'a', 3],
    ['@a--b', 'a', 2],
    ['@a.b.', 'a.b', 4],
    ['@smith2000/', 'smith2000', 10],
  ])('%s', (text, key, end) => {
    expect(findPointers(text)).toMatchObject([{ type: 'citation', end, cluster: { mode: 'narrative', items: [{ key }] } }]);
  });

  it('takes a place in the work from brackets behind it', () => {
    expect(findPointers('@a [p. 9] says')).toMatchObject([{ start: 0, end: 9, cluster: { items: [{ key: 'a', locator: 'p. 9' }] } }]);
    expect(findPointers('@a [@b]')).toMatchObject([{ end: 2 }, { start: 3, end: 7 }]);
  });

  it('takes a year alone', () => {
    expect(findPointers('in -@a it')).toMatchObject([{ start: 3, end: 6, cluster: { items: [{ key: 'a', suppressAuthor: true }] } }]);
  });
});

describe('cross-references', () => {
  it.each([
    ['see @fig-deficit.', 'fig-deficit', 4, 16],
    ['see [@fig-deficit]', 'fig-deficit', 4, 18],
    ['@fig-overview/exports, and', 'fig-overview/exports', 0, 21],
    ['(@eq-model)', 'eq-model', 1, 10],
    ['@sec-data/', 'sec-data', 0, 9],
  ])('%s', (text, label, start, end) => {
    expect(findPointers(text)).toEqual([{ type: 'crossReference', label, start, end }]);
  });

  it('stays in its bracket beside other words', () => {
    expect(findPointers('[as in @fig-a here]')).toEqual([{ type: 'crossReference', label: 'fig-a', start: 7, end: 13 }]);
  });
});

describe('any text', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(?:[:._-][a-z0-9]{1,4})?$/).filter((name) => !/^(?:fig|tbl|eq|sec|chapter|paper|dataset)-/.test(name));
  const prefix = fc.constantFrom(undefined, 'see', 'see also', 'e.g.,');
  const locator = fc.constantFrom(undefined, 'p. 9', 'pp. 1–5', 'chap. 2, p. 7', 'table 3');
  const item = fc.record({ key, prefix, locator, suppressed: fc.boolean() });
  const noise = fc.constantFrom('', 'Words. ', 'mail a@b.org ', '5 ', '— ', '(', '[sic] ', 'ü');

  it('gives back what was written', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), noise, noise, (items, before, after) => {
        const written = items.map(({ key: name, prefix: words, locator: place, suppressed }) => `${words === undefined ? '' : `${words} `}${suppressed ? '-' : ''}@${name}${place === undefined ? '' : `, ${place}`}`).join('; ');
        const found = findPointers(`${before}[${written}]${after}`).filter(({ type }) => type === 'citation');
        expect(found).toHaveLength(1);
        const [pointer] = found;
        if (pointer?.type !== 'citation') throw new Error('unreachable');
        expect(pointer.start).toBe(before.length);
        expect(pointer.cluster.items.map(({ key: name, prefix: words, locator: place, suppressAuthor }) => ({ key: name, prefix: words, locator: place, suppressed: suppressAuthor === true }))).toEqual(items);
      }),
    );
  });

  it('never fails, never overlaps, and never leaves the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('@', '[', ']', ';', ',', '-', '^', ' ', 'a', 'b1', 'fig-', '/', '.', '\n', 'é')).map((parts) => parts.join('')), (text) => {
        let done = 0;
        for (const { start, end } of findPointers(text)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
