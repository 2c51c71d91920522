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

/** A bibliographic record, in CSL-JSON's vocabulary and units. */
export interface Reference {
  /** Citation key. */
  id: string;
  /** CSL type: "article-journal", "book", "report", … */
  type: string;
  title: string;
  author: readonly Name[];
  editor?: readonly Name[];
  'container-title'?: string;
  'collection-title'?: string;
  edition?: string;
  publisher?: string;
  'publisher-place'?: string;
  genre?: string;
  number?: string;
  volume?: string;
  issue?: string;
  page?: string;
  /** Year, month, day. A work without a date has none; `literal` is for "forthcoming", and then there are no parts. */
  issued?: { 'date-parts': readonly (readonly number[])[]; literal?: string };
  accessed?: { 'date-parts': readonly (readonly number[])[] };
  event?: string;
  'event-place'?: string;
  'chapter-number'?: string;
  version?: string;
  abstract?: string;
  ISBN?: string;
  license?: string;
  DOI?: string;
  URL?: string;
  language?: string;
  note?: string;
  keyword?: string;
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
