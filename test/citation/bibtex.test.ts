import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBibtex } from '../../src/citation/bibtex.ts';
import type { Reference } from '../../src/citation/reference.ts';

const one = (source: string): Reference | undefined => [...parseBibtex('r.bib', source).references.values()][0];
const findings = (source: string): string[] => parseBibtex('r.bib', source).diagnostics.map(({ line, column, severity, rule, message, fix }) => `${line}:${column} ${severity} ${rule} ${message} ${fix ?? ''}`.trim());

describe('parseBibtex', () => {
  it('reads an article with everything', () => {
    expect(
      one(`@Article{ferrantino2010,
  author  = {Ferrantino, Michael and Koopman, Robert},
  title   = {The nature of {US-China} trade in {\\textquotedblleft}advanced\\textquotedblright{} products},
  journal = "Comparative {E}conomic Studies",
  year    = 2010, month = may, day = 6,
  volume  = {52}, number = {2}, pages = {207--224},
  doi     = {https://doi.org/10.1057/ces.2010.6},
  url     = {https://example.org/a_b~c},
  langid = {en}, keywords = {text}, note = {A note},
}`),
    ).toEqual({
      id: 'ferrantino2010',
      type: 'article-journal',
      title: 'The nature of US-China trade in “advanced” products',
      author: [
        { family: 'Ferrantino', given: 'Michael' },
        { family: 'Koopman', given: 'Robert' },
      ],
      'container-title': 'Comparative Economic Studies',
      volume: '52',
      issue: '2',
      page: '207–224',
      issued: { 'date-parts': [[2010, 5, 6]] },
      DOI: '10.1057/ces.2010.6',
      URL: 'https://example.org/a_b~c',
      language: 'en',
      keyword: 'text',
      note: 'A note',
      rich: { title: 'The nature of <span class="nocase">US-China</span> trade in “advanced” products', 'container-title': 'Comparative <span class="nocase">E</span>conomic Studies' },
    });
  });

  it.each<[string, Partial<Reference>]>([
    ['@techreport{a, author={A, B}, title={T}, institution={NBER}, type={Working Paper}, number={14109}, year=2008}', { type: 'report', genre: 'Working Paper', number: '14109', publisher: 'NBER' }],
    ['@incollection{a, author={A, B}, editor={C, D and E, F}, title={T}, booktitle={Book}, publisher={P}, address={Oslo}, pages={1-9}, year=2008}', { type: 'chapter', 'container-title': 'Book', 'publisher-place': 'Oslo', page: '1–9' }],
    ['@inproceedings{a, author={A, B}, title={T}, booktitle={Proc}, year=2008}', { type: 'paper-conference', 'container-title': 'Proc' }],
    ['@phdthesis{a, author={A, B}, title={T}, school={LSE}, year=2008}', { type: 'thesis', publisher: 'LSE' }],
    ['@book{a, author={A, B}, title={T}, subtitle={S}, edition={2}, series={Trade}, year=2008}', { type: 'book', title: 'T: S', edition: '2', 'collection-title': 'Trade' }],
    ['@misc{a, author={A, B}, title={T}, howpublished={\\url{https://example.org/x}}, year=2008}', { type: 'document', URL: 'https://example.org/x' }],
    ['@online{a, organization={World Bank}, title={T}, url={https://example.org}, date={2009-10-23}, urldate={2010-01}}', { author: [{ literal: 'World Bank' }], issued: { 'date-parts': [[2009, 10, 23]] }, accessed: { 'date-parts': [[2010, 1]] } }],
    ['@book{a, editor={A, B}, title={T}, year={forthcoming}}', { author: [], editor: [{ family: 'A', given: 'B' }], issued: { 'date-parts': [], literal: 'forthcoming' } }],
    ['@book(a, author = {A, B}, title = {T}, year = 2008)', { title: 'T' }],
    ['@string{ces = {Comparative Economic }}\n@article{a, author={A, B}, title={T}, journal = ces # "Studies", year=2008}', { 'container-title': 'Comparative Economic Studies' }],
    ['% a comment with @article{x\n@comment{ignored {nested} @book{b,}}\n@preamble{"\\def\\x{}"}\n@book{a, author={A, B}, title={T}, year=2008, % why\n}', { title: 'T' }],
    ['@book{a, author={A, B}, title={100\\% \\$5}, year=2008, month={September}}', { title: '100% $5', issued: { 'date-parts': [[2008, 9]] } }],
  ])('%s', (source, expected) => {
    expect(findings(source)).toEqual([]);
    expect(one(source)).toMatchObject(expected);
  });

  it('leaves a work without a date without one', () => {
    expect(one('@book{a, author={A, B}, title={T}, year={n.d.}}')).not.toHaveProperty('issued');
  });

  it('keeps the order of the file, and where each entry stands', () => {
    const { references, places } = parseBibtex('r.bib', '@book{b, author={A}, title={T}, year=1}\n\n@book{a, author={A}, title={T}, year=1}');
    expect([...references.keys()]).toEqual(['b', 'a']);
    expect(places.get('a')).toEqual({ file: 'r.bib', line: 3, column: 1 });
  });

  it('gives back any plain text', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,;:()&?!]{1,8}$/u), { minLength: 1, maxLength: 6 }).map((list) => list.join(' ').normalize('NFC'));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,8}\d{4}[a-z]?$/), words, words, fc.integer({ min: 1000, max: 2100 }), fc.constantFrom('{}', '""'), (key, title, journal, year, [open = '', close = '']) => {
        const source = `@article{${key},\n  author = {Alder, Ann},\n  title = ${open}${title}${close},\n  journal = {${journal}},\n  year = ${year}\n}`;
        expect(findings(source)).toEqual([]);
        expect(one(source)).toMatchObject({ id: key, title, 'container-title': journal, issued: { 'date-parts': [[year]] } });
      }),
    );
  });

  it('loads and reads a bibliography in an instant', () => {
    const many = Array.from({ length: 500 }, (_, index) => `@article{key${index}, author={Alder, Ann and Birch, Bob}, title={Title {No} ${index}}, journal={J}, year=2000}`).join('\n\n');
    const start = performance.now();
    expect(parseBibtex('r.bib', many).references.size).toBe(500);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('what is wrong with a bibliography is said at its line', () => {
  const right = 'author = {A, B}, title = {T}, year = 2008';

  it.each([
    ['a key given twice', `@book{a, ${right}}\n\n@book{a, ${right}}`, ['3:7 error bib-duplicate-key The key “a” is already taken in line 1. Rename one of the two, for example to “ab”.']],
    ['a key that cannot be cited', `@book{fig-1, ${right}}`, ['1:7 error bib-key “fig-1” cannot be cited with @. Use letters, digits and single - _ : . between them.']],
    ['no key', `@book{${right}}`, ['1:7 error bib-syntax The entry has no key. Write one behind the bracket: @book{rodrik2006, ….']],
    ['a key of two words', `@book{rodrik 2006, ${right}}`, ['1:7 error bib-syntax The key “rodrik 2…” holds a space. Write the key in one word.']],
    ['an unknown type', `\n@artcle{a, ${right}}`, ['2:1 error bib-type There is no entry type “@artcle”. Did you mean “@article”?']],
    ['an unknown field', `@book{a, ${right},\n  jounral = {J}}`, ['2:3 warning bib-field The field “jounral” is not known and will not be printed. Did you mean “journal”?']],
    ['a field given twice', `@book{a, ${right},\n  year = 2009}`, ['2:3 error bib-duplicate-field The field “year” is given twice. Keep one.']],
    ['no author', '@book{a, title = {T}, year = 2008}', ['1:1 error bib-missing-field The entry “a” has no author (or editor, or organization). Add author = {…}.']],
    ['no title', '@book{a, author = {A, B}, year = 2008}', ['1:1 error bib-missing-field The entry “a” has no title. Add title = {…}.']],
    ['no year', '\n@book{a, author = {A, B}, title = {T}}', ['2:1 error bib-missing-field The entry “a” has no year. Add year = {…}; {n.d.} if the work has no date.']],
    ['a year that is none', '@book{a, author = {A, B}, title = {T},\n  year = {2006a}}', ['2:11 error bib-value “2006a” is not a year such as 2006; “n.d.” and “forthcoming” are known too. Write year = {2006}; letters are added where works would read the same.']],
    ['a month that is none', `@book{a, ${right}, month = {13}}`, ['1:62 error bib-value “13” is not a month: a name, or a number from 1 to 12. Write month = sep, or month = {9}.']],
    ['a DOI that is none', `@book{a, ${right}, doi = {ces.2010.6}}`, ['1:60 error bib-value “ces.2010.6” is not a DOI such as 10.1000/182. Write what stands behind https://doi.org/, or leave doi out.']],
    ['an address that is none', `@book{a, ${right}, url = {www.example.org}}`, ['1:60 error bib-value “www.example.org” is not an address that begins with https://. Write url = {https://www.example.org}.']],
    ['an unknown string', `@string{nber = {NBER}}\n@book{a, ${right}, publisher = nbre}`, ['2:65 error bib-string No @string defines “nbre”. Did you mean “nber”?']],
    ['an unknown command', '@book{a, author = {A, B}, year = 2008,\n  title = {Ab \\foo c}}', ['2:15 error bib-command The TeX command “\\foo” is not known here. Write the character itself; the file is UTF-8.']],
    ['an unreadable name', '@book{a, author = {A, B, C, D}, title = {T}, year = 2008}', ['1:20 error bib-name The name “A, B, C, D” cannot be read. Write “Family, Given and Family, Given”, and a body between double braces: {{World Bank}}.']],
    ['a missing comma', '@book{a,\n  author = {A, B}\n  title = {T}, year = 2008}', ['3:3 error bib-syntax Here “,” or “}” is expected in the entry “a”. Put a comma behind the value before it.']],
    ['a missing equals sign', '@book{a, author {A, B}}', ['1:17 error bib-syntax Here “=” is expected after “author”. Write author = {…}.']],
    ['a field without a value', '@book{a, author = , title = {T}}', ['1:19 error bib-syntax “author” has no value. Write author = {…}, or remove it.']],
    ['a brace that is never closed', `@book{a, author = {A, B},\n  title = {T,\n  year = 2008}\n\n@book{b, ${right}}`, ['2:11 error bib-syntax The brace that opens the value of “title” is never closed. Put “}” at the end of the value; inside of it every “{” needs a “}”.']],
    ['a quotation mark that is never closed', '@book{a, title = "T, year = 2008}', ['1:18 error bib-syntax The quotation mark that opens the value of “title” is never closed. Put " at the end of the value; inside of it, quotation marks stand in braces: {"}.']],
    ['an entry that is never closed', `@book{a, ${right}`, ['1:51 error bib-syntax The entry “a” is never closed. Write “}” behind its last field.']],
    ['a brace too many', `@book{a, ${right}}\n}`, ['2:1 error bib-syntax “}” stands outside of every entry; a brace before it closes too early. Remove a closing brace too many, or put % before a line that is a remark.']],
  ])('%s', (_what, source, expected) => {
    expect(findings(source)).toEqual(expected);
  });

  it.each([
    ['an article without a journal', '@article{a, author = {A, B}, title = {T}, year = 2008}', ['1:1 error bib-missing-field The entry “a” has no journal. Add journal = {…}.']],
    ['a paper without its book', '@inproceedings{a, author = {A, B}, title = {T}, year = 2008}', ['1:1 error bib-missing-field The entry “a” has no booktitle. Add booktitle = {…}.']],
    ['a thesis without a school', '@phdthesis{a, author = {A, B}, title = {T}, year = 2008}', ['1:1 error bib-missing-field The entry “a” has no school. Add school = {…}.']],
    ['a parent that is not there, which is all that is told', '@proceedings{conf2013, title = {C}, year = 2013, editor = {A, B}}\n@inproceedings{a, author = {A, B}, title = {T}, crossref = {conf2014}}', ['2:61 error bib-crossref There is no entry “conf2014” that this one could take over from. Did you mean “conf2013”?']],
    ['entries that take over from one another', `@book{a, ${right}, crossref = {b}}\n@book{b, ${right}, crossref = {a}}`, ['2:65 error bib-crossref The entry “a” takes over from this one, which takes over from it. Remove crossref from one of the two.']],
    ['a fault of a parent, once', '@proceedings{p, title = {C \\foo}, year = 2013, editor = {A, B}}\n@inproceedings{a, author = {A, B}, title = {T}, crossref = {p}}\n@inproceedings{b, author = {A, B}, title = {T}, crossref = {p}}', ['1:28 error bib-command The TeX command “\\foo” is not known here. Write the character itself; the file is UTF-8.']],
    ['a day that is none', `@book{a, ${right}, month = feb, day = 30}`, ['1:72 error bib-value “30” is not a day of that month. Write day = {23}, or leave it out.']],
    ['a date that is none', '@book{a, author = {A, B}, title = {T}, date = {2009-02-29}}', ['1:48 error bib-value “2009-02-29” is not a date such as 2009-10-23. Write date = {2009-10-23}, {2009-10} or {2009}; two dates with / between them are a period.']],
    ['what HTML writes', '@book{a, author = {A, B}, title = {R &amp; D}, year = 2008}', ['1:38 error bib-command “&amp;” is HTML, and would be printed. Write “&”.']],
    ['the second name of a list', '@book{a, author = {A, B and Smith, J. et al.}, title = {T}, year = 2008}', ['1:29 error bib-name The name “Smith, J. et al.” cannot be read. Write “and others” for those who are not named.']],
    ['a comma too many', `@book{a,, ${right}}`, ['1:9 error bib-syntax Here the name of a field or the end of the entry is expected. Write a field such as year = {2006}, or close the entry with “}”.']],
    ['an address in a remark', `Ask me@example.org.\n@book{a, ${right}}`, ['1:15 error bib-syntax Here “{” is expected after “@example”. Write @example{key, …}, or put % before a line that is a remark.']],
  ])('%s', (_what, source, expected) => {
    expect(findings(source)).toEqual(expected);
  });

  it('goes on after a fault', () => {
    const { references, diagnostics } = parseBibtex('r.bib', `@book{a, title = {T\n\n@book{b, ${right}}\n\n@book{c author}\n\n@book{d, ${right}}`);
    expect([...references.keys()]).toEqual(['b', 'd']);
    expect(diagnostics.map(({ line }) => line)).toEqual([1, 5]);
  });

  it('ends on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('@book', '{', '}', 'a', ',', '=', '"', '#', '\n', '\\', '%', '@', '(', ')', '2008')).map((parts) => parts.join('')), (source) => {
        const lines = source.split('\n').length;
        for (const { line } of parseBibtex('r.bib', source).diagnostics) expect(line).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
