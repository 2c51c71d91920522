import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import { formatReference, formatReferences } from '../../src/citation/format.ts';
import type { Reference } from '../../src/citation/reference.ts';

const references = (source: string): Reference[] => {
  const { references: found, diagnostics } = parseBibtex('r.bib', source);
  expect(diagnostics).toEqual([]);
  return [...found.values()];
};
const entry = (source: string): string => references(source).map((reference) => formatReference(reference, (doi) => doi.startsWith('10.1111/'))).join('\n');

// Patterns: The Chicago Manual of Style, 17th edition, chapter 15, with page ranges in full.
describe('an entry of the reference list', () => {
  it.each([
    [
      'article',
      '@article{a, author={Schott, Peter}, title={The relative sophistication of {Chinese} exports}, journal={Economic Policy}, year=2008, volume=23, number=53, pages={5--49}, doi={10.1111/j.1468-0327.2007.00195.x}}',
      'Schott, Peter. 2008. “The relative sophistication of Chinese exports.” <i>Economic Policy</i> 23 (53): 5–49. <a href="https://doi.org/10.1111/j.1468-0327.2007.00195.x" rel="external">https://doi.org/10.1111/j.1468-0327.2007.00195.x</a>.',
    ],
    ['article whose DOI nobody saw resolve', '@article{a, author={Zhou, Y.}, title={State power}, journal={Geoforum}, year=2015, doi={10.1016/j.geoforum.2015.02.002}}', 'Zhou, Y. 2015. “State power.” <i>Geoforum</i>. https://doi.org/10.1016/j.geoforum.2015.02.002.'],
    ['article with a volume only', '@article{a, author={Zhou, Y.}, title={State power}, journal={Geoforum}, year=2015, volume=61}', 'Zhou, Y. 2015. “State power.” <i>Geoforum</i> 61.'],
    ['article with an issue and no pages', '@article{a, author={Zhai, T.}, title={Challenges}, journal={Sustainability}, year=2021, volume=13, number=18}', 'Zhai, T. 2021. “Challenges.” <i>Sustainability</i> 13 (18).'],
    ['article with an issue and no volume', '@article{a, author={Du, Li}, title={Trade}, journal={Economics}, year=2006, number=3, pages={5-8}}', 'Du, Li. 2006. “Trade.” <i>Economics</i>, no. 3: 5–8.'],
    ['article of a newspaper', '@article{a, author={Varian, Hal R.}, title={An {iPod} has global value}, journal={New York Times}, year=2007, month=jun, day=28}', 'Varian, Hal R. 2007. “An iPod has global value.” <i>New York Times</i>, June 28.'],
    ['two authors', '@article{a, author={Ahmed, K. and Long, W.}, title={Core Factors}, journal={Papers}, year=2012}', 'Ahmed, K., and W. Long. 2012. “Core Factors.” <i>Papers</i>.'],
    ['three authors', '@article{a, author={Koopman, Robert and Wang, Zhi and Wei, Shang-Jin}, title={How much?}, journal={J}, year=2008}', 'Koopman, Robert, Zhi Wang, and Shang-Jin Wei. 2008. “How much?” <i>J</i>.'],
    [
      'more than ten authors',
      `@article{a, author={${[...'ABCDEFGHIJK'].map((letter) => `${letter}a, ${letter}`).join(' and ')}}, title={T}, journal={J}, year=2008}`,
      'Aa, A, B Ba, C Ca, D Da, E Ea, F Fa, G Ga, et al. 2008. “T.” <i>J</i>.',
    ],
    ['authors and others', '@article{a, author={Smith, A. and Jones, B. and others}, title={T}, journal={J}, year=2008}', 'Smith, A., B. Jones, et al. 2008. “T.” <i>J</i>.'],
    ['book', '@book{a, author={Ohlin, B.}, title={Interregional and international trade}, publisher={Harvard University Press}, address={Cambridge}, year=1935}', 'Ohlin, B. 1935. <i>Interregional and international trade</i>. Cambridge: Harvard University Press.'],
    ['book of an edition and a series', '@book{a, author={Alder, Ann}, title={Woods}, edition={2}, series={Trees}, number={4}, publisher={P}, year=1999}', 'Alder, Ann. 1999. <i>Woods</i>. 2nd ed. Trees 4. P.'],
    ['book of an editor', '@book{a, editor={Alder, Ann}, title={Woods}, publisher={P}, year=1999}', 'Alder, Ann, ed. 1999. <i>Woods</i>. P.'],
    ['book of two editors', '@book{a, editor={Alder, Ann and Birch, Bob}, title={Woods}, publisher={P}, year=1999}', 'Alder, Ann, and Bob Birch, eds. 1999. <i>Woods</i>. P.'],
    ['book of a body that publishes it', '@book{a, author={{World Bank}}, title={Data}, publisher={World Bank}, address={Washington}, year=2001}', 'World Bank. 2001. <i>Data</i>. Washington.'],
    ['book whose title asks', '@book{a, author={Alder, Ann}, title={Whose woods?}, publisher={P}, year=1999}', 'Alder, Ann. 1999. <i>Whose woods?</i> P.'],
    [
      'chapter',
      '@incollection{a, author={Balassa, B.}, editor={Alder, Ann and Birch, Bob}, title={Advantage}, booktitle={Trade Policy}, pages={12--34}, publisher={Wheatsheaf}, address={London}, year=1987}',
      'Balassa, B. 1987. “Advantage.” In <i>Trade Policy</i>, edited by Ann Alder and Bob Birch, 12–34. London: Wheatsheaf.',
    ],
    ['paper in proceedings', '@inproceedings{a, author={Yan, W. and He, G.}, title={The study}, booktitle={The 6th International Conference}, year=2013, pages={1--4}}', 'Yan, W., and G. He. 2013. “The study.” In <i>The 6th International Conference</i>, 1–4.'],
    ['paper presented', '@inproceedings{a, author={Yan, W.}, title={The study}, event={the Joint Symposium}, address={Beijing}, year=2009, month=oct, day=23}', 'Yan, W. 2009. “The study.” Paper presented at the Joint Symposium, Beijing, October 23.'],
    ['working paper', '@techreport{a, author={Wang, Zhi}, title={What accounts?}, type={Working Paper}, number={13771}, institution={NBER}, year=2008, month=feb}', 'Wang, Zhi. 2008. “What accounts?” Working Paper 13771. NBER, February.'],
    ['thesis', '@phdthesis{a, author={Alder, Ann}, title={On woods}, type={PhD diss.}, school={University of Oslo}, year=2004}', 'Alder, Ann. 2004. “On woods.” PhD diss., University of Oslo.'],
    ['manuscript', '@unpublished{a, author={Alder, Ann}, title={On woods}, year=2004, month=mar}', 'Alder, Ann. 2004. “On woods.” Unpublished manuscript, March.'],
    ['page of the web', '@online{a, organization={Census Bureau}, title={Trade in goods}, url={https://example.org/a?b=1&c=2}, year=2010, urldate={2010-05-06}}', 'Census Bureau. 2010. “Trade in goods.” Accessed May 6, 2010. <a href="https://example.org/a?b=1&amp;c=2" rel="external">https://example.org/a?b=1&amp;c=2</a>.'],
    ['dataset', '@dataset{a, author={{Census Bureau}}, title={Exports}, edition={third}, publisher={Department of Commerce}, year=2010}', 'Census Bureau. 2010. <i>Exports</i>. 3rd ed. Department of Commerce.'],
    ['work of another kind', '@misc{a, author={Alder, Ann}, title={A map}, howpublished={Wall map}, publisher={P}, year=1999}', 'Alder, Ann. 1999. “A map.” Wall map. P.'],
    ['work without a date', '@book{a, author={Alder, Ann}, title={Woods}, year={n.d.}}', 'Alder, Ann. n.d. <i>Woods</i>.'],
    ['work to come', '@book{a, author={Alder, Ann}, title={Woods}, year={forthcoming}}', 'Alder, Ann. Forthcoming. <i>Woods</i>.'],
    ['quotation marks in a title', '@article{a, author={Liu, Wei}, title={On the “mystery” of trade}, journal={J}, year=2009}', 'Liu, Wei. 2009. “On the ‘mystery’ of trade.” <i>J</i>.'],
    ['a particle and a suffix', '@book{a, author={van der Ploeg, Jr., Frederick and de la Fontaine, Jean}, title={T}, year=1999}', 'van der Ploeg, Frederick, Jr., and Jean de la Fontaine. 1999. <i>T</i>.'],
    ['a note', '@book{a, author={Smith, Adam}, title={Wealth}, year=1776, note={Title as the paper gives it}}', 'Smith, Adam. 1776. <i>Wealth</i>. <span class="reference-note">Title as the paper gives it.</span>'],
    ['signs of HTML', '@book{a, author={{R&D <Board>}}, title={A < B & "C"}, year=1999}', 'R&amp;D &lt;Board&gt;. 1999. <i>A &lt; B &amp; “C”</i>.'],
  ])('%s', (_what, source, expected) => {
    expect(entry(source)).toBe(expected);
  });
});

describe('the list', () => {
  it('is sorted by names, then year, then title, whatever the order and the language of the machine', () => {
    const source = ['@book{z, author={Zhang, X.}, title={T}, year=2017}', '@book{a2, author={Álder, Ann}, title={T}, year=2009}', '@book{a1, author={Alder, Ann}, title={T}, year=2001}', '@book{ab, author={Alder, Ann and Birch, Bob}, title={T}, year=1990}', '@book{n, author={Alder, Ann}, title={T}, year={n.d.}}', '@book{v, author={van Gogh, V.}, title={T}, year=1990}'];
    const ids = (list: string[]): string[] => formatReferences(references(list.join('\n'))).map(({ id }) => id);
    expect(ids(source)).toEqual(['ref-a1', 'ref-a2', 'ref-n', 'ref-ab', 'ref-v', 'ref-z']);
    expect(ids([...source].reverse())).toEqual(ids(source));
  });

  it('tells works of the same names and year apart by letters in the order of titles', () => {
    const list = formatReferences(references('@book{x, author={Alder, A.}, title={The Zoo}, year=2001}\n@book{y, author={Alder, A.}, title={An Ape}, year=2001}\n@book{w, author={Alder, A.}, title={Zoo}, year={n.d.}}\n@book{v, author={Alder, A.}, title={Ape}, year={n.d.}}'));
    expect(list.map(({ html }) => html)).toEqual(['Alder, A. 2001a. <i>An Ape</i>.', 'Alder, A. 2001b. <i>The Zoo</i>.', 'Alder, A. n.d.-a. <i>Ape</i>.', 'Alder, A. n.d.-b. <i>Zoo</i>.']);
  });
});
