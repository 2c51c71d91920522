import { beforeAll, expect, it } from 'vitest';
import { formatBibliography, STYLE_NAMES } from '../../src/citation/csl.ts';
import { citer } from '../../src/record/citing/citations.ts';
import { cslOf } from '../../src/record/csl.ts';
import type { CitableRecord } from '../../src/record/record.ts';
import { titleOf, titleOfWords } from '../../src/markup/title.ts';
import { bodyNamed } from '../../src/record/agent.ts';
import { awkwardRecords } from './load.ts';

let known: Awaited<ReturnType<typeof awkwardRecords>>;

beforeAll(async () => {
  known = await awkwardRecords();
}, 60_000);

const direct = (record: CitableRecord) => STYLE_NAMES.map((style) => formatBibliography(style, [cslOf(record)], record.language).entries[0]);

it('cites chapters, their parts and datasets by patterns as the style would cite each of them', () => {
  const { cite } = citer();
  const titles = ['Cells & hours', 'What is “yeast”?', 'Counts < 10.', 'Growth!', 'shares of rye and wheat by month, with a share over half', 'U.S.–China trade: an account of the iPod', 'What “rising” means: e-commerce since 2001', "Bread that doesn't rise", 'On *Saccharomyces* in $$x^2$$', 'What is meant by “yeast”'];
  const of = (name: 'known' | 'withoutDoi') => [...known[name].chapters, ...known[name].figures, ...known[name].tables, ...known[name].datasets].flatMap((record) => titles.map((title): CitableRecord => ({ ...record, key: `${record.key}${title.length}`, title: titleOf(title), remark: null, digest: null })));
  for (const record of [...of('known'), ...of('withoutDoi')]) {
    const wanted = direct(record);
    for (const [index, { text, html }] of cite(record).entries()) {
      expect(text).toBe(wanted[index]?.text);
      expect(html).toBe(wanted[index]?.html);
    }
  }
});

it('cites datasets with the bodies that they come from, whatever their names end with', () => {
  const [dataset] = known.known.datasets;
  if (!dataset) throw new Error('no dataset');
  for (const names of [['Bakers & Co.'], ['Institute of Dough', 'The “Yeast” Board', 'Office of Bread'], ["Baker's Hall", 'Ministry of Rye']]) {
    const record: CitableRecord = { ...dataset, creators: names.map((name) => bodyNamed(name)), remark: null, digest: null };
    for (const [index, { html }] of citer().cite(record).entries()) expect(html).toBe(direct(record)[index]?.html);
  }
});

it('cites a claim with its own words, and says of it what its chapter says', () => {
  const [claim] = known.known.claims;
  if (!claim) throw new Error('no claim');
  const citations = citer().cite(claim);
  const chicago = citations.find(({ style }) => style === 'chicago');
  expect(chicago?.text).toContain('“Checked number 2: hours in which the ‘yeast’ doubles & thrives.”');
  expect(chicago?.html).toContain('doubles &amp; thrives');
  for (const { text } of citations) expect(text).toMatch(/audit\/#hard-doubling\.? Of a chapter that is retracted\.$/);
});

it('cites the original and the chapter that restates it as two works', () => {
  const [chapter] = known.known.chapters;
  if (!chapter?.original) throw new Error('no original');
  const own = citer().cite(chapter);
  const original = citer().citeOriginal(chapter.original, 'en');
  for (const [index, citation] of original.entries()) {
    expect(citation.text).toContain('1899');
    expect(citation.text).not.toContain('Restates');
    expect(own[index]?.text).toContain('Restates “Growth of Saccharomyces cerevisiae” (Journal of Dough & Bread, May 1899).');
  }
});

it('asks anew when what is cited has changed under its name', () => {
  const { cite } = citer();
  const [, chapter] = known.known.chapters;
  if (!chapter) throw new Error('no chapter');
  expect(cite(chapter)).toBe(cite(chapter));
  expect(cite({ ...chapter, title: titleOfWords('Bread with yeast') })[1]?.text).toContain('Bread with yeast');
});
