import type { Address, Volume } from '../volume/model.ts';
import { glossaryWords } from './glossary.ts';
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

/** The pages that a volume has: one without terms has no glossary. */
export function navigation({ glossary }: Pick<Volume, 'glossary'>): typeof NAVIGATION {
  if (glossary.length === 0) return NAVIGATION;
  const after = NAVIGATION.findIndex(({ address }) => address === '/references/') + 1;
  return [...NAVIGATION.slice(0, after), { address: '/glossary/', word: glossaryWords.glossary }, ...NAVIGATION.slice(after)];
}
