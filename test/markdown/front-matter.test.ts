import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter, splitFrontMatter } from '../../src/markdown/index.ts';
import { chapterMatter } from '../../src/volume/matter.ts';

const findings = (source: string): string[] => readFrontMatter('a.mdx', source, chapterMatter).diagnostics.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

const right = '---\ntitle: Woods\nauthors:\n  - { given: Ann, family: Alder }\nabstract: |\n  One.\n---\n\nText.\n';

describe('front matter', () => {
  it('is read through its schema', () => {
    const { value, diagnostics, origin } = readFrontMatter('a.mdx', right, chapterMatter);
    expect(diagnostics).toEqual([]);
    expect(value?.title).toBe('Woods');
    expect(value?.numbering).toEqual({ sections: false, tables: 'arabic' });
    expect(origin(['abstract'])).toEqual({ line: 6, column: 3, everyLine: true });
  });

  it.each([
    ['YAML that breaks', '---\ntitle: Woods: and hills\n---\n', ['2:8 yaml-syntax This is not valid YAML: a colon and a space within a text begin a new key.']],
    ['YAML that breaks at a tab', '---\ntitle: Woods\nauthors:\n\t- { given: A, family: B }\n---\n', ['4:1 yaml-syntax This is not valid YAML: a tab indents this line.']],
    ['a wrong value', right.replace('Alder }', 'Alder, email: nobody }'), ['4:41 yaml-value “authors[1].email” is the text “nobody”, and is not written as it should be.']],
    ['an unknown key', right.replace('abstract:', 'lnag: en\nabstract:'), ['5:1 yaml-unknown There is no “lnag” here.']],
    ['a missing key', right.replace('title: Woods\n', ''), ['2:1 yaml-missing “title” is missing.']],
    ['a wrong kind of value', right.replace('title: Woods', 'title: [a]'), ['2:8 yaml-value “title” is a list, not a text.']],
    ['none', 'Text.\n', ['1:1 front-matter-missing The file does not begin with front matter.']],
    ['none that ends', '---\ntitle: Woods\n', ['1:1 front-matter-open The front matter is not closed.']],
  ])('%s', (_what, source, expected) => {
    expect(findings(source)).toEqual(expected);
    expect(findings(source.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('leaves every later character where it was', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a: 1', '中: é', '', '# ---'), { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), fc.string(), (lines, end, body) => {
        const source = ['---', ...lines, '---', body].join(end);
        const split = splitFrontMatter(source);
        expect(split?.body.length).toBe(source.length);
        expect(split?.body.endsWith(body)).toBe(true);
        expect(split?.body.slice(0, source.length - body.length).trim()).toBe('');
        expect(source.slice(split?.offset).startsWith(split?.yaml ?? '?')).toBe(true);
      }),
    );
  });
});
