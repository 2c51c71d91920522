import { words } from '../components/words.ts';
import { mergedReferences } from '../components/merged-references.ts';
import type { Address, Volume } from '../volume/model.ts';
import { authorsOf } from './authors.ts';
import { yearsOfVolume } from './years.ts';

/** A list by which a reader may go through the volume. */
export interface Way {
  address: Address;
  word: string;
  /** What it is called at the head of each page, if it stands there. */
  head?: string;
  /** How much it lists. */
  count: number;
}

// Every page ends with them.
const gathered = new WeakMap<Volume, readonly Way[]>();

/** All lists that hold anything, in the order in which they are offered. A new list is one more line here. */
export function waysThrough(volume: Volume): readonly Way[] {
  const known = gathered.get(volume) ?? gather(volume);
  gathered.set(volume, known);
  return known;
}

function gather(volume: Volume): Way[] {
  const ways: Way[] = [
    { address: '/papers/', word: words.papers, count: volume.papers.length },
    { address: '/figures/', word: words.figures, head: words.figures, count: volume.figures.length },
    { address: '/tables/', word: words.tables, head: words.tables, count: volume.tables.length },
    { address: '/data/', word: words.datasets, head: words.data, count: volume.datasets.length },
    { address: '/audit/', word: words.audit, head: words.audit, count: volume.audit.entries.length },
    { address: '/references/', word: words.references, head: words.references, count: mergedReferences(volume.chapters).length },
    { address: '/authors/', word: words.authors, count: authorsOf(volume).length },
    { address: '/glossary/', word: words.glossary, head: words.glossary, count: volume.glossary.length },
    { address: '/timeline/', word: words.timeline, count: volume.events.length },
    { address: '/years/', word: words.years, count: yearsOfVolume(volume).length },
  ];
  return ways.filter(({ count }) => count > 0);
}
