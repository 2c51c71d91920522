import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ListingError, listChapter } from '../../src/volume/volume-listing.ts';

const yaml = `# The volume
parts:
  - title: One   # the first
    chapters: [a, b] # in order
  - title: Two
    chapters:
      - c   # kept
      # more to come
    papers: []
  - title: Three
    chapters: []
`;

describe('listing a chapter', () => {
  it('adds it to the part that is named, and touches nothing else', () => {
    expect(listChapter(yaml, 'new', 1)).toBe(yaml.replace('[a, b]', '[a, b, new]'));
    expect(listChapter(yaml, 'new', 2)).toBe(yaml.replace('- c   # kept\n', '- c   # kept\n      - new\n'));
    expect(listChapter(yaml, 'new', 3)).toBe(yaml.replace('chapters: []', 'chapters: [new]'));
  });

  it('takes the last part where none is named', () => {
    expect(listChapter(yaml, 'new')).toBe(listChapter(yaml, 'new', 3));
  });

  it('lists nothing twice', () => {
    expect(listChapter(yaml, 'c', 1)).toBe(yaml);
  });

  it('keeps a list over several lines, with its last comma', () => {
    expect(listChapter('parts:\n  - chapters: [\n      a,\n    ]\n', 'new')).toBe('parts:\n  - chapters: [\n      a, new,\n    ]\n');
  });

  it('says what is missing', () => {
    expect(() => listChapter(yaml, 'new', 4)).toThrow(new ListingError('volume.yaml has 3 parts, and no part 4'));
    expect(() => listChapter('title: x\n', 'new')).toThrow(ListingError);
    expect(() => listChapter('a: [', 'new')).toThrow(ListingError);
  });
});

const listed = (chapters: string) => listChapter(`title: "T" # kept\nparts:\n  - title:   One\n    ${chapters}\n    papers: [a]   # also kept\n`, 'new', 1).split('\n').slice(3).join('\n');

it.each([
  ['an empty list', 'chapters: []', 'chapters: [new]'],
  ['a list on one line', 'chapters: [one,two]', 'chapters: [one,two, new]'],
  ['a list over several lines', 'chapters: [\n      one, # first\n      two\n    ]', 'chapters: [\n      one, # first\n      two, new\n    ]'],
  ['dashes', 'chapters:\n      - one\n      - two', 'chapters:\n      - one\n      - two\n      - new'],
  ['dashes that are not indented', 'chapters:\n    - one', 'chapters:\n    - one\n    - new'],
  ['dashes with remarks', 'chapters:\n      - one # the first\n      # nothing yet\n      - "two"   # the second', 'chapters:\n      - one # the first\n      # nothing yet\n      - "two"   # the second\n      - new'],
])('adds a chapter to %s and changes nothing else', (_, before, after) => {
  expect(listed(before)).toBe(`    ${after}\n    papers: [a]   # also kept\n`);
});

it('adds to the last line of a file, and keeps its line ends', () => {
  expect(listChapter('parts:\n- chapters:\n  - one', 'new', 1)).toBe('parts:\n- chapters:\n  - one\n  - new');
  expect(listChapter('parts:\r\n- chapters:\r\n  - one\r\n', 'new', 1)).toBe('parts:\r\n- chapters:\r\n  - one\r\n  - new\r\n');
});

it('does not add where another list would change too', () => {
  expect(() => listChapter('parts:\n  - { chapters: &all [one] }\n  - { chapters: *all }\n', 'new', 2)).toThrow(ListingError);
  expect(() => listChapter('parts:\n  - { chapters: &all [one] }\n  - { chapters: *all }\n', 'new', 1)).toThrow(ListingError);
  expect(() => listChapter('parts:\n  - { title: a }\n', 'new', 1)).toThrow(ListingError);
});

it.each(['content/volume.yaml', 'test/volume/content/volume.yaml'])('adds to each part of %s', (file) => {
  const yaml = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
  for (const part of [0, 1]) {
    const after = listChapter(yaml, 'new', part + 1);
    expect(parse(after).parts[part].chapters.at(-1)).toBe('new');
    expect(after.replace(/, new|new/, '')).toBe(yaml);
  }
});
