import type { Language } from '../../languages/english.ts';
import type { Place } from '../../record/place.ts';
import type { Records } from '../../record/records.ts';
import type { Chapter, Volume } from '../../volume/model.ts';
import type { Formula } from '../formula.ts';
import type { Note } from '../prose.ts';

/** What the parts of the document are written with. */
export interface Context {
  volume: Volume;
  records: Records;
  place: Place;
  language: Language;
  /** Labels of the document, so that nothing points at what it does not hold. */
  labels: ReadonlySet<string>;
  /** Files that the document shows, by their paths: it adds to them. */
  files: Map<string, { content: string } | { file: string }>;
  /** Begins the labels of the text that is being written: "overview.". */
  prefix: string;
  /** The chapter that is being written. */
  chapter: Chapter | null;
  formulas: readonly Formula[];
  notes: ReadonlyMap<string, Note>;
  /** Notes that stand at the foot of a page already. */
  placed: Set<string>;
}
