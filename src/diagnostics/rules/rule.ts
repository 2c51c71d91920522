import type { Severity } from '../diagnostic.ts';

/** What an editor may read about a rule; each rule stands under its name in a record of its area. */
export interface Rule {
  /** Unless volume.yaml says otherwise. */
  severity: Severity;
  /** What it watches over, in one line. */
  watches: string;
  /** What readers would get if it were broken; a rule that says this cannot be lowered. */
  spoils?: string;
  /** The language of the two examples. */
  language: 'mdx' | 'yaml' | 'bib' | 'csv' | 'ts' | 'text';
  /** A mistake. */
  wrong: string;
  /** The same, mended. */
  right: string;
}
