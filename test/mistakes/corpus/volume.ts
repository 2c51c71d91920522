import { chapter, edit, mistake, volume as yaml, write } from '../mistake.ts';

const setting = (what: string, rules: string, ...expected: Parameters<typeof mistake>[2][]) => mistake(what, edit(yaml, 'language: de', `language: de\n${rules}`), ...expected);

const redirecting = (what: string, redirects: string, ...expected: Parameters<typeof mistake>[2][]) => setting(what, `redirects:\n  ${redirects}`, ...expected);

export const volume = [
  mistake('lists a chapter that has no folder', edit(yaml, 'chapters: [primzahlen]', 'chapters: [primzahlen, ‸teiler]'), 'chapter-missing'),
  mistake('misspells a chapter', edit(yaml, 'chapters: [primzahlen]', 'chapters: [‸primzahl]'), 'chapter-missing', { rule: 'chapter-unlisted', file: yaml, at: 'parts:' }),
  mistake('lists no chapter', edit(yaml, 'chapters: [primzahlen]', 'chapters: []'), { rule: 'chapter-unlisted', file: yaml, at: 'parts:' }),
  mistake('makes a folder of a chapter without its text', { remove: chapter }, { rule: 'chapter-missing', file: yaml, at: 'primzahlen]' }),
  mistake('makes a file of a chapter', [{ remove: 'content/chapters/primzahlen' }, write('content/chapters/primzahlen', 'Ein Wort.')], { rule: 'chapter-missing', file: yaml, at: 'primzahlen]' }),
  mistake('lists a paper that is not there', edit(yaml, 'papers: [elemente]', 'papers: [elemente, ‸data]'), 'paper-missing'),
  mistake('forgets to list a paper', edit(yaml, '    papers: [elemente]\n', ''), { rule: 'paper-unlisted', file: yaml, at: 'parts:' }),
  mistake('lists a chapter twice', edit(yaml, '    chapters: []\n', '    chapters: [‸primzahlen]\n'), 'listed-twice'),
  mistake('lists a paper twice', edit(yaml, 'papers: [elemente]', 'papers:\n      - elemente\n      - ‸elemente'), 'listed-twice'),
  mistake('names a chapter so that its address breaks', edit(yaml, 'chapters: [primzahlen]', 'chapters: [primzahlen, ‸"Große Teiler"]'), 'slug', { rule: 'chapter-missing', file: yaml, at: '"Große' }),
  mistake('leads out of the folder of chapters', edit(yaml, 'chapters: [primzahlen]', 'chapters: [primzahlen, ‸../papers]'), 'slug', { rule: 'chapter-missing', file: yaml, at: '../papers' }),
  setting('misspells a rule', 'rules: { ‸citation-unsed: off }', 'rule-unknown'),
  setting('lowers a rule whose breach spoils the site', 'rules:\n  ‸unknown-label: warning', 'rule-fixed'),
  setting('sets a rule to what is no level', 'rules: { citation-unused: ‸loud }', 'yaml-value'),
  setting('writes rules as a list', 'rules: ‸[citation-unused]', 'yaml-value'),
  redirecting('redirects a page that is there', '‸/chapters/primzahlen/: /data/', 'redirect-from'),
  redirecting('redirects a file', '‸/alt.pdf: /data/', 'redirect-from'),
  redirecting('redirects to a page that is not there', '/chapters/alt/: ‸/chapters/primzahl/', 'redirect-to'),
  redirecting('redirects to a place that is not there', '/chapters/alt/: ‸"/chapters/primzahlen/#sec-tafeln"', 'redirect-to'),
  redirecting('redirects to another old address', '/chapters/alt/: ‸/chapters/älter/\n  /chapters/älter/: /chapters/primzahlen/', 'redirect-to'),
  mistake('gives an editor half a name', edit(yaml, '  - { name: "Die Prüfer" }', '  - ‸{ family: Ohne }'), 'yaml-value'),
  setting('begins DOIs with an address', 'doiPrefix: ‸"https://doi.org/10.5555"', 'yaml-value'),
];
