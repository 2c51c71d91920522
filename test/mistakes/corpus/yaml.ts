import { chapter, edit, mistake, paper, volume, write } from '../mistake.ts';

const depth = '['.repeat(20_000);

export const yaml = [
  // Front matter
  mistake('does not close a quote in front matter', edit(chapter, 'short: Primzahlen', 'short: "Primzahlen'), { rule: 'yaml-syntax', file: chapter, at: [3, 19] }),
  mistake('writes a colon in a title', edit(chapter, 'short: Primzahlen', 'short: Primzahlen: eine Tafel'), { rule: 'yaml-syntax', file: chapter, at: 'Primzahlen: eine' }),
  mistake('misspells a key of front matter', edit(chapter, 'keywords:', '‸keyword:'), 'yaml-unknown'),
  mistake('misspells a key of an author', edit(chapter, 'affiliation: "Universität Übersee"', '‸afiliation: "Universität Übersee"'), 'yaml-unknown'),
  mistake('leaves out the authors', edit(chapter, 'authors:\n  - { given: José María, family: de la Vallée-Ñandú, affiliation: "Universität Übersee" }\n  - { given: 善蘭, family: 李, familyFirst: true, native: 李善蘭 }\n', ''), { rule: 'yaml-missing', file: chapter, at: [2, 1] }),
  mistake('leaves out the family name', edit(chapter, '{ given: José María, family: de la Vallée-Ñandú,', '‸{ given: José María,'), 'yaml-missing'),
  mistake('leaves the list of authors empty', edit(chapter, 'authors:\n  - { given: José María, family: de la Vallée-Ñandú, affiliation: "Universität Übersee" }\n  - { given: 善蘭, family: 李, familyFirst: true, native: 李善蘭 }\n', 'authors: ‸[]\n'), 'yaml-value'),
  mistake('writes a text where a list belongs', edit(chapter, 'keywords: [Primzahlen, 素数]', 'keywords: ‸Primzahlen'), 'yaml-value'),
  mistake('writes a list where a text belongs', edit(chapter, 'short: Primzahlen', 'short: ‸[Primzahlen]'), 'yaml-value'),
  mistake('writes a title for running heads that is too long', edit(chapter, 'short: Primzahlen', 'short: ‸Über die Anzahl der Primzahlen unter einer gegebenen Größe'), 'yaml-value'),
  mistake('writes an ORCID that is none', edit(chapter, 'affiliation: "Universität Übersee"', 'orcid: ‸0000-0001'), 'yaml-value'),
  mistake('misspells the numbering', edit(chapter, 'keywords:', 'numbering: { tables: ‸latin }\nkeywords:'), 'yaml-value'),
  mistake('has no front matter', edit(chapter, '---\ntitle:', '\n\ntitle:'), { rule: 'front-matter-missing', file: chapter, at: [1, 1] }, { rule: 'mdx-expression', file: chapter, at: '{ given: José' }),
  mistake('does not close front matter', edit(chapter, 'keywords: [Primzahlen, 素数]\n---', 'keywords: [Primzahlen, 素数]\n'), { rule: 'front-matter-open', file: chapter, at: [1, 1] }, { rule: 'mdx-expression', file: chapter, at: '{ given: José' }),
  mistake('leaves front matter empty', write(paper, '---\n---\n\nEin Wort.\n'), { rule: 'yaml-missing', file: paper, at: [2, 1] }, { rule: 'yaml-missing', file: paper, at: [2, 1] }, { rule: 'yaml-missing', file: paper, at: [2, 1] }),
  mistake('gives a key twice in front matter', edit(chapter, 'short: Primzahlen', 'short: Primzahlen\n‸short: Zahlen'), 'yaml-syntax'),
  mistake('indents by a tab', edit(chapter, '  - { given: 善蘭', '‸\t- { given: 善蘭'), 'yaml-syntax'),
  mistake('points at an anchor that is not there', edit(chapter, 'short: Primzahlen', 'short: ‸*kurz'), 'yaml-alias'),
  mistake('begins a text with an exclamation mark', edit(chapter, 'short: Primzahlen', 'short: ‸!Primzahlen'), 'yaml-syntax'),
  mistake('gives a paper a number that is none', edit(paper, 'order: 1', 'order: ‸eins'), 'yaml-value'),
  mistake('misspells a key of a paper', edit(paper, 'order: 1', '‸oder: 1'), 'yaml-unknown', { rule: 'yaml-missing', file: paper, at: [2, 1] }),

  // volume.yaml
  mistake('misspells a key of the volume', edit(volume, 'subtitle:', '‸subtitel:'), 'yaml-unknown'),
  mistake('leaves out the licence of the code', edit(volume, '  code: { name: MIT, url: "https://opensource.org/license/mit" }\n', ''), { rule: 'yaml-missing', file: volume, at: 'text: { name' }),
  mistake('writes an address that is none', edit(volume, 'site: https://pruefung.example', 'site: ‸pruefung.example'), 'yaml-value'),
  mistake('writes a base without a slash', edit(volume, 'site: https://pruefung.example', 'site: https://pruefung.example\nbase: ‸band'), 'yaml-value'),
  mistake('writes a date that is none', edit(volume, 'date: 2001-02-03', 'date: ‸2001-02-33'), 'yaml-value'),
  mistake('breaks volume.yaml', edit(volume, 'language: de', 'language: de: at'), { rule: 'yaml-syntax', file: volume, at: 'de: at' }),
  mistake('makes a mistake in volume.yaml and one in a chapter', [edit(volume, 'language: de', '‸langauge: de'), edit(chapter, '@tbl-counted', '‸@tbl-conuted')], 'yaml-unknown', 'unknown-label'),
  mistake('lets aliases grow without bounds', edit(volume, 'language: de', `language: de\na: &a [x, x, x, x, x, x, x, x, x]\nb: &b [‸*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c, *c, *c]`), 'yaml-alias'),
  mistake('lets a list hold itself', edit(volume, 'language: de', 'language: de\na: &a [‸*a]'), 'yaml-alias'),
  mistake('nests brackets by the thousands', write(volume, depth), { rule: 'yaml-syntax', file: volume, at: [1, 1] }),
  mistake('begins a line with a question mark', edit(volume, 'language: de', 'language: de\n? ‸[a, b]\n: c'), 'yaml-syntax'),
  mistake('writes two documents', edit(volume, 'language: de', 'language: de\n---\ntitle: b'), { rule: 'yaml-syntax', file: volume, at: '---' }),
];
