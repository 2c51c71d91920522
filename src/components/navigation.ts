import type { Address } from '../volume/model.ts';
import { words } from './words.ts';

/** The few ways in that stand at the head of every page; the foot has all of them. */
export const NAVIGATION: readonly { address: Address; word: string; key?: string }[] = [
  { address: '/', word: words.contents },
  { address: '/figures/', word: words.figures },
  { address: '/tables/', word: words.tables },
  { address: '/data/', word: words.data },
  { address: '/references/', word: words.references },
  { address: '/audit/', word: words.audit },
  { address: '/search/', word: words.search, key: '/' },
];
