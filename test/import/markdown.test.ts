import { describe, expect, it } from 'vitest';
import type { Loss } from '../../src/import/document.ts';
import { readMarkdown } from '../../src/import/markdown/read.ts';
import { writeChapter } from '../../src/import/write/chapter.ts';
import { parseProse } from '../../src/markdown/index.ts';

const bib = '@article{alder2006, author = {Alder, Q.}, title = {Hedge {and} wall}, journal = {Walls}, year = {2006}}\n@book{unused, author = {Nobody, N.}, title = {Unread}, year = {1999}}';

function chapter(body: string, matter = 'title: On hedges\nauthor: Ann Lee\nabstract: Short.\nbibliography: refs.bib') {
  const losses: Loss[] = [];
  const paper = readMarkdown('paper.md', `---\n${matter}\n---\n\n${body}`, { read: (name) => (name === 'refs.bib' ? bib : null), bibliographies: () => [] }, (loss) => losses.push(loss), () => undefined);
  const written = writeChapter(paper, new Map([['a.png', { file: 'images/a.png' }]]), losses);
  expect(parseProse('index.mdx', written.mdx).text.diagnostics).toEqual([]);
  return { ...written, body: written.mdx.slice(written.mdx.indexOf('---\n', 4) + 4).trim() };
}

describe('Markdown of Pandoc and Quarto', () => {
  it('leaves money alone and doubles the dollars of maths', () => {
    expect(chapter('From $5 million to $6 million, $a_b$ and US$7; `$x$` is code.').body).toBe('From $5 million to $6 million, $$a_b$$ and US$7; `$x$` is code.');
  });

  it('keeps displays with their labels, in each way that they are written', () => {
    expect(chapter('$$ y = x $$ {#eq:line}\n\nSee @eq:line.').body).toBe('$$\ny = x\n\\label{eq-line}\n$$\n\nSee @eq-line.');
    expect(chapter('\\begin{align}\na &= b \\label{eq:two}\n\\end{align}\n\nSee \\eqref{eq:two}.').body).toContain('\\begin{aligned}\na &= b \n\\end{aligned}\n\\label{eq-two}');
  });

  it('cites what the bibliography has, and takes no more of it', () => {
    const { body, bib: made } = chapter('See [@alder2006, p. 3], @alder2006 and [see -@alder2006].');
    expect(body).toBe('See [@alder2006, p. 3], @alder2006 and [see -@alder2006].');
    expect(made).not.toContain('unused');
  });

  it('tells of a citation without an entry, and leaves its words', () => {
    const { body, losses } = chapter('As @nobody1900 says.');
    expect(body).toBe('As \\@nobody1900 says.');
    expect(losses.map(({ what }) => what)).toContain('the citation of “nobody1900” has no entry in the bibliography');
  });

  it('names notes by their words, also those within a line', () => {
    expect(chapter('One.[^1] Two.^[Said within a line.]\n\n[^1]: From the first survey.').body).toBe('One.[^first-survey] Two.[^said-within-line]\n\n[^first-survey]: From the first survey.\n\n[^said-within-line]: Said within a line.');
  });

  it('reads captions, labels and attributes of tables and figures', () => {
    const { body, tables } = chapter('See @tbl:costs and @fig:spring.\n\n| Kind | Cost |\n|---|--:|\n| Hawthorn | 5.30 |\n\n: Costs by kind {#tbl:costs}\n\n![A *hedge*.](a.png){#fig:spring fig-alt="White bloom"}');
    expect(body).toBe('See @tbl-costs and @fig-spring.\n\n<Table of={costs} />\n\n<Image src="images/a.png" alt="White bloom" label="fig-spring">\nA *hedge*.\n</Image>');
    expect(tables).toContain("title: 'Costs by kind'");
  });

  it('writes a table whose cells cite as it stands, because typed cells cannot', () => {
    const { body, losses } = chapter('| Work | Cost |\n|---|---|\n| @alder2006 | a \\| b |\n');
    expect(body).toContain('| @alder2006 | a \\| b |');
    expect(losses.some(({ what }) => what.includes('without a number of its own'))).toBe(true);
  });

  it('says which code cells were not run', () => {
    const { body, losses } = chapter('```{r, label="fit"}\nlm(y ~ x)\n```');
    expect(body).toBe('{/* Code cell r “fit” of the source stood here */}');
    expect(losses[0]?.where).toBe('code cell r “fit”');
  });

  it('reads authors of JOSS with their affiliations', () => {
    const { mdx } = chapter('Text.', 'title: T\nabstract: A.\nauthors:\n  - name: Ann van Lee\n    orcid: 0000-0002-1825-0097\n    affiliation: "1, 2"\naffiliations:\n  - { name: First, index: 1 }\n  - { name: Second, index: 2 }');
    expect(mdx).toContain('  - given: Ann\n    family: van Lee\n    affiliation: First; Second\n    orcid: 0000-0002-1825-0097');
  });

  it('guards paragraphs that MDX would take for code', () => {
    expect(chapter('import taxes fell {a}.').body).toBe('&#105;mport taxes fell \\{a\\}.');
  });
});
