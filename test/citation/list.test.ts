import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { listReferences, type ListOptions } from '../../src/citation/list.ts';
import { manners } from '../../src/citation/manner.ts';
import type { Reference } from '../../src/citation/reference.ts';

const references = (source: string): Reference[] => {
  const { references: found, diagnostics } = parseBibtex('r.bib', source);
  expect(diagnostics).toEqual([]);
  return [...found.values()];
};
const entry = (source: string, options: ListOptions = {}): string => listReferences(references(source), options).map(({ html }) => html).join('\n');

describe('an entry of the list of works', () => {
  it.each([
    ['article', '@article{a, author={Rodrik, Dani}, title={What’s so special about {China’s} exports?}, journal={China & World Economy}, year=2006, volume=14, number=5, pages={1--19}}', 'Rodrik, Dani. 2006. “What’s so Special about China’s Exports?” <i>China &amp; World Economy</i> 14 (5): 1–19.'],
    ['words that braces keep', '@article{a, author={Varian, Hal R.}, title={The {iPod} of {de facto} trade}, journal={New York Times}, year=2007, month=jun, day=28}', 'Varian, Hal R. 2007. “The iPod of de facto Trade.” <i>New York Times</i>, June 28.'],
    ['paper of proceedings', '@proceedings{p, editor={Alder, Ann}, title={Proceedings of {ICIII}}, year=2013, publisher={IEEE}}\n@inproceedings{a, author={Yan, W. and He, G.}, title={The study}, crossref={p}, pages={1--4}}', 'Yan, W., and G. He. 2013. “The Study.” In <i>Proceedings of ICIII</i>, edited by Ann Alder. IEEE.'],
    ['working paper', '@techreport{a, author={Dean, Judith M.}, title={Measuring}, type={Working Paper}, number={2007-01-A}, institution={USITC}, year=2007}', 'Dean, Judith M. 2007. <i>Measuring</i>. Working Paper 2007-01-A. USITC.'],
    ['particle, suffix and others', '@book{a, author={van der Ploeg, Jr., Frederick and de la Fontaine, Jean and others}, title={T}, year=1999}', 'Ploeg, Frederick van der, Jr., Jean de la Fontaine, et al. 1999. <i>T</i>.'],
    ['work to come', '@book{a, author={Alder, Ann}, title={Woods}, year={forthcoming}}', 'Alder, Ann. Forthcoming. <i>Woods</i>.'],
    ['work without a date', '@book{a, author={Alder, Ann}, title={Woods}, year={n.d.}}', 'Alder, Ann. n.d. <i>Woods</i>.'],
    ['new edition', '@book{a, author={Smith, Adam}, translator={Birch, Bob}, title={Wealth}, edition={Second}, year=1937, origyear=1776, publisher={P}}', 'Smith, Adam. (1776) 1937. <i>Wealth</i>. Translated by Bob Birch. 2nd ed. P.'],
    ['note', '@book{a, author={Smith, Adam}, title={Wealth}, year=1776, note={Title as the paper gives it}}', 'Smith, Adam. 1776. <i>Wealth</i>. <span class="reference-note">Title as the paper gives it.</span>'],
    ['signs of HTML', '@book{a, author={{R&D <Board>}}, title={A < B & "C"}, year=1999}', 'R&amp;D &lt;Board&gt;. 1999. <i>A &lt; B &amp; “C.”</i>'],
  ])('%s', (_what, source, expected) => {
    expect(entry(source)).toBe(expected);
  });

  it('has a DOI as a link only where it was seen to lead to the work, whatever the style', () => {
    const source = '@article{a, author={Zhou, Y.}, title={Power}, journal={Geoforum}, year=2015, volume=61, doi={10.1000/(SICI)1<1::AID>2.0}}';
    const address = 'https://doi.org/10.1000/(SICI)1&lt;1::AID&gt;2.0';
    expect(entry(source)).toContain(`61. ${address}.`);
    expect(entry(source)).not.toContain('<a');
    const verified = (doi: string): boolean => doi === '10.1000/(SICI)1<1::AID>2.0';
    expect(entry(source, { verified })).toContain(`<a href="${address}" rel="external">${address}</a>.`);
    expect(entry(source.replace('(SICI)1<1::AID>2.0', 'b'), { verified: (doi) => doi === '10.1000/b', manner: manners.ieee })).toContain('doi: <a href="https://doi.org/10.1000/b" rel="external">10.1000/b</a>.');
  });
});

describe('the list', () => {
  const zoo = '@book{x, author={Alder, A.}, title={The Zoo}, year=2001}\n@book{y, author={Alder, A.}, title={An Ape}, year=2001}\n@book{w, author={Birch, B.}, title={Woods}, year=2001}';

  it('is sorted by names, then year, then title, whatever the order and the language of the machine', () => {
    const source = ['@book{z, author={Zhang, X.}, title={T}, year=2017}', '@book{a2, author={Álder, Ann}, title={T}, year=2009}', '@book{a1, author={Alder, Ann}, title={T}, year=2001}', '@book{ab, author={Alder, Ann and Birch, Bob}, title={T}, year=1990}', '@book{n, author={Alder, Ann}, title={T}, year={n.d.}}', '@book{v, author={van Gogh, V.}, title={T}, year=1990}'];
    const ids = (list: string[]): string[] => listReferences(references(list.join('\n'))).map(({ id }) => id);
    expect(ids(source)).toEqual(['ref-a1', 'ref-a2', 'ref-n', 'ref-ab', 'ref-v', 'ref-z']);
    expect(ids([...source].reverse())).toEqual(ids(source));
  });

  it('tells works of the same names and year apart by letters in the order of titles', () => {
    expect(entry(zoo)).toBe('Alder, A. 2001a. <i>An Ape</i>.\nAlder, A. 2001b. <i>The Zoo</i>.\nBirch, B. 2001. <i>Woods</i>.');
  });

  it('follows the style that is chosen, and the order of the text where works are numbered', () => {
    expect(entry(zoo, { manner: manners.apa })).toBe('Alder, A. (2001a). <i>An Ape</i>.\nAlder, A. (2001b). <i>The Zoo</i>.\nBirch, B. (2001). <i>Woods</i>.');
    expect(listReferences(references(zoo), { manner: manners.ieee }).map(({ id }) => id)).toEqual(['ref-x', 'ref-y', 'ref-w']);
  });
});
