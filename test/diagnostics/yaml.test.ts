import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/diagnostics/yaml.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  authors: z.array(z.strictObject({ family: z.string(), email: z.email().optional() })).min(1),
  original: z.strictObject({ url: z.url().optional() }).optional(),
  numbering: z.strictObject({ tables: z.enum(['arabic', 'roman']).default('arabic') }).default({ tables: 'arabic' }),
});

const places = (source: string): string[] => readYaml('v.yaml', source, schema).diagnostics.map(({ line, column, rule, message, fix }) => `${line}:${column} ${rule} ${message} ${fix ?? ''}`.trim());

describe('readYaml', () => {
  it('gives the value that the schema makes', () => {
    const { value, diagnostics } = readYaml('v.yaml', 'title: A\nauthors: [{ family: B }]\n', schema);
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({ title: 'A', authors: [{ family: 'B' }], numbering: { tables: 'arabic' } });
  });

  it('tells the first break only, and names the marks of a merge and spaces that are not seen', () => {
    expect(places('<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other\n')).toEqual([
      '1:1 yaml-syntax This is not valid YAML: this is a mark of a merge that was not finished. Keep one of the two versions, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
    ]);
    expect(places('title: A\nauthors:\n\u00a0 - family: B\n  - family: C\n')).toEqual([
      expect.stringContaining('a space of another kind, which is not seen, indents this line. Write plain spaces instead.'),
    ]);
  });

  it('says where YAML breaks', () => {
    expect(places('title: A: B\nauthors: []\n')).toEqual([
      '1:8 yaml-syntax This is not valid YAML: a colon and a space within a text begin a new key. Look at indentation and colons; put text that holds a colon, “#” or quotes between double quotes.',
    ]);
    expect(places('title: "A\nauthors: []\n')[0]).toMatch(/^\d:\d+ yaml-syntax/);
    expect(places('title: A\ntitle: B\n')[0]).toMatch(/^2:1 yaml-syntax .*this key is given twice/);
  });

  it('shows an unknown key where it stands and guesses what was meant', () => {
    expect(places('title: A\nauthors:\n  - family: B\n    emial: x@y.org\n')).toEqual(['4:5 yaml-unknown There is no “authors[1].emial” here. Did you mean “email”?']);
    expect(places('tilte: A\ntitle: A\nauthors: [{ family: B }]\n')).toEqual(['1:1 yaml-unknown There is no “tilte” here. Did you mean “title”?']);
    expect(places('title: A\nauthors: [{ family: B }]\nnumbering:\n  tabels: roman\n')).toEqual(['4:3 yaml-unknown There is no “numbering.tabels” here. Did you mean “tables”?']);
  });

  it('shows a wrong value where it stands', () => {
    expect(places('title: A\nauthors:\n  - family: B\n    email: nobody\n')).toEqual(['4:12 yaml-value “authors[1].email” is the text “nobody”, and is not written as it should be. Write an address: name@example.org.']);
    expect(places('title:\nauthors: [{ family: B }]\n')).toEqual(['1:7 yaml-value “title” is empty. Write a text after the colon, or take the line out.']);
    expect(places('title: A\nauthors: B\n')).toEqual(['2:10 yaml-value “authors” is the text “B”, not a list. Write a list: [B], or lines that begin with “- ”.']);
    expect(places('title: A\nauthors: [{ family: B }]\nnumbering: { tables: latin }\n')).toEqual(['3:22 yaml-value “numbering.tables” is the text “latin”. Write arabic or roman.']);
    expect(places('title: 7\nauthors: [{ family: B }]\n')).toEqual(['1:8 yaml-value “title” is the number 7, not a text. Write a text: "7".']);
  });

  it('shows a missing key at what should hold it', () => {
    expect(places('title: A\nauthors:\n  - email: x@y.org\n')).toEqual(['3:5 yaml-missing “authors[1].family” is missing. Add “authors[1].family:”.']);
    expect(places('title: A\n')).toEqual(['1:1 yaml-missing “authors” is missing. Add “authors:”.']);
    expect(places('')).toEqual(['1:1 yaml-missing “title” is missing. Add “title:”.', '1:1 yaml-missing “authors” is missing. Add “authors:”.']);
  });

  it('knows where the words of a text begin', () => {
    const source = 'a: |\n  one\n  two\nb: "three"\nc: four\nd: >-\n\n    five\n';
    const reading = readYaml('v.yaml', source, z.looseObject({}));
    expect(reading.origin(['a'])).toEqual({ line: 2, column: 3, everyLine: true });
    expect(reading.origin(['b'])).toEqual({ line: 4, column: 5, everyLine: false });
    expect(reading.origin(['c'])).toEqual({ line: 5, column: 4, everyLine: false });
    expect(reading.origin(['d'])).toEqual({ line: 8, column: 5, everyLine: true });
    expect(reading.origin(['e'])).toBeUndefined();
  });
});
