import type { Report } from './report.ts';

// What the server and the open pages say to each other.

/** Name of the server timing that tells a page which edition it was printed from. */
export const EDITION = 'edition';
/** A page is there, with the number of its edition if it knows it: tell it what is wrong. */
export const HELLO = 'volume:hello';
/** What is wrong; null when nothing is. */
export const MISTAKES = 'volume:mistakes';

export interface Events {
  [HELLO]: string | null;
  [MISTAKES]: Report | null;
}
