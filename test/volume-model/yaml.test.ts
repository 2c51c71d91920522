import { describe, expect, it } from 'vitest';
import { chapterMatter } from '../../src/volume/matter.ts';
import { frontMatter, readYaml } from '../../src/volume/yaml.ts';

const chapter = (yaml: string) => readYaml(yaml, chapterMatter, 'content/chapters/x/index.mdx', 2);
const good = 'title: A title\nauthors:\n  - { given: Ada, family: Byron }\nabstract: Short.\n';

describe('front matter', () => {
  it('is read with its defaults', () => {
    const { value, diagnostics } = chapter(good);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ title: 'A title', keywords: [], numbering: { tables: 'arabic' } });
  });

  it.each([
    ['a syntax error', 'title: "A title\nauthors: []\n', 'front-matter-syntax', 2],
    ['an unknown key, at the key', `${good}keyword: [a]\n`, 'front-matter-unknown-key', 6],
    ['a missing key, at the start', 'title: A\nauthors:\n  - { given: Ada, family: Byron }\n', 'front-matter-schema', 2],
    ['a wrong value deep inside, at its key', good.replace('family: Byron', 'family: 3'), 'front-matter-schema', 4],
  ])('with %s is refused where it stands', (_what, yaml, rule, line) => {
    const { value, diagnostics } = chapter(yaml);
    expect(value).toBeNull();
    expect(diagnostics[0]).toMatchObject({ rule, line, severity: 'error' });
  });

  it('names the column of a nested key', () => {
    const { diagnostics } = chapter(good.replace('family: Byron', 'famly: Byron'));
    expect(diagnostics.map((d) => [d.line, d.column, d.message])).toContainEqual([4, 19, 'unknown key "authors.0.famly"']);
  });

  it('is found only at the start of a file', () => {
    expect(frontMatter('---\na: 1\n---\ntext')).toEqual({ yaml: 'a: 1\n', firstLine: 2 });
    expect(frontMatter('text\n---\na: 1\n---\n')).toBeNull();
  });
});
