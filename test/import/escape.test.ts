import fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { expect, it } from 'vitest';
import { escapeLineStart, escapeText } from '../../src/import/write/escape.ts';
import { parseProse } from '../../src/markdown/index.ts';

// Signs that mean something in Markdown, MDX, maths or citations, among letters of several scripts.
const sign = fc.constantFrom(...'aZ9 é树—“”\\`*_{}[]<>&@$|~#+-.!^():;,=\'"/'.split(''));
const words = fc.array(sign, { minLength: 1, maxLength: 40 }).map((signs) => signs.join('').replace(/\s+/g, ' ').trim()).filter((text) => text !== '' && !/https?:|www\./.test(text));

it('writes any words so that they are read as themselves', () => {
  fc.assert(
    fc.property(words, (text) => {
      const { tree, text: source } = parseProse('index.mdx', escapeLineStart(escapeText(text)));
      expect(source.diagnostics).toEqual([]);
      expect(toString(tree)).toBe(text);
    }),
    { numRuns: 400 },
  );
});
