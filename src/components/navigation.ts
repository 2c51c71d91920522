import type { Address } from '../volume/model.ts';
import { words } from './words.ts';

export const NAVIGATION: readonly { address: Address; word: string }[] = [
  { address: '/', word: words.contents },
  { address: '/papers/', word: words.papers },
  { address: '/figures/', word: words.figures },
  { address: '/tables/', word: words.tables },
  { address: '/data/', word: words.data },
  { address: '/references/', word: words.references },
  { address: '/audit/', word: words.audit },
  { address: '/about/', word: words.about },
];
