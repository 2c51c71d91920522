import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { listChapter } from '../../src/scaffold/listing.ts';

const listed = (chapters: string) => listChapter(`title: "T" # kept\nparts:\n  - title:   One\n    ${chapters}\n    papers: [a]   # also kept\n`, 0, 'new')?.split('\n').slice(3).join('\n');

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
  expect(listChapter('parts:\n- chapters:\n  - one', 0, 'new')).toBe('parts:\n- chapters:\n  - one\n  - new');
  expect(listChapter('parts:\r\n- chapters:\r\n  - one\r\n', 0, 'new')).toBe('parts:\r\n- chapters:\r\n  - one\r\n  - new\r\n');
});

it('does not add where another list would change too', () => {
  expect(listChapter('parts:\n  - { chapters: &all [one] }\n  - { chapters: *all }\n', 1, 'new')).toBeUndefined();
  expect(listChapter('parts:\n  - { chapters: &all [one] }\n  - { chapters: *all }\n', 0, 'new')).toBeUndefined();
  expect(listChapter('parts:\n  - { title: a }\n', 0, 'new')).toBeUndefined();
});

it.each(['content/volume.yaml', 'test/volume/content/volume.yaml'])('adds to each part of %s', (file) => {
  const yaml = readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');
  for (const part of [0, 1]) {
    const after = listChapter(yaml, part, 'new') ?? '';
    expect(parse(after).parts[part].chapters.at(-1)).toBe('new');
    expect(after.replace(/, new|new/, '')).toBe(yaml);
  }
});
