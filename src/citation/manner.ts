import type { StyleName } from './csl.ts';

/** Styles that a volume may cite in, as volume.yaml names them; the list of works follows the same style. */
export const CITATION_STYLES = ['chicago-author-date', 'apa', 'ieee', 'gb-t-7714-2025'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

/** How a style refers to works within the text. */
export interface Manner {
  /** By names and years, or by the number of the work in the list. */
  by: 'author-date' | 'number';
  /** What formats the list. */
  list: StyleName;
  /** Between names and year: "Rodrik 2006", "Rodrik, 2006". */
  beforeYear: string;
  /** Before the last of several names inside brackets. */
  and: string;
  /** Persons of the same family name and initials get their given names. */
  givenNames: boolean;
}

const authorDate = { by: 'author-date', beforeYear: ' ', and: 'and', givenNames: true } as const;

export const manners: Readonly<Record<CitationStyle, Manner>> = {
  'chicago-author-date': { ...authorDate, list: 'chicago' },
  apa: { ...authorDate, list: 'apa', beforeYear: ', ', and: '&', givenNames: false },
  ieee: { ...authorDate, by: 'number', list: 'ieee' },
  'gb-t-7714-2025': { ...authorDate, by: 'number', list: 'gbt' },
};

export const defaultManner: Manner = manners['chicago-author-date'];
