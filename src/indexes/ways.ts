import type { words } from '../components/words.ts';
import { mergedReferences } from '../components/merged-references.ts';
import { derived } from '../volume/derived.ts';
import type { Address, Volume } from '../volume/model.ts';
import { authorsOf } from './authors.ts';
import { yearsOfVolume } from './years.ts';

/** A word of the interface that is the same whatever it is said of. */
type PlainWord = { [Key in keyof typeof words]: (typeof words)[Key] extends string ? Key : never }[keyof typeof words];

/** A list by which a reader may go through the volume. */
export interface Way {
  address: Address;
  /** Its key among the words of the interface. */
  word: PlainWord;
  /** What it is called at the head of each page, if it stands there. */
  head?: Way['word'];
  /** How much it lists. */
  count: number;
}

/** All lists that hold anything, in the order in which they are offered. A new list is one more line here. */
export function waysThrough(volume: Volume): readonly Way[] {
  // Every page ends with them.
  return derived(volume, 'ways', gather);
}

function gather(volume: Volume): Way[] {
  const ways: Way[] = [
    { address: '/papers/', word: 'papers', count: volume.papers.length },
    { address: '/figures/', word: 'figures', head: 'figures', count: volume.figures.length },
    { address: '/tables/', word: 'tables', head: 'tables', count: volume.tables.length },
    { address: '/data/', word: 'datasets', head: 'data', count: volume.datasets.length },
    { address: '/audit/', word: 'audit', head: 'audit', count: volume.audit.entries.length },
    { address: '/references/', word: 'references', head: 'references', count: mergedReferences(volume.chapters).length },
    { address: '/authors/', word: 'authors', count: authorsOf(volume).length },
    { address: '/glossary/', word: 'glossary', head: 'glossary', count: volume.glossary.length },
    { address: '/timeline/', word: 'timeline', count: volume.events.length },
    { address: '/years/', word: 'years', count: yearsOfVolume(volume).length },
  ];
  return ways.filter(({ count }) => count > 0);
}
