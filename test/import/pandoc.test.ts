import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Loss } from '../../src/import/document.ts';
import { readWord } from '../../src/import/docx/read.ts';
import { readLatex, skippedPieces } from '../../src/import/latex/read.ts';
import { withInputs } from '../../src/import/latex/source.ts';
import { parsePandoc, readPandocBlocks } from '../../src/import/pandoc/read.ts';
import { older } from '../../src/import/pandoc/run.ts';
import { writeChapter } from '../../src/import/write/chapter.ts';
import { parseProse } from '../../src/markdown/index.ts';

// What pandoc 2.17 makes of paper.tex and paper.docx is kept beside them, so that these tests need no pandoc.

const file = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const images = new Map([['hedge', { file: 'images/hedge.png' }]]);

function latex() {
  const losses: Loss[] = [];
  const files = { read: (name: string) => (name === 'costs.tex' ? file(name) : null) };
  const source = withInputs(file('paper.tex'), files, () => undefined);
  return writeChapter(readLatex(source, parsePandoc(file('paper.tex.json')), [], files, (loss) => losses.push(loss), () => undefined), images, losses);
}

function word() {
  const losses: Loss[] = [];
  const json = file('paper.docx.json');
  const media = /"(media\/[^"]+\.png)"/.exec(json)?.[1] ?? '';
  return writeChapter(readWord(parsePandoc(json), (loss) => losses.push(loss)), new Map([[media, { file: 'images/hedge.png' }]]), losses);
}

describe('a paper in LaTeX', () => {
  it('keeps citations, notes, labels and macros', () => {
    const { mdx } = latex();
    expect(parseProse('index.mdx', mdx).text.diagnostics).toEqual([]);
    expect(mdx).toContain('Hedges cost money [see @alder2006, p. 3]; @birch agrees.[^not-everywhere] See @fig-spring, @tbl-costs, @eq-cost and @sec-question.');
    expect(mdx).toContain('$$\nc_t= \\alpha + \\beta h_t\n\\label{eq-cost}\n$$');
    expect(mdx).toContain('label="fig-spring">\nA hedge in *spring*.\n</Image>');
  });

  it('reads authors with their thanks, and the money of the abstract', () => {
    const { mdx } = latex();
    expect(mdx).toContain('  - given: Ann\n    family: van Lee\n    affiliation: Institute of Hedges\n    email: lee@hedges.example\n  - given: Bo\n    family: Li');
    expect(mdx).toContain('It costs $5.30 to $6.10 a metre.');
  });

  it('types the table of a file that is taken in, stars and all', () => {
    expect(latex().tables).toContain("{ kind: 'Beech', y2014: '7.25***', y2015: 12 }");
  });

  it('divides a printed entry that is plain, and tells of one that is not', () => {
    const { bib, losses } = latex();
    expect(bib).toContain('@article{alder2006,\n  author  = {Alder, Q.},\n  title   = {Hedge and wall},');
    expect(bib).toContain('author = {{Birch and Cedar}},');
    expect(losses.map(({ what }) => what)).toContainEqual(expect.stringContaining('1 of 2 printed entries'));
  });

  it('leaves comments out and percent signs in', () => {
    expect(withInputs('a % b\nc 5\\% d', { read: () => null }, () => undefined)).toBe('a c 5\\% d');
  });

  it('names the files that it cannot take in', () => {
    const missing: string[] = [];
    withInputs('\\input{../secret} \\include{part}', { read: () => null }, (name) => missing.push(name));
    expect(missing).toEqual(['../secret', 'part']);
  });
});

describe('a Word document', () => {
  it('has its captions, mentions and printed references turned into the grammar of chapters', () => {
    const { mdx } = word();
    expect(parseProse('index.mdx', mdx).text.diagnostics).toEqual([]);
    expect(mdx).toContain('Hedges cost money [see @alder2006; @birch2008], as @alder2006 says.[^not-everywhere] See @fig-hedge-spring and @tbl-costs-kind; $$x_{t}$$ is a cost.');
    expect(mdx).toContain('## The question {#sec-question}');
    expect(mdx).toContain('numbering:\n  sections: true');
    expect(mdx).not.toContain('Figure 1.');
  });

  it('keeps the reference that it cannot divide as text, and says so', () => {
    const { mdx, bib, losses } = word();
    expect(mdx).toContain('- Old hedge book, anonymous, no year.');
    expect(bib).toContain('@article{alder2006,');
    expect(losses.map(({ what }) => what)).toContainEqual(expect.stringContaining('1 of 3 entries could not be divided'));
  });
});

describe('what pandoc says', () => {
  it('is understood from 2.17 to 3: figures as images and as blocks of their own', () => {
    const image = { t: 'Image', c: [['', [], []], [{ t: 'Str', c: 'image' }], ['hedge.png', '']] } as const;
    const block = { t: 'Figure', c: [['fig:a', [], []], [null, [{ t: 'Plain', c: [{ t: 'Str', c: 'Spring.' }] }]], [{ t: 'Plain', c: [image] }]] };
    // A block of pandoc 3, as its JSON has it.
    const [figure] = readPandocBlocks([block as unknown as Parameters<typeof readPandocBlocks>[0][number]], { lose: () => undefined, word: false });
    expect(figure).toMatchObject({ type: 'figure', ids: ['fig:a'], images: [{ file: 'hedge.png', alt: '' }], caption: [{ type: 'paragraph', children: [{ type: 'text', value: 'Spring.' }] }] });
  });

  it('tells which commands it has skipped', () => {
    expect(skippedPieces("[INFO] Skipped '\\foo{a}' at line 1 column 2\n[INFO] Skipped '\\bar' at line 3 column 1\n")).toEqual(['\\foo{a}', '\\bar']);
  });

  it('has a version that can be compared', () => {
    expect([older('2.9', '2.17'), older('2.17.1.1', '2.17'), older('3.1', '2.17')]).toEqual([true, false, false]);
  });
});
