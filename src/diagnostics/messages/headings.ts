import type { Complaint } from '../complaint.ts';

/** Headings and their ids. */
export const headings = {
  headingWithoutId: (title: string): Complaint => ({
    rule: 'heading-without-id',
    message: `The heading “${title}” has no id of its own, so nothing can point at it.`,
    fix: 'Add {#sec-…} at its end.',
  }),
  headingId: (written: string): Complaint => ({
    rule: 'heading-id',
    message: `“${written}” is not an id for a heading.`,
    fix: 'Write {#sec-name} at the end of the heading: letters, digits and hyphens.',
  }),
  headingIdPlace: (id: string): Complaint => ({
    rule: 'heading-id',
    message: `{#${id}} stands where no heading ends.`,
    fix: 'Move it to the end of a heading.',
  }),
  headingDepth: (depth: number): Complaint => ({
    rule: 'heading-depth',
    message: depth === 1 ? 'The title of the text stands in the front matter, so “#” is not for headings.' : `Headings go down to “####”, not to ${depth} levels.`,
    fix: depth === 1 ? 'Begin sections with “##”.' : 'Use “####”, or make it a paragraph.',
  }),
  headingSkip: (depth: number, before: number): Complaint => ({
    rule: 'heading-skipped',
    message: `A heading of level ${depth} follows one of level ${before}.`,
    fix: `Use “${'#'.repeat(before + 1)}”.`,
  }),
} as const;
