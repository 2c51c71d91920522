import type { RuleName } from '../../src/diagnostics/rules/index.ts';

/** Stands in the text that a change writes where the mistake must be shown, and is taken out before it is written. */
export const MARK = '‸';

/** One change to the small volume of test/volume; files are relative to its folder. */
export type Change =
  | { file: string; from: string; to: string }
  | { file: string; append: string }
  | { file: string; write: string | Uint8Array }
  | { remove: string }
  | { folder: string };

/** A rule at the next mark, or at the first place where a file, as changed, holds a text, or at a line and column. */
export type Expected = RuleName | { rule: RuleName; file: string; at: string | [line: number, column: number] };

export interface Mistake {
  /** What the editor did, after "an editor who…". */
  what: string;
  changes: readonly Change[];
  /** All that is told, in any order. */
  expected: readonly Expected[];
}

export const chapter = 'content/chapters/primzahlen/index.mdx';
export const figures = 'content/chapters/primzahlen/figures.ts';
export const tables = 'content/chapters/primzahlen/tables.ts';
export const claims = 'content/chapters/primzahlen/claims.ts';
export const replication = 'content/chapters/primzahlen/replication.ts';
export const bibliography = 'content/chapters/primzahlen/references.bib';
export const paper = 'content/papers/elemente.mdx';
export const volume = 'content/volume.yaml';
export const about = 'content/about.mdx';
export const declaration = 'data/prime-counts/index.ts';
export const table = 'data/prime-counts/data.csv';

/** Replaces a text of a file. */
export function edit(file: string, from: string, to: string): Change {
  return { file, from, to };
}

export function append(file: string, text: string): Change {
  return { file, append: text };
}

export function write(file: string, text: string | Uint8Array): Change {
  return { file, write: text };
}

/** A case with one change. */
export function mistake(what: string, change: Change | readonly Change[], ...expected: readonly Expected[]): Mistake {
  return { what, changes: [change].flat(), expected };
}

/** Puts a paragraph at the end of the chapter; a mark in it is where the mistake is shown. */
export function paragraph(what: string, text: string, ...expected: readonly Expected[]): Mistake {
  return mistake(what, append(chapter, `\n${text}\n`), ...expected);
}
