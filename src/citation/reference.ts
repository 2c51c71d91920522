/** A personal or corporate name; `literal` alone for bodies. */
export interface Name {
  family?: string;
  given?: string;
  particle?: string;
  suffix?: string;
  literal?: string;
  /** Written family name first wherever it stands. */
  familyFirst?: true;
}

/** Year, month, day, as far as they are known; two for a period. `literal` is for "forthcoming", and then there are no parts. */
export interface PartialDate {
  'date-parts': readonly (readonly number[])[];
  /** 1 is spring, 4 winter. */
  season?: number;
  literal?: string;
}

/** A bibliographic record, in CSL-JSON's vocabulary and units. */
export interface Reference {
  /** Citation key. */
  id: string;
  /** CSL type: "article-journal", "book", "report", … */
  type: string;
  title: string;
  author: readonly Name[];
  editor?: readonly Name[];
  translator?: readonly Name[];
  'container-author'?: readonly Name[];
  'container-title'?: string;
  'collection-title'?: string;
  edition?: string;
  publisher?: string;
  'publisher-place'?: string;
  genre?: string;
  number?: string;
  /** Of a book in its series. */
  'collection-number'?: string;
  'chapter-number'?: string;
  'number-of-pages'?: string;
  version?: string;
  ISBN?: string;
  ISSN?: string;
  volume?: string;
  issue?: string;
  page?: string;
  /** A work without a date has none. */
  issued?: PartialDate;
  accessed?: PartialDate;
  'original-date'?: PartialDate;
  event?: string;
  'event-place'?: string;
  abstract?: string;
  license?: string;
  DOI?: string;
  URL?: string;
  language?: string;
  note?: string;
  keyword?: string;
  /** Titles with CSL's tags, where braces keep capitals or words are set apart; those that have none are missing here. */
  rich?: Partial<Record<'title' | 'container-title' | 'collection-title', string>>;
}

/** One work inside a citation, with what the editor wrote around it. */
export interface CitationItem {
  key: string;
  /** "see", "for example". */
  prefix?: string;
  /** "p. 9". */
  locator?: string;
  /** What follows without being a place in the work: "and the works cited there". */
  suffix?: string;
  /** `-@key`: the year without the name. */
  suppressAuthor?: true;
}

/** `[@a; @b]` is parenthetical, `@a` narrative. */
export interface CitationCluster {
  mode: 'parenthetical' | 'narrative';
  items: readonly CitationItem[];
}
