import { chapter, edit, mistake, paper, volume as yaml, write } from '../mistake.ts';

const setting = (what: string, rules: string, ...expected: Parameters<typeof mistake>[2][]) => mistake(what, edit(yaml, 'language: de', `language: de\n${rules}`), ...expected);

const translated = (said: string) => `language: de\ntranslations:\n  zh-Hans:\n    title: 计数与度量\n    description: 一部小书。\n    parts: [{ title: 第一部分 }, { title: 第二部分 }]\n${said}`;
const chineseTitles = [edit(chapter, 'abstract: |', 'translations: { zh-Hans: { title: 素数的个数 } }\nabstract: |'), edit(paper, 'order: 1', 'order: 1\ntranslations: { zh-Hans: { title: 几何原本 } }')];
const redirecting = (what: string, redirects: string, ...expected: Parameters<typeof mistake>[2][]) => mistake(what, edit(yaml, 'redirects:\n', `redirects:\n  ${redirects}\n`), ...expected);

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
  mistake('translates the volume and not its chapter', [edit(yaml, 'language: de', translated('')), ...chineseTitles.slice(1)], { rule: 'translation-missing', file: chapter, at: '"Über die Anzahl' }),
  mistake('translates a chapter and not the volume', chineseTitles[0] ?? [], { rule: 'translation-unused', file: chapter, at: 'zh-Hans: { title: 素数的个数 }' }),
  mistake('translates the names of more editors than there are', [edit(yaml, 'language: de', translated('    editors: ‸[考官, 另一位]\n')), ...chineseTitles], 'translation-list'),
  mistake('translates into a language that the interface does not speak', edit(yaml, 'language: de', 'language: de\ntranslations: { ‸fr: { title: Compter, description: Un petit livre., parts: [] } }'), 'yaml-unknown'),
  mistake('misspells the language of a translation', edit(chapter, 'abstract: |', 'translations: { ‸zh-hans: { title: 素数的个数 } }\nabstract: |'), 'yaml-unknown'),
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
