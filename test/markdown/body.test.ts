import { describe, expect, it } from 'vitest';
import { parseProse, renderBody, renderFormula, transformTree, type Body } from '../../src/markdown/index.ts';
import { volumeContext } from './volume-context.ts';

function bodyOf(source: string): Body {
  const { tree, text } = parseProse('content/chapters/woods/index.mdx', source);
  transformTree(tree, text, volumeContext());
  expect(text.diagnostics).toEqual([]);
  return renderBody(tree);
}

describe('the running text of a chapter', () => {
  it('is HTML, interrupted where a page puts in what it draws; captions are not in it', () => {
    expect(bodyOf('One *two*.\n\n<Figure of={usImports}>By @alder2006.</Figure>\n\n<Table of={growth} />\n\nSo <Claim of={share2014} /> of them.')).toEqual([
      '<p>One <em>two</em>.</p>\n',
      { component: 'Figure', of: 'woods/us-imports' },
      '\n',
      { component: 'Table', of: 'woods/growth' },
      '\n<p>So <a class="claim" href="/base/audit/#woods-share2014">14</a> of them.</p>',
    ]);
  });

  it('lets an element go on after a figure that stands inside it', () => {
    const [before, slot, after] = bodyOf('- One\n\n  <Figure of={deficit} />\n\n- Two');
    expect(before).toBe('<ul>\n<li>\n<p>One</p>\n');
    expect(slot).toEqual({ component: 'Figure', of: 'woods/deficit' });
    expect(after).toBe('\n</li>\n<li>\n<p>Two</p>\n</li>\n</ul>');
  });

  it('sets formulas, and keeps what looks like a tag or a slot as text', () => {
    expect(bodyOf('A $$\\frac{a}{b}$$ c.')).toEqual([expect.stringContaining(renderFormula('\\frac{a}{b}', { display: false }).slice(0, 80))]);
    expect(bodyOf('R&D &lt;b&gt; \u0000x')).toEqual(['<p>R&amp;D &lt;b> \ufffdx</p>']);
  });

  it('keeps the ids of headings', () => {
    expect(bodyOf('## The data {#sec-data}')).toEqual(['<h2 id="sec-data"><span class="section-number">2.1</span> The data</h2>']);
  });
});
