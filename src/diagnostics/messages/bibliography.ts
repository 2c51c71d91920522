import type { Complaint } from '../complaint.ts';
import { didYouMean } from './words.ts';

/** references.bib. */
export const bibliography = {
  bibSyntax: (reason: string): Complaint => ({ rule: 'bib-syntax', message: reason }),
  bibDuplicateKey: (key: string, line: number): Complaint => ({
    rule: 'bib-duplicate-key',
    message: `The key “${key}” is already taken in line ${line}.`,
    fix: `Rename one of the two, for example to “${key}b”.`,
  }),
  bibKey: (key: string): Complaint => ({
    rule: 'bib-key',
    message: `“${key}” cannot be cited with @.`,
    fix: 'Use letters, digits and single - _ : . between them.',
  }),
  bibType: (type: string, near: string | undefined): Complaint => ({
    rule: 'bib-type',
    message: `There is no entry type “@${type}”.`,
    fix: didYouMean(near === undefined ? undefined : `@${near}`, 'Use @article, @book, @incollection, @inproceedings, @techreport, @phdthesis, @unpublished, @online or @misc.'),
  }),
  bibField: (name: string, near: string | undefined): Complaint => ({
    rule: 'bib-field',
    message: `The field “${name}” is not known and will not be printed.`,
    fix: didYouMean(near, 'Remove it, or put it into “note”.'),
  }),
  bibDuplicateField: (name: string): Complaint => ({ rule: 'bib-duplicate-field', message: `The field “${name}” is given twice.`, fix: 'Keep one.' }),
  bibMissing: (key: string, field: string): Complaint => ({
    rule: 'bib-missing-field',
    message: `The entry “${key}” has no ${field}.`,
    fix: field === 'year' ? 'Add year = {…}; {n.d.} if the work has no date.' : `Add ${field.split(' ')[0]} = {…}.`,
  }),
  bibString: (name: string, near: string | undefined): Complaint => ({
    rule: 'bib-string',
    message: `No @string defines “${name}”.`,
    fix: didYouMean(near, 'Put the text between braces.'),
  }),
  bibCommand: (command: string): Complaint => ({
    rule: 'bib-command',
    message: `The TeX command “${command}” is not known here.`,
    fix: 'Write the character itself; the file is UTF-8.',
  }),
  bibName: (name: string): Complaint => ({
    rule: 'bib-name',
    message: `The name “${name}” cannot be read.`,
    fix: 'Write “Family, Given and Family, Given”, and a body between double braces: {{World Bank}}.',
  }),
  bibValue: (field: string, value: string, expected: string): Complaint => ({
    rule: 'bib-value',
    message: `“${value}” is not ${expected}.`,
    fix: `Mend ${field} = {…}.`,
  }),
} as const;
