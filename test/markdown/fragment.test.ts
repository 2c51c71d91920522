import { describe, expect, it } from 'vitest';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import { readFragment, renderFormula } from '../../src/markdown/index.ts';
import { volumeContext } from './volume-context.ts';

const html = (text: string, options = {}): string => readFragment(text, volumeContext(), options).html;

describe('what stands on the page', () => {
  it.each([
    ['a citation', '[see @alder2006, p. 9; @birch2008]', '<p><span class="citation">(see <a href="#ref-alder2006" id="cite-alder2006-1">Alder 2006</a>, p. 9; <a href="#ref-birch2008" id="cite-birch2008-1">Birch 2008</a>)</span></p>'],
    ['a citation in a sentence', 'As @cedar1953 shows', '<p>As <span class="citation"><a href="#ref-cedar1953" id="cite-cedar1953-1">Cedar (1953)</a></span> shows</p>'],
    ['a cross-reference, its number kept with its noun', 'See @fig-deficit.', '<p>See <a class="xref" href="/base/chapters/woods/#fig-deficit">Figure\u00a01</a>.</p>'],
    ['a cross-reference into another chapter', '@fig-hills/exports', '<p><a class="xref" href="/base/chapters/hills/#fig-exports">Figure\u00a04</a></p>'],
    ['a numbered heading', '### The *data* {#sec-data}', '<h3 id="sec-data"><span class="section-number">2.1</span> The <em>data</em></h3>'],
    ['money', 'from $5.3 billion to $6.1 billion', '<p>from $5.3 billion to $6.1 billion</p>'],
    ['links, with the base and marked where they leave', '[a](/data/x/) [b](https://example.org/) [c](#sec-data) <a href="/y/">d</a>', '<p><a href="/base/data/x/">a</a> <a href="https://example.org/" rel="external">b</a> <a href="#sec-data">c</a> <a href="/base/y/">d</a></p>'],
    ['a foreign name', '<i lang="la">Pinus</i> and <span lang="de">Föhre</span>', '<p><i lang="la">Pinus</i> and <span lang="de">Föhre</span></p>'],
    ['a foreign name that is a whole paragraph', 'a\n\n<i lang="la">Pinus</i> <b>x</b>\n\nb', '<p>a</p>\n<p><i lang="la">Pinus</i> <b>x</b></p>\n<p>b</p>'],
    ["printers' signs", '"It\'s" 1--5 --- \'so\', "*quoted*" `"--"`...', '<p>“It’s” 1–5 — ‘so’, “<em>quoted</em>” <code>"--"</code>…</p>'],
    [
      "an editors' note",
      '<Note title="The unit">\nIt is *wrong*.\n\nQuite.\n</Note>',
      '<aside class="note" role="note" aria-label="Editors’ note: The unit"><p class="note-title"><span class="note-kind">Editors’ note</span> <span class="note-name">The unit</span></p><p>It is <em>wrong</em>.</p><p>Quite.</p></aside>',
    ],
    ["an editors' note on one line", '<Note>It is *wrong*.</Note>', '<aside class="note" role="note" aria-label="Editors’ note"><p class="note-title"><span class="note-kind">Editors’ note</span></p><p>It is <em>wrong</em>.</p></aside>'],
  ])('%s', (_what, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  it('sets formulas as KaTeX does, in the text and numbered on display', () => {
    expect(html('$$x_t$$', { inline: true })).toBe(renderFormula('x_t', { display: false }));
    const display = html('$$\n\\label{eq-model}\ny = x\n$$');
    expect(display).toMatch(/^<div class="equation" id="eq-model" role="group" aria-label="Equation \(1\)" tabindex="0"><span class="katex-display">/);
    expect(display).toContain('<mtext>(1)</mtext>');
    expect(display).not.toContain('label{');
    const plain = html('$$\ny = x\n$$');
    expect(plain).toMatch(/^<div class="equation" role="group" aria-label="Equation" tabindex="0"><span class="katex-display">/);
    expect(plain).not.toContain('class="tag"');
  });
});

describe('a fenced formula', () => {
  const fenced = (tex: string): string => html(`\`\`\`math\n${tex}\n\`\`\``);

  it('is set on display', () => {
    expect(fenced('y = x^2')).toBe(renderFormula('y = x^2\n', { display: true }));
  });

  it('shows what KaTeX refuses of it, and no more than other formulas do', () => {
    expect(fenced('y = \\nonsense')).toContain('color:#cc0000');
    expect(fenced('\\href{javascript:x}{y}')).not.toContain('href="javascript');
  });
});

describe('footnotes', () => {
  const text = 'One[^a] two[^b] three[^a].\n\n[^b]: Says @alder2006, [here](/x/).\n\n[^a]: First, see[^c].\n\n    More.\n\n[^c]: Third.';

  it('stand in the margin for the eye and at the end for everyone, under ids made of their names', () => {
    expect(html(text)).toBe(
      [
        '<p>One<sup><a id="fnref-a" href="#fn-a" role="doc-noteref">1</a></sup><span class="sidenote" aria-hidden="true"><span class="sidenote-number">1</span> First, see.<br>\nMore.</span>',
        ' two<sup><a id="fnref-b" href="#fn-b" role="doc-noteref">2</a></sup><span class="sidenote" aria-hidden="true"><span class="sidenote-number">2</span> Says <span class="citation"><a href="#ref-alder2006" tabindex="-1">Alder (2006)</a></span>, <a href="/base/x/" tabindex="-1">here</a>.</span>',
        ' three<sup><a id="fnref-a-2" href="#fn-a" role="doc-noteref">1</a></sup>.</p>\n',
        '<section class="footnotes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">Notes</h2><ol>',
        '<li id="fn-a"><p>First, see<sup><a id="fnref-c" href="#fn-c" role="doc-noteref">3</a></sup>.</p><p>More.\u00a0<a href="#fnref-a" role="doc-backlink" class="footnote-back" aria-label="Back to the text of note 1, place 1">↩\ufe0e</a>\u00a0<a href="#fnref-a-2" role="doc-backlink" class="footnote-back" aria-label="Back to the text of note 1, place 2">↩\ufe0e</a></p></li>',
        '<li id="fn-b"><p>Says <span class="citation"><a href="#ref-alder2006" id="cite-alder2006-1">Alder (2006)</a></span>, <a href="/base/x/">here</a>.\u00a0<a href="#fnref-b" role="doc-backlink" class="footnote-back" aria-label="Back to the text of note 2">↩\ufe0e</a></p></li>',
        '<li id="fn-c"><p>Third.\u00a0<a href="#fnref-c" role="doc-backlink" class="footnote-back" aria-label="Back to the text of note 3">↩\ufe0e</a></p></li></ol></section>',
      ].join(''),
    );
  });

  it('keep apart when several texts share a page', () => {
    const prefixed = html('One[^a].\n\n[^a]: First.', { prefix: 'woods-' });
    for (const id of ['id="woods-fnref-a"', 'href="#woods-fn-a"', 'id="woods-fn-a"', 'href="#woods-fnref-a"', 'id="woods-notes"']) expect(prefixed).toContain(id);
  });

  it('never give an id twice', () => {
    const ids = [...html(text).matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have no place in the margin beside a table', () => {
    expect(html('| a[^n] |\n|---|\n| b |\n\n[^n]: Note.')).not.toContain('sidenote');
  });
});

describe('fragments', () => {
  it('can stand in a line', () => {
    expect(html('A *b*.', { inline: true })).toBe('A <em>b</em>.');
    expect(html('A.\n\nB.', { inline: true })).toBe('<p>A.</p>\n<p>B.</p>');
  });

  it('give their words alone', () => {
    expect(readFragment('A *b* [@alder2006] in @fig-deficit, $$x_t$$ of "c".\n\n- d', volumeContext()).text).toBe('A b (Alder 2006) in Figure\u00a01, x_t of “c”.\nd');
  });

  it('stop with the place in the file that the text was taken from', () => {
    const abstract = { line: 7, column: 3, everyLine: true };
    const wrong = (origin: { line: number; column: number; everyLine: boolean }): unknown => {
      try {
        return html('one\n@nobody', { origin });
      } catch (error) {
        return error instanceof DiagnosticError ? error.diagnostics.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`) : error;
      }
    };
    expect(wrong(abstract)).toEqual(['content/chapters/woods/index.mdx:8:3 unknown-citation']);
    expect(wrong({ ...abstract, everyLine: false })).toEqual(['content/chapters/woods/index.mdx:8:1 unknown-citation']);
  });

  it('cannot hold figures', () => {
    expect(() => html('<Figure of={deficit} />')).toThrow('cannot stand here');
  });
});

describe('what is looked for only in texts that may have it', () => {
  it.each([
    ['a table', '| a | b |\n|---|--:|\n| 1 | 2 |', '<table>'],
    ['a table of one column, with a colon alone', 'a\n:-\nb', '<table>'],
    ['a table in a quotation', '> | a |\n> |---|', '<table>'],
    ['an address', 'Write to a.b@example.org.', '<a href="mailto:a.b@example.org">'],
  ])('is found: %s', (_what, text, expected) => {
    expect(html(text)).toContain(expected);
  });
});
