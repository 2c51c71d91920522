import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { textOffsets } from '../../src/markdown/text-offsets.ts';

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

/** Where the mark ¶ stands in the source, as found through every text that holds it. */
function found(source: string): number[] {
  const offsets: number[] = [];
  visit(parser.parse(source), 'text', (node) => {
    const index = textOffsets(source, node);
    for (let at = node.value.indexOf('¶'); at !== -1; at = node.value.indexOf('¶', at + 1)) offsets.push(index.at(at));
  });
  return offsets;
}

describe('textOffsets', () => {
  it.each(['a ¶', 'a \\* b \\\\ ¶', 'a &amp; &#x41; &copy; ¶', '> a\n> b ¶', '> - a\n>   b\n>   c ¶', 'a  b\\[ ¶ *c ¶* d', '| a \\* | &lt; ¶ |\n|---|---|', 'a &nosuch; & ¶', '- a\n\n  b ¶ \\@ ¶'])('finds its place in %j', (source) => {
    const real = [...source.matchAll(/¶/g)].map((match) => match.index);
    expect(found(source)).toEqual(real);
  });

  it('finds its place in any paragraph of any container', () => {
    const piece = fc.constantFrom('a', 'b c', '\\*', '\\@', '&amp;', '&#64;', '¶', ' ', '\n', '. ', '中');
    const container = fc.constantFrom<[string, string]>(['', ''], ['> ', '> '], ['- ', '  '], ['> - ', '>   ']);
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), container, (pieces, [first, rest]) => {
        // Blank lines and indentation would make other blocks of it.
        const words = `x${pieces.join('')}`.replace(/\n[ \n]*/g, '\nx');
        const source = first + words.replaceAll('\n', `\n${rest}`);
        expect(found(source)).toEqual([...source.matchAll(/¶/g)].map((match) => match.index));
      }),
    );
  });

  it('knows which characters mean themselves', () => {
    const source = '\\@a &#64;b @c';
    visit(parser.parse(source), 'text', (node) => {
      const { escaped } = textOffsets(source, node);
      expect([...node.value].flatMap((letter, index) => (letter === '@' ? [escaped(index)] : []))).toEqual([true, true, false]);
    });
    expect.assertions(1);
  });
});
