import type { Lose } from '../document.ts';
import type { XmlElement } from '../xml.ts';
import type { ReferenceList } from './references.ts';

/** What the readers of one article share. */
export interface Reading {
  references: ReferenceList;
  /** Footnotes by id. */
  notes: ReadonlyMap<string, XmlElement>;
  /** Ids of what can be pointed at in the chapter. */
  targets: ReadonlySet<string>;
  /** TeX of a formula that is only there as MathML. */
  texOf: (formula: XmlElement) => string;
  lose: Lose;
  /** Heading under which the reader is. */
  section: { title: string };
}
