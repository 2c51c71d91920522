import { describe, expect, it } from 'vitest';
import { characterPairs, indexedWords } from '../../src/search/han.ts';

describe('words in Chinese characters', () => {
  it('are indexed as pairs of neighbours and the last alone', () => {
    expect(characterPairs('Li Shanlan 李善蘭, 素数の個数')).toEqual(['李善', '善蘭', '蘭', '素数', '数の', 'の個', '個数', '数']);
    expect(characterPairs('no such words')).toEqual([]);
  });

  it('are asked for as pairs, one alone as it is, other words untouched', () => {
    expect(indexedWords('李善蘭')).toBe('李善 善蘭');
    expect(indexedWords('善')).toBe('善');
    expect(indexedWords('Primzahl 素数 1896')).toBe('Primzahl 素数 1896');
    expect(indexedWords('  trade   deficit ')).toBe('trade deficit');
  });

  it('are found by each of their parts', () => {
    const word = '中国先进技术产品贸易';
    const indexed = characterPairs(word);
    for (let from = 0; from < word.length; from += 1) {
      for (let to = from + 1; to <= word.length; to += 1) {
        // The index finds words by their beginning.
        const asked = indexedWords(word.slice(from, to)).split(' ');
        expect(asked.filter((pair) => !indexed.some((known) => known.startsWith(pair)))).toEqual([]);
      }
    }
  });
});
