import { beforeAll, describe, expect, it } from 'vitest';
import { jatsArticle } from '../../src/formats/jats/article.ts';
import { recordsOf } from '../../src/record/records.ts';
import type { Volume } from '../../src/volume/model.ts';
import { hardVolume } from './hard-volume.ts';
import { idFaults, jatsFaults } from './jats-schema.ts';
import { place, smallVolume } from './small-volume.ts';

function articleOf(volume: Volume): string {
  const [chapter] = volume.chapters;
  const record = recordsOf(volume, place).chapters[0];
  if (!chapter || !record) throw new Error('no chapter');
  return jatsArticle(chapter, record, place);
}

describe('an article of JATS', () => {
  it('is the one on record, and valid', async () => {
    const xml = articleOf(await smallVolume());
    expect(jatsFaults(xml)).toEqual([]);
    expect(idFaults(xml)).toEqual([]);
    // One element to a line, so that a change shows.
    await expect(xml.replace(/(<\/(?:p|title|fig|table-wrap|sec|ref|contrib|name|tr|fn|boxed-text|front|body|back|article-meta)>)/g, '$1\n')).toMatchFileSnapshot('golden/primzahlen.xml');
  });

  it('says of the schema what is wrong', async () => {
    const xml = articleOf(await smallVolume()).replace('<body>', '<body><paragraph/>');
    expect(jatsFaults(xml).join()).toContain('paragraph');
    expect(idFaults('<p id="a"/><p id="a"/><xref rid="b"/>')).toEqual(['a twice', 'b nowhere']);
  });
});

describe('an article with everything that breaks formats', () => {
  let xml = '';
  beforeAll(async () => {
    xml = articleOf(await hardVolume());
  });

  it('is valid', () => {
    expect(jatsFaults(xml)).toEqual([]);
    expect(idFaults(xml)).toEqual([]);
  });

  it('keeps formulas, italics and signs of a title, and says that it is retracted', () => {
    const title = /<article-title>(.*?)<\/article-title>/s.exec(xml)?.[1] ?? '';
    expect(title).toMatch(/^RETRACTED: On <inline-formula><alternatives><mml:math alttext="x\^2 &lt; y">/);
    expect(title).toContain(' &amp; <italic>Bacillus</italic> &quot;thuringiensis&quot; &lt;b&gt;');
    expect(xml).toContain('<event event-type="retracted"><event-desc>Zurückgezogen.</event-desc><date date-type="retracted" iso-8601-date="2002-05-06">');
  });

  it('names five authors with particle, suffix, native name, role and shared affiliation, and no DOI', () => {
    expect(xml.match(/<contrib contrib-type="author"/g)).toHaveLength(5);
    expect(xml).toContain('<surname>de la Vallée-Ñandú</surname><given-names>José María</given-names><suffix>Jr.</suffix>');
    expect(xml).toContain('<string-name specific-use="native" xml:lang="zh">李善蘭</string-name>');
    expect(xml).toContain('vocab-term="Conceptualization"');
    expect(xml.match(/<aff /g)).toHaveLength(1);
    expect(xml.match(/<xref ref-type="aff" rid="aff-1"\/>/g)).toHaveLength(2);
    expect(xml).not.toContain('pub-id-type="doi">10.5555');
    expect(xml).not.toContain('<article-id pub-id-type="doi">');
  });

  it('gives formulas as MathML and TeX', () => {
    expect(xml).toContain('<tex-math>\\sum_{i=1}^{n} \\sqrt[3]{x_i^2} \\hat{y}</tex-math>');
    expect(xml).toContain('<disp-formula id="eq-satz"><label>(1)</label><alternatives><mml:math display="block"');
    expect(xml).not.toContain('katex');
  });

  it('points at its own parts inside, at all others by their addresses', () => {
    expect(xml).toMatch(/<xref ref-type="fig" rid="fig-counts">Figure.1<\/xref>/);
    expect(xml).toContain('<xref ref-type="bibr" rid="ref-gauss1863">');
    expect(xml).toContain('<xref ref-type="fn" rid="fn-preis"><sup>1</sup></xref>');
    expect(xml).toContain('xlink:href="https://volume.example/vol/audit/#primzahlen-hundert" specific-use="claim-reproduced" xlink:title="reproduced: recomputed 25"');
    expect(xml).toContain('xlink:href="https://example.org/?a=1&amp;b=2"');
  });

  it('names drawings and pictures beside it, with what they show', () => {
    expect(xml).toContain('<graphic xlink:href="figures/counts.svg" mimetype="image" mime-subtype="svg+xml"/>');
    expect(xml).toContain('<inline-graphic xlink:href="images/punkt.png"><alt-text>Ein Bild &amp; ein Zeichen</alt-text></inline-graphic>');
    expect(xml).toContain('<long-desc>Points on a logarithmic scale');
  });
});
