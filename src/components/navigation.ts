import { waysThrough } from '../indexes/ways.ts';
import type { Address, Volume } from '../volume/model.ts';
import type { Language } from '../languages/english.ts';
import { words as english } from './words.ts';

/** The few ways in that stand at the head of every page; the foot has all of them, in the same order. */
export function navigation(volume: Volume, words: Language['words'] = english): readonly { address: Address; word: string; key?: string }[] {
  return [
    { address: '/', word: words.contents },
    ...waysThrough(volume).flatMap(({ address, head }) => (head === undefined ? [] : [{ address, word: words[head] }])),
    { address: '/search/', word: words.search, key: '/' },
  ];
}
