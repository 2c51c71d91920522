import { expect, it } from 'vitest';
import { parseProse, scanProse, transformTree } from '../../src/markdown/index.ts';
import { volumeContext } from '../markdown/volume-context.ts';

// What the tool chain beneath answers with a route, with 0:0, or not at all: each has its place here.

function findings(source: string): string[] {
  const context = volumeContext();
  const { tree, text } = parseProse(context.file, source);
  scanProse(tree, text);
  transformTree(tree, text, context);
  return text.diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

it.each<[string, string, string[]]>([
  ['a formula that KaTeX refuses, which would be printed in red', '---\ntitle: A\n---\n\nA $$\\frac{a}$$.', ['5:13 formula']],
  ['maths between single dollars, which would be money', '---\ntitle: A\n---\n\nA $\\frac{a}{b}$.', ['5:3 single-dollar-maths']],
  ['money between double dollars, which would be maths', '---\ntitle: A\n---\n\nFrom $$5.3 billion to $$6.1 billion.', ['5:6 money-as-maths']],
  ['“less than”, which would begin a tag', '---\ntitle: A\n---\n\n\n\nIf p <0.05', ['7:6 mdx-less-than']],
  ['a comment of HTML', '---\ntitle: A\n---\n\n\n\n<!-- c -->', ['7:1 mdx-comment']],
  ['a component that is never closed, which has 0:0', '---\ntitle: A\n---\n\n\n\n<Note>\n\nWords.', ['7:1 mdx-tag']],
  ['a component that is not there, which has a route only', '---\ntitle: A\n---\n\nA\n\n<Box>b</Box>', ['7:1 unknown-component']],
  ['a name in braces that nothing defines, which has a route only', '---\ntitle: A\n---\n\nThe value {nope.x} is', ['5:11 mdx-expression']],
  ['a set in braces, which would be computed', '---\ntitle: A\n---\n\nThe set {x | y} is', ['5:9 mdx-expression']],
  ['a citation that is not there, which would be printed as typed', '---\ntitle: A\n---\n\nAs [@zz9] says', ['5:5 unknown-citation']],
  ['a label that is not there', '---\ntitle: A\n---\n\nAs @fig-zz9 shows', ['5:4 unknown-label']],
])('%s', (_what, source, expected) => {
  expect(findings(source)).toEqual(expected);
});
