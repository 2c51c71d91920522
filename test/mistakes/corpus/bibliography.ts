import { append, bibliography, edit, mistake } from '../mistake.ts';

const entry = (text: string) => append(bibliography, `\n${text}\n`);
const unused = (key: string) => ({ rule: 'citation-unused' as const, file: bibliography, at: key });

export const bibliographies = [
  mistake('gives a key twice', entry('@book{‸gauss1863,\n  author = {Gauß},\n  title = {Werke},\n  year = {1863},\n}'), 'bib-duplicate-key'),
  mistake('does not close a brace of the bibliography', edit(bibliography, 'title = {Werke, Band {II}},', 'title = ‸{Werke, Band {II},'), 'bib-syntax', { rule: 'unknown-citation', file: 'content/chapters/primzahlen/index.mdx', at: '@gauss1863]' }, { rule: 'unknown-citation', file: 'content/chapters/primzahlen/index.mdx', at: '@gauss1863.<' }),
  mistake('forgets a comma', edit(bibliography, 'volume = {24},', 'volume = {24}'), { rule: 'bib-syntax', file: bibliography, at: 'pages = {199' }, { rule: 'unknown-citation', file: 'content/chapters/primzahlen/index.mdx', at: '@hadamard1896' }),
  mistake('leaves out the key', entry('@book{‸,\n  author = {Gauß},\n  title = {Werke},\n  year = {1863},\n}'), 'bib-syntax'),
  mistake('uses a key that cannot be cited', entry('@book{‸fig-eins,\n  author = {Gauß},\n  title = {Werke},\n  year = {1863},\n}'), 'bib-key', unused('@book{fig-eins')),
  mistake('misspells the type of an entry', edit(bibliography, '@article{hadamard1896', '‸@artcle{hadamard1896'), 'bib-type'),
  mistake('misspells a field', edit(bibliography, '  journal =', '  ‸jounral ='), 'bib-field'),
  mistake('gives a field twice', edit(bibliography, '  volume = {24},', '  volume = {24},\n  ‸volume = {25},'), 'bib-duplicate-field'),
  mistake('leaves out the year', edit(bibliography, '  year = {1896},\n', ''), { rule: 'bib-missing-field', file: bibliography, at: '@article{hadamard1896' }),
  mistake('leaves out the author', edit(bibliography, '  author = {Hadamard, Jacques},\n', ''), { rule: 'bib-missing-field', file: bibliography, at: '@article{hadamard1896' }),
  mistake('leaves out the title', edit(bibliography, '  title = {Werke, Band {II}},\n', ''), { rule: 'bib-missing-field', file: bibliography, at: '@book{gauss1863' }),
  mistake('leaves out the journal of an article', edit(bibliography, '  journal = {Bulletin de la Société Mathématique de France},\n', ''), { rule: 'bib-missing-field', file: bibliography, at: '@article{hadamard1896' }),
  mistake('takes over from an entry that is not there', edit(bibliography, '  year = {1896},', '  year = {1896},\n  crossref = {‸bulletin},'), 'bib-crossref'),
  mistake('copies HTML into a title', edit(bibliography, 'Werke, Band', 'Werke ‸&amp; Briefe, Band'), 'bib-command'),
  mistake('writes et al.', edit(bibliography, '{Hadamard, Jacques}', '{‸Hadamard, Jacques et al.}'), 'bib-name'),
  mistake('uses an abbreviation that nothing defines', edit(bibliography, 'publisher = {Königliche Gesellschaft der Wissenschaften}', 'publisher = ‸kgw'), 'bib-string'),
  mistake('uses a TeX command that is not known', edit(bibliography, '{Göttingen}', '{G‸\\foo{o}ttingen}'), 'bib-command'),
  mistake('divides authors by semicolons', edit(bibliography, '{Hadamard, Jacques}', '{‸Hadamard, Jacques; Gauß, Carl}'), 'bib-name'),
  mistake('writes a name with too many commas', edit(bibliography, '{Hadamard, Jacques}', '{‸Hadamard, Jacques, Salomon, Paris}'), 'bib-name'),
  mistake('writes a year that is none', edit(bibliography, 'year = {1896}', 'year = {‸1896a}'), 'bib-value'),
  mistake('writes a DOI that is none', edit(bibliography, '  year = {1896},', '  year = {1896},\n  doi = {‸24033/bsmf.545},'), 'bib-value'),
  mistake('writes an address of a work that is none', edit(bibliography, '  year = {1896},', '  year = {1896},\n  url = {‸www.numdam.org},'), 'bib-value'),
  mistake('writes a date of reading that is none', edit(bibliography, '  year = {1896},', '  year = {1896},\n  urldate = {‸gestern},'), 'bib-value'),
];
