import type { Address } from '../volume/model.ts';

/** What can be found, in the order in which a reader is offered the kinds. */
export const RECORD_KINDS = ['chapter', 'section', 'paper', 'figure', 'table', 'equation', 'dataset', 'reference', 'author', 'event', 'term'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One thing of the volume that a search finds on its own. */
export interface SearchRecord {
  kind: RecordKind;
  /** Where it stands, with its anchor and without the base. */
  address: Address;
  title: string;
  /** Where it belongs, in a few words: "Figure 3, chapter 1". */
  place: string;
  /** All that it is found by, apart from its title; a piece of it is shown. */
  text: string;
  /** Slugs of the chapters that it belongs to. */
  chapters: readonly string[];
  years: readonly number[];
  /** The same in the volume's other languages, by the first step of their addresses. */
  translations?: Readonly<Record<string, Pick<SearchRecord, 'title' | 'place' | 'text'>>>;
}
