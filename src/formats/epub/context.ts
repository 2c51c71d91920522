import type { Language } from '../../languages/english.ts';
import type { Place } from '../../record/place.ts';
import type { Records } from '../../record/records.ts';
import type { Volume } from '../../volume/model.ts';
import type { Formula } from '../formula.ts';

/** What the pages of the book are written with. */
export interface Context {
  volume: Volume;
  records: Records;
  place: Place;
  language: Language;
  /** Name of the page that is being written: "chapter-overview.xhtml". */
  page: string;
  /** Of the text that is being written. */
  formulas: readonly Formula[];
}
