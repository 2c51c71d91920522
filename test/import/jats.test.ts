import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { DiagnosticError } from '../../src/diagnostics/diagnostic.ts';
import type { Loss } from '../../src/import/document.ts';
import { readJats } from '../../src/import/jats/read.ts';
import { writeChapter } from '../../src/import/write/chapter.ts';
import { parseProse } from '../../src/markdown/index.ts';

const source = readFileSync(join(import.meta.dirname, 'article.xml'), 'utf8');
const noMathml = (): Promise<string[]> => Promise.resolve([]);

async function chapter(xml = source) {
  const losses: Loss[] = [];
  const paper = await readJats('article.xml', xml, noMathml, (loss) => losses.push(loss));
  return writeChapter(paper, new Map([['hedge.png', { file: 'images/hedge.png' }]]), losses);
}

async function refusal(xml: string): Promise<string> {
  const error: unknown = await readJats('a.xml', xml, noMathml, () => undefined).catch((caught: unknown) => caught);
  if (!(error instanceof DiagnosticError)) throw error;
  return error.message;
}

describe('an article in JATS', () => {
  it('becomes a text and a bibliography that the checker accepts', async () => {
    const { mdx, bib = '' } = await chapter();
    expect(parseProse('index.mdx', mdx).text.diagnostics).toEqual([]);
    expect(parseBibtex('references.bib', bib).diagnostics).toEqual([]);
  });

  it('keeps who wrote it, where it appeared, and its abstract with its money', async () => {
    const { mdx } = await chapter();
    expect(mdx.slice(0, mdx.indexOf('\n## '))).toMatchInlineSnapshot(`
      "---
      title: "What a hedge costs: Crataegus & others"
      authors:
        - given: A. B.
          family: van der Linde
          affiliation: Institute of Hedges, Leiden, Netherlands
          email: linde@hedges.example
          orcid: 0000-0002-1825-0097
          corresponding: true
        - given: Mei
          family: Li
          native: 李梅
          affiliation: Institute of Hedges, Leiden, Netherlands
      abstract: |
        A hedge costs $5.30 to $6.10 a metre.
      keywords:
        - hedges
        - costs
      original:
        type: article-journal
        container: Annals of Hedges
        publisher: Hedge House
        issued: 2015-04-03
        volume: "12"
        issue: "3"
        pages: 101–118
        doi: 10.5555/hedge.7
      numbering:
        sections: true
      ---
      "
    `);
  });

  it('rewrites citations of every kind, ranges too, and points at figures, tables, equations and sections by label', async () => {
    const { mdx } = await chapter();
    expect(mdx).toContain('Hedges cost money [@alder2006; @birch2008; @dogwood2011]; Alder [-@alder2006] says so, and [@birch2008] too.[^not-everywhere] See [@fig-hedge-spring-photograph-authors]A, @tbl-costs-kind and @eq-equation-1 in @sec-what-found.');
    expect(mdx).toContain('[^not-everywhere]: Not everywhere.');
  });

  it('escapes what MDX would read as code or citation, and keeps everything else', async () => {
    expect((await chapter()).mdx).toContain('Is \\{a\\} &lt; b & c@d? Ask \\@home about H<sub>2</sub>O, 树篱 and x_1\\*y.');
  });

  it('numbers the display that is numbered, and shows the image with its own words', async () => {
    const { mdx } = await chapter();
    expect(mdx).toContain('$$\nc_t = \\alpha + \\beta h_t\n\\label{eq-equation-1}\n$$');
    expect(mdx).toContain('<Image src="images/hedge.png" alt="A hawthorn hedge in white bloom" label="fig-hedge-spring-photograph-authors">');
  });

  it('types tables: heads that span are joined, numbers stay as printed', async () => {
    const { tables } = await chapter();
    expect(tables).toContain("{ kind: 'Hawthorn', cost2014: 5.3, cost2015: 6.1 }");
    expect(tables).toContain("cost2014: { label: 'Cost, 2014', kind: 'number', digits: 2 }");
    expect(tables).toContain("kind: 'Beech$$^{\\\\text{a}}$$'");
  });

  it('writes boxes and groups of figures once, and appendices in boxes as sections', async () => {
    const more = '<boxed-text><p>Boxed words.</p></boxed-text><fig-group><fig id="F2"><label>Figure 2</label><caption><p>Grouped words.</p></caption><graphic xlink:href="none.png"/></fig></fig-group></body><back><app-group><app id="app1"><title>Appendix 1</title><boxed-text><sec id="s9"><title>Proofs</title><p>See <xref ref-type="sec" rid="s9">Proofs</xref>.</p></sec></boxed-text></app></app-group>';
    const { mdx } = await chapter(source.replace('</body>\n  <back>', more));
    expect(mdx.split('Boxed words.')).toHaveLength(2);
    expect(mdx.split('Grouped words.')).toHaveLength(2);
    expect(mdx).toContain('### Proofs {#sec-proofs}\n\nSee [Proofs](#sec-proofs).');
  });

  it('tells what it left behind, and where', async () => {
    const { losses } = await chapter();
    expect(losses.map(({ where }) => where)).toContain('Data S1');
  });

  it('reads a printed entry only where it plainly is one', async () => {
    const { bib } = await chapter();
    expect(bib).toMatch(/@article\{dogwood2011,\n  author  = \{Dogwood, T\.\},\n  title   = \{The price of shade\},/);
  });
});

describe('a file that is no article', () => {
  it('is refused with line and column', async () => {
    expect(await refusal('<article>\n  <body><p>x</body>\n</article>')).toMatch(/^a\.xml:2:\d+ This is not an article in XML/);
    expect(await refusal('<html><body/></html>')).toContain('The root element is <html>');
  });

  it('expands no entities, and sinks into no depth', async () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "xxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><article><body><p>&y;</p></body></article>`;
    expect(await refusal(bomb)).toContain('a.xml:1:');
    expect(await refusal(`<article>${'<sec>'.repeat(100_000)}</article>`)).toContain('more than 400 times');
  });
});
