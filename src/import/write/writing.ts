import type { Block, Lose } from '../document.ts';
import type { Names } from '../names.ts';
import type { ChapterNames } from './chapter-names.ts';

/** What the writers of one chapter share. */
export interface Writing {
  names: ChapterNames;
  /** Name of the source's image -> its file in images/, or why there is none. */
  images: ReadonlyMap<string, { file: string } | { problem: string }>;
  lose: Lose;
  noteNames: Names;
  /** Definitions of notes that the block just written points at. */
  pending: string[];
  /** Keys that the text has cited. */
  cited: Set<string>;
  /** Heading under which the writer is. */
  section: string;
  /** Tables that go to tables.ts, in the order of the text. */
  tables: Block[];
  /** Inside a caption or the front matter, where a note has no place. */
  within: 'text' | 'caption';
}

export function where({ section }: Writing): string {
  return section === '' ? 'before the first section' : `section “${section}”`;
}
