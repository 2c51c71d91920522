import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { htmlTree } from '../../src/markup/html-tree.ts';
import { renderFormula } from '../../src/markdown/index.ts';

/** Without the places that a parser of HTML knows. */
function bare(node: Nodes): Nodes[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  return node.type === 'element' ? [{ type: 'element', tagName: node.tagName, properties: node.properties, children: node.children.flatMap(bare) as typeof node.children }] : [];
}

describe('the nodes of our own HTML', () => {
  it.each([
    ['a citation', '<span class="citation">(see <a href="#ref-a" id="cite-a-1">Alder &amp; Birch 2006</a>, p. 9)</span>'],
    ['a claim with its mark', '<a class="claim claim-ok" href="/x/"><svg class="claim-mark" viewBox="0 0 10 10" width="10" aria-hidden="true" focusable="false"><path d="M1 5" stroke-width="1.3" fill="none"/></svg> 5 &lt; 6</a>'],
    ['values with signs', '<a title="a > b &quot;c&quot; &#x27;d&#39;" href="/?a=1&amp;b=2">x</a>'],
    ['elements that hold nothing', '<p>one<br>\ntwo <img src="images/a.png" alt="" width="10" height="20" loading="lazy"><wbr></p><hr>'],
    ['numbers, lists and flags', '<ol start="3" reversed><li class="a  b">x</li></ol><details open><summary>y</summary></details><table><tbody><tr><td colspan="2" align="right">1</td></tr></tbody></table>'],
    ['pictures', '<picture><source type="image/avif" srcset="/a.avif 400w, /b.avif 800w" sizes="min(10px, 100vw)"><img src="/a.png" alt="x"></picture>'],
    ['a formula', renderFormula('\\sqrt{x} < \\vec{y}\'', { display: true })],
    ['words alone', 'a &amp; b\u00a0c'],
    ['a slot', '<p>a</p><volume-figure of="overview/deficit"></volume-figure><p lang="zh" data-pagefind-ignore="all">一</p>'],
  ])('are those that any parser finds in %s', (_what, html) => {
    expect(htmlTree(html)).toEqual(fromHtml(html, { fragment: true }).children.flatMap(bare));
  });

  it('are not guessed where a tag is missing', () => {
    expect(() => htmlTree('<p>a<em>b</p>')).toThrow('</p> closes nothing');
    expect(() => htmlTree('<p>a')).toThrow('<p> is not closed');
  });
});
