import { waysThrough } from '../indexes/ways.ts';
import type { Address, Volume } from '../volume/model.ts';
import { words } from './words.ts';

/** The few ways in that stand at the head of every page; the foot has all of them, in the same order. */
export function navigation(volume: Volume): readonly { address: Address; word: string; key?: string }[] {
  return [
    { address: '/', word: words.contents },
    ...waysThrough(volume).flatMap(({ address, head }) => (head === undefined ? [] : [{ address, word: head }])),
    { address: '/search/', word: words.search, key: '/' },
  ];
}
