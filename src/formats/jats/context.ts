import type { Place } from '../../record/place.ts';
import type { CitableRecord } from '../../record/record.ts';
import type { Chapter } from '../../volume/model.ts';
import type { Formula } from '../formula.ts';

/** What the parts of an article are written with. */
export interface Context {
  chapter: Chapter;
  record: CitableRecord;
  place: Place;
  /** Of the text that is being written. */
  formulas: readonly Formula[];
}
