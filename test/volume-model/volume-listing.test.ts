import { describe, expect, it } from 'vitest';
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
    expect(listChapter('parts:\n  - chapters: [\n      a,\n    ]\n', 'new')).toBe('parts:\n  - chapters: [\n      a, new\n    ]\n');
  });

  it('says what is missing', () => {
    expect(() => listChapter(yaml, 'new', 4)).toThrow(new ListingError('volume.yaml has 3 parts, and no part 4'));
    expect(() => listChapter('title: x\n', 'new')).toThrow(ListingError);
    expect(() => listChapter('a: [', 'new')).toThrow(ListingError);
  });
});
