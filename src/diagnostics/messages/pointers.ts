import type { Complaint } from '../complaint.ts';
import type { Place } from '../diagnostic.ts';
import { didYouMean } from './words.ts';

const labelKinds: readonly (readonly [RegExp, string])[] = [
  [/^(?:fig|figure)[-_:.]/i, 'fig'],
  [/^(?:tbl|tab|table)[-_:.]/i, 'tbl'],
  [/^(?:eq|eqn|equation)[-_:.]/i, 'eq'],
  [/^(?:sec|section)[-_:.]/i, 'sec'],
];

/** What to write where a key is meant as a label, in the spelling of another program. */
function labelFix(key: string): string | undefined {
  const [begins, kind] = labelKinds.find(([begin]) => begin.test(key)) ?? [];
  return begins && `Figures, tables, equations and sections are pointed at with @fig-…, @tbl-…, @eq-… and @sec-…: write @${kind}-${key.replace(begins, '')}.`;
}

/** Labels, citations and footnotes. */
export const pointers = {
  duplicateLabel: (id: string, first: Place): Complaint => ({
    rule: 'duplicate-label',
    message: `The label “${id}” is already given in line ${first.line}, column ${first.column}.`,
    fix: 'Choose another label for one of the two.',
  }),
  unknownLabel: (id: string, near: string | undefined): Complaint => ({
    rule: 'unknown-label',
    message: `Nothing has the label “${id}”.`,
    fix: didYouMean(near, 'Look at the headings, figures, tables and equations of the chapter; another chapter\'s are written @fig-chapter/name.'),
  }),
  unknownCitation: (key: string, near: string | undefined): Complaint => ({
    rule: 'unknown-citation',
    message: `The bibliography has no entry “${key}”.`,
    fix: labelFix(key) ?? didYouMean(near, 'Add it to references.bib; for the sign itself write \\@.'),
  }),
  citationOpen: (): Complaint => ({
    rule: 'citation-syntax',
    message: 'The brackets of this citation do not open and close in one run of plain text.',
    fix: 'Write [see @key, p. 9; @other] without emphasis, links or maths inside.',
  }),
  citationMixed: (): Complaint => ({
    rule: 'citation-syntax',
    message: 'Works and cross-references stand in one pair of brackets.',
    fix: 'Write the cross-reference outside: [@key] and @fig-name.',
  }),
  citationItem: (item: string): Complaint => ({
    rule: 'citation-syntax',
    message: `“${item}” names no work.`,
    fix: 'Write [@one; @two]; use ; only between works.',
  }),
  unknownFootnote: (name: string, near: string | undefined): Complaint => ({
    rule: 'unknown-footnote',
    message: `There is no footnote “${name}”.`,
    fix: didYouMean(near, `Write [^${name}]: and its text as a paragraph of its own.`),
  }),
  unusedFootnote: (name: string): Complaint => ({
    rule: 'unused-footnote',
    message: `Nothing points at the footnote “${name}”, so it would not be printed.`,
    fix: `Write [^${name}] where it belongs, or remove it.`,
  }),
  duplicateFootnote: (name: string, first: Place): Complaint => ({
    rule: 'duplicate-footnote',
    message: `The footnote “${name}” is already given in line ${first.line}.`,
    fix: 'Choose another name for one of the two.',
  }),
  numberedFootnote: (name: string): Complaint => ({
    rule: 'footnote-name',
    message: `The footnote “${name}” has a number for a name; its address would break when notes are added.`,
    fix: 'Name it by a word: [^source].',
  }),
  footnoteInCaption: (name: string): Complaint => ({
    rule: 'footnote-in-caption',
    message: `The footnote “${name}” stands in a caption, which is printed in several places.`,
    fix: 'Say it in the caption, or put the note into the text.',
  }),
  unknownNocite: (key: string, near: string | undefined): Complaint => ({
    rule: 'unknown-citation',
    message: `nocite names “${key}”, which the bibliography does not have.`,
    fix: didYouMean(near, 'Add it to references.bib, or take it out of nocite.'),
  }),
  unusedCitation: (key: string): Complaint => ({
    rule: 'citation-unused',
    message: `Nothing cites “${key}”.`,
    fix: `Cite it, or list it in the front matter: nocite: [${key}].`,
  }),
  needlessNocite: (key: string): Complaint => ({
    rule: 'citation-needless-nocite',
    message: `nocite names “${key}”, which the text cites.`,
    fix: 'Take it out of nocite.',
  }),
} as const;
