import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/audit/coverage.ts';
import type { Coverage } from '../../src/audit/coverage.ts';
import { english } from '../../src/audit/vocabulary.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMath, { singleDollarTextMath: false }).use(remarkMdx);

function cover(source: string): Coverage {
  // remark's parser gives the root of a Markdown tree.
  const tree = parser.parse(source) as Root;
  return coverageOf(tree, source, {
    vocabulary: english,
    printed: (of) => (of === 'unknown' ? undefined : of === 'word' ? 'five' : '1'),
    addedByEdition: (_component, of) => of === 'companion',
  });
}

const uncovered = (source: string): string[] => cover(source).uncovered.map(({ text }) => text);
const excluded = (source: string): string[] => cover(source).excluded.map(({ text, rule }) => `${text} ${rule}`);

describe('the coverage of a text', () => {
  it('counts claims among the numbers', () => {
    const { covered, total, uncovered } = cover('It rose from $<Claim of={start} /> billion to <Claim of={table.end} /> percent, by 13 percent.\n\n<Claim of={alone} />\n');
    expect({ covered, total }).toEqual({ covered: 3, total: 4 });
    expect(uncovered).toEqual([{ text: '13', line: 1, column: 84 }]);
  });

  it('covers nothing with a claim that does not exist', () => {
    expect(cover('<Claim of={unknown} /> percent')).toMatchObject({ covered: 0, total: 0 });
  });

  it.each([
    ['from $6.3 billion to US$6,254,411 billion', ['$6.3', '$6,254,411']],
    ['a p value of .543, or −1.24, or -3 %', ['.543', '−1.24', '-3 %']],
    ['a 50-50 venture, 12–15 percent, 8.1-fold (1.5)', ['50', '50', '12', '15', '8.1', '1.5']],
    ['more than 70 countries after 20 years', ['70', '20']],
    ['4,323,000 patents; 5\u202F761\u202F455 primes; 300.', ['4,323,000', '5\u202F761\u202F455', '300']],
    ['2000 million, $1990, 2,004 and 1600.5', ['2000', '$1990', '2,004', '1600.5']],
    ['# Over 100\n\n- **9** percent of [35 goods](https://x.test/99)\n\n| a |\n|---|\n| 7 |', ['100', '9', '35', '7']],
    ['text[^1]\n\n[^1]: a footnote of 1 percent', ['1']],
  ])('finds the numbers of “%s”', (source, numbers) => {
    expect(uncovered(source)).toEqual(numbers);
    expect(excluded(source)).toEqual([]);
  });

  it.each([
    ['in 2004, 2003–2022, 2008–09 and the 1990s', ['2004 year', '2003 year', '2022 year', '2008 year', '09 year', '1990 year']],
    ['October 23 and 24, 2009; 13 January 2023; 1–3 May; Oct. 5', ['23 date', '24 date', '2009 year', '13 date', '2023 year', '1 date', '3 date', '5 date']],
    ['Figures 1 to 4 and 9, table (2), equation 1, footnote 3, section 3.1, pp. 207–224', ['1 reference', '4 reference', '9 reference', '2 reference', '1 reference', '3 reference', '3.1 reference', '207 reference', '224 reference']],
    ['see [@smith1776, p. 9; @b2000], @ohlin1935, Vanek (1968, 2003a)', ['1776 citation', '9 citation', '2000 citation', '1935 citation', '1968 year', '2003 year']],
    ['5G, HS-10, CO<sub>2</sub>, F16, the 21st, Covid-19 and “Made in China 2025”', ['5 name', '10 name', '2 name', '16 name', '21 name', '19 name', '2025 year']],
    ['pathways: (1) one, (2) another', ['1 enumeration', '2 enumeration']],
  ])('leaves out what is no number of the paper: %s', (source, rules) => {
    expect(excluded(source)).toEqual(rules);
    expect(uncovered(source)).toEqual([]);
  });

  it('reads the words of a term as part of their sentence', () => {
    expect(uncovered('the <Term of={x}>20 largest</Term> of 30')).toEqual(['20', '30']);
    expect(excluded('“<Term of={x}>Made in China 2025</Term>” of <Term of={y}>2009</Term>')).toEqual(['2025 year', '2009 year']);
  });

  it('is not deceived by words that only look like a reference or a date', () => {
    expect(uncovered('in part 20 percent; departments 5; it may 3; figure $4')).toEqual(['20', '5', '3', '$4']);
  });

  it('passes over the notes of the edition, the captions of its own figures, code and addresses', () => {
    expect(uncovered('<Note title="9 times">\nIt is 8 times.\n</Note>\n\n<Figure of={companion}>\nShares of 17.7 percent.\n</Figure>\n\nSee `data[3]`.')).toEqual([]);
  });

  it("reads the caption of a paper's figure, but not the title that it quotes", () => {
    const { uncovered, excluded } = cover('<Figure of={rd}>\nSpending; the title is “Personnel (10000 man-year)”. It grew 8 percent.\n</Figure>\n\n<Table of={t}>Of 6 rows.</Table>\n');
    expect(uncovered.map(({ text }) => text)).toEqual(['8', '6']);
    expect(excluded).toEqual([{ text: '10000', rule: 'name', line: 2, column: 36 }]);
  });

  it('reports numbers in words, and those in formulas, apart', () => {
    const { covered, total, spelled, formulas } = cover('Seven papers, two thirds; $5 billion; <Claim of={word} /> times; twenty-five hundred.\n\n$$\ny = 0.77 x_1\n$$\n\nand $$10^8$$\n');
    expect({ covered, total }).toEqual({ covered: 0, total: 1 });
    expect({ covered: spelled.covered, total: spelled.total }).toEqual({ covered: 1, total: 4 });
    expect(spelled.uncovered.map(({ text }) => text)).toEqual(['Seven', 'two thirds', 'twenty-five hundred']);
    expect(formulas).toEqual([
      { text: '0.77', line: 4, column: 5 },
      { text: '1', line: 4, column: 12 },
      { text: '10', line: 7, column: 7 },
      { text: '8', line: 7, column: 10 },
    ]);
  });

  it('knows the place of a number behind escapes, entities, line ends and other elements', () => {
    const source = 'Cost\\* of 5 &amp; 5 dollars,\n*and 5* or\n  <b>77</b> percent\n';
    expect(cover(source).uncovered).toEqual([
      { text: '5', line: 1, column: 11 },
      { text: '5', line: 1, column: 19 },
      { text: '5', line: 2, column: 6 },
      { text: '77', line: 3, column: 6 },
    ]);
  });

  it('reads trees whose citations are nodes already', () => {
    const tree = parser.parse('about 40 percent') as Root;
    const [paragraph] = tree.children;
    if (paragraph?.type !== 'paragraph') throw new Error('the text is one paragraph');
    paragraph.children.unshift({ type: 'inlineCode', value: '12' });
    expect(coverageOf(tree, 'about 40 percent', { vocabulary: english, printed: () => undefined, addedByEdition: () => false }).uncovered).toEqual([{ text: '40', line: 1, column: 7 }]);
  });
});
