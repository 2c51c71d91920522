import { describe, expect, it } from 'vitest';
import { parseProse, scanProse, transformTree } from '../../src/markdown/index.ts';
import { volumeContext } from './volume-context.ts';

/** Everything that is wrong with a text, as "line:column rule". */
function findings(source: string): string[] {
  const context = volumeContext();
  const { tree, text } = parseProse(context.file, source);
  scanProse(tree, text);
  transformTree(tree, text, context);
  return text.diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

const front = '---\ntitle: A\n---\n\n';

describe('what an editor gets wrong is said at its line and column', () => {
  it.each<[string, string, string[]]>([
    // Pointers
    ['a citation key that does not exist', 'As [see @alder2006, p. 9; @birch2009] says', ['1:27 unknown-citation']],
    ['a narrative key that does not exist', 'one\ntwo @brich2008 says', ['2:5 unknown-citation']],
    ['a citation key after escapes and entities', 'a \\* b &amp; c [@nobody]', ['1:17 unknown-citation']],
    ['a citation key in a quotation', '> one\n> two [@nobody]', ['2:8 unknown-citation']],
    ['a citation key in a list', '- one\n\n  two [@nobody]', ['3:8 unknown-citation']],
    ['a citation key in a table', '| a | b |\n|---|---|\n| x | [@nobody] |', ['3:8 unknown-citation']],
    ['a citation key in a footnote', 'a[^n]\n\n[^n]: by @nobody', ['3:10 unknown-citation']],
    ['a citation key in a note', '<Note>\nby @nobody\n</Note>', ['2:4 unknown-citation']],
    ['a label that does not exist', 'see @fig-defict', ['1:5 unknown-label']],
    ["another chapter's label that does not exist", 'see @fig-hills/imports', ['1:5 unknown-label']],
    ['a label in brackets that does not exist', 'see [@eq-modle]', ['1:5 unknown-label']],
    ['works and labels in one citation', 'see [@alder2006; @fig-deficit]', ['1:5 citation-syntax']],
    ['a citation with an item that names no work', 'see [@alder2006; Fig. 1]', ['1:17 citation-syntax']],
    ['a citation with emphasis inside', 'see [@alder2006, *passim*]', ['1:5 citation-syntax']],
    ['a footnote that does not exist', 'text[^none]', ['1:5 unknown-footnote']],
    ['a footnote that nothing points at', 'text\n\n[^none]: note', ['3:1 unused-footnote']],
    ['a footnote that is given twice', 'a[^n]\n\n[^n]: one\n\n[^n]: two', ['5:1 duplicate-footnote']],
    ['a footnote in a caption', '<Figure of={deficit}>words[^n]</Figure>\n\n[^n]: note', ['1:27 footnote-in-caption']],

    // Labels
    ['a label given twice by headings', '## A {#sec-a}\n\n### B {#sec-a}', ['3:1 duplicate-label']],
    ['a label given twice by figures', '<Figure of={deficit}>a</Figure>\n\n<Figure of={deficit}>b</Figure>', ['3:1 duplicate-label']],
    ['a label given twice by equations', '$$\n\\label{eq-model} x\n$$\n\n$$\ny\n\\label{eq-model}\n$$', ['7:1 duplicate-label']],
    ['a heading without an id', '## Data', ['1:1 heading-without-id']],
    ['a heading with a malformed id', '## Data {#sec data}', ['1:9 heading-id']],
    ['a heading with an id of another kind', '## Data {#fig-data}', ['1:9 heading-id']],
    ['an id where no heading ends', 'Data {#sec-data}', ['1:6 heading-id']],
    ['a title among the sections', '# Data {#sec-data}', ['1:1 heading-depth']],
    ['a level left out', '## A {#sec-a}\n\n#### B {#sec-b}', ['3:1 heading-skipped']],

    // Maths and money
    ['a broken formula in a sentence', 'one $$x + \\frac{a}$$', ['1:19 formula']],
    ['a broken formula in a display', 'text\n\n$$\nx +\n  \\foo y\n$$', ['5:3 formula']],
    ['a broken formula after its label', '$$\n\\label{eq-model} \\foo\n$$', ['2:18 formula']],
    ['a broken formula in a quotation', '> $$\n> x\n> \\foo\n> $$', ['3:3 formula']],
    ['a broken formula in a list', '- one\n\n  $$\n  x^2^3\n  $$', ['4:6 formula']],
    ['maths in single dollars', 'a share $\\alpha$ of $x$', ['1:9 single-dollar-maths', '1:21 single-dollar-maths']],
    ['maths with scripts in single dollars', 'a share $x_{i}$', ['1:9 single-dollar-maths']],
    ['maths in single dollars that is no code either', 'a share $\\frac{a b}{c}$', ['1:9 single-dollar-maths']],
    ['money in double dollars', 'from $$5.3 billion to $$6.1 billion', ['1:6 money-as-maths']],
    ['maths that is never closed in a sentence', 'x $$y + 1', ['1:3 maths-open']],
    ['maths that is never closed in a display', 'x\n\n$$\ny\n', ['3:1 maths-open']],
    ['a bar inside maths in a table', '| a | b |\n|---|---|\n| $$|x|$$ | c |', ['3:3 pipe-in-maths', '3:8 pipe-in-maths']],
    ['a label of another kind in a display', '$$\n\\label{model} x\n$$', ['2:1 equation-label']],
    ['two labels in a display', '$$\n\\label{eq-a} x \\label{eq-b}\n$$', ['2:16 equation-label']],
    ['a label in a sentence', 'a $$\\label{eq-a} x$$', ['1:5 equation-label']],
    ['an environment that numbers by itself', '$$\n\\begin{align} x &= y \\end{align}\n$$', ['2:1 equation-environment']],

    // Components and code
    ['a component that does not exist', 'a\n\n<Figur of={deficit}>b</Figur>', ['3:1 unknown-component']],
    ['an export that does not exist', '<Figure of={defict}>a</Figure>', ['1:13 unknown-export']],
    ['a table that is only a figure', '<Table of={deficit} />', ['1:12 unknown-export']],
    ['a component without a name', '<Figure>a</Figure>', ['1:1 component-of']],
    ['a component with a text for a name', '<Figure of="deficit">a</Figure>', ['1:1 component-of']],
    ['an attribute that does not exist', '<Figure of={deficit} wide>a</Figure>', ['1:22 unknown-attribute']],
    ['a block inside a paragraph', 'see <Figure of={deficit}>a</Figure> here', ['1:5 component-place']],
    ['code in prose', 'a {x} b', ['1:3 mdx-expression']],
    ['code on a line of its own', 'a\n\n{x.y}', ['3:1 mdx-expression']],
    ['a set in braces', 'the set {x | x y}', ['1:9 mdx-expression']],
    ['a brace that is never closed', 'a\n\nb { c', ['3:3 mdx-expression']],
    ['code in an attribute', '<Note title={x}>a</Note>', ['1:7 mdx-expression']],
    ['an import', "import x from 'y'", ['1:1 mdx-import']],
    ['a sentence that begins with a word of code', 'a\n\nexport and import grow', ['3:1 mdx-import']],
    ['an element that is not for prose', '<script>x</script>', ['1:1 unknown-element']],
    ['a handler on an element', 'a <span onclick="x">b</span>', ['1:9 unknown-attribute']],
    ['an address that depends on the page', 'a [b](../c/)', ['1:3 relative-link']],

    // Syntax
    ['a tag that is never closed', '<Note>\n\na\n', ['1:1 mdx-tag']],
    ['a tag that is never closed in a paragraph', 'one <i>two\n\nthree', ['1:5 mdx-tag']],
    ['tags that cross', 'a <i>b <b>c</i></b>', ['1:8 mdx-tag']],
    ['a closing tag without an opening one', 'a </Note> b', ['1:3 mdx-tag']],
    ['a closing tag in another block', 'a <b>c *d</b>*', ['1:10 mdx-tag']],
    ['a tag that is not finished', 'a <Figure of', ['1:3 mdx-tag']],
    ['a sign “less than”', 'p <5 percent', ['1:3 mdx-less-than']],
    ['a comment of HTML', 'a <!-- b --> c', ['1:3 mdx-comment']],
    ['an address between angle brackets', 'a <https://example.org> b', ['1:3 mdx-autolink']],
  ])('%s', (_what, source, expected) => {
    expect(findings(source)).toEqual(expected);
    // Front matter moves everything down and nothing aside.
    const lower = expected.map((finding) => finding.replace(/^\d+/, (line) => String(Number(line) + 4)));
    expect(findings(front + source)).toEqual(lower);
    // Line endings of other systems change nothing.
    expect(findings(source.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('says all of them at once', () => {
    expect(findings('## A\n\n@nobody and @fig-none and {x}')).toEqual(['1:1 heading-without-id', '3:27 mdx-expression', '3:1 unknown-citation', '3:13 unknown-label']);
  });
});

describe('what is right is left alone', () => {
  it.each([
    ['two amounts', 'From $5.3 billion to $6.1 billion, a rise of US$0.8 billion.'],
    ['amounts beside maths', 'It cost $5 and $$x_t$$ cost $6, in all $1,000.'],
    ['an escaped sign', 'a \\@nobody, \\{x\\}, 5 \\< 6, 5 &lt; 6 and {\'{\'}'],
    ['addresses, code and mail', '`@nobody {x} $\\alpha$` someone@example.org https://example.org/@nobody [@nobody](https://example.org/)'],
    ['a comment', '{/* not yet */}\n\nText {/* here */} too.'],
    ['a code block', '```\n$\\alpha$ {x} @nobody <b>\n```'],
    ['brackets that are no citation', 'He wrote [sic], see [@fig-deficit] and [in @tbl-growth].'],
    ['everything of the grammar', '## D *a* {#sec-data}\n\n[@alder2006] @fig-deficit[^n] <i lang="la">x</i>\n\n<Figure of={deficit}>By @birch2008.</Figure>\n\n<Note title="T">\nWords.\n</Note>\n\n[^n]: Note.'],
  ])('%s', (_what, source) => {
    expect(findings(source)).toEqual([]);
  });
});
