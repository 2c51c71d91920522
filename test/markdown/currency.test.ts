import fc from 'fast-check';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/markdown/index.ts';

function read(source: string): { rules: string[]; formulas: string[] } {
  const { tree, text } = parseProse('a.mdx', source);
  const formulas: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'inlineMath' || node.type === 'math') formulas.push(node.value);
  });
  return { rules: text.diagnostics.map(({ rule }) => rule), formulas };
}

const amount = fc.tuple(fc.constantFrom('$', 'US$', 'A$', '-$'), fc.constantFrom('5', '5.3', '1,000', '0.4'), fc.constantFrom('', ' billion', ' million', 'bn', 'm', '/kg')).map((parts) => parts.join(''));
const words = fc.constantFrom(' to ', ', ', ' and ', '–', ' (', ') ', ' rose from ', '\n', ' = ', ' + ', '; ');
const formula = fc.constantFrom('x', 'x_t', '\\alpha', '\\frac{a}{b}', 'y_{it} = x', '5', '\\$5', 'a < b');

describe('the dollar sign', () => {
  it('is money in any sentence, however many amounts it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, words), { minLength: 1, maxLength: 8 }), (parts) => {
        expect(read(`It cost ${parts.flat().join('')}in all.`)).toEqual({ rules: [], formulas: [] });
      }),
    );
  });

  it('is maths when it is doubled, also between amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, formula), { minLength: 1, maxLength: 5 }), (parts) => {
        const source = parts.map(([money, tex]) => `at ${money} with $$${tex}$$`).join(', ');
        expect(read(`${source}.`)).toEqual({ rules: [], formulas: parts.map(([, tex]) => tex) });
      }),
    );
  });

  it('is told apart from maths that was meant and is written with one', () => {
    fc.assert(
      fc.property(fc.constantFrom('x', '\\alpha', 'x_t', 'x_{i}', 'R^2', '\\frac{a}{b}', 'n = 5', 'a+b'), amount, (tex, money) => {
        expect(read(`the share $${tex}$ of it`).rules).toEqual(['single-dollar-maths']);
        expect(read(`it cost ${money} when $${tex}$ held`).rules).toEqual(['single-dollar-maths']);
      }),
    );
  });
});
