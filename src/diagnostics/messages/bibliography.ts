import type { Complaint } from '../complaint.ts';
import { didYouMean } from './words.ts';

/** What makes a name unreadable. */
export type NameFault = 'form' | 'et al.' | 'suffix' | 'semicolon';

const nameFixes: Readonly<Record<NameFault, string>> = {
  form: 'Write “Family, Given and Family, Given”, and a body between double braces: {{World Bank}}.',
  'et al.': 'Write “and others” for those who are not named.',
  suffix: 'Write “Family, Jr., Given”.',
  semicolon: 'Put “and” between persons: “Family, Given and Family, Given”.',
};

/** references.bib. */
export const bibliography = {
  bibSyntax: (reason: string, fix: string): Complaint => ({ rule: 'bib-syntax', message: reason, fix }),
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
  bibEntity: (entity: string, character: string): Complaint => ({
    rule: 'bib-command',
    message: `“${entity}” is HTML, and would be printed.`,
    fix: `Write “${character}”.`,
  }),
  bibName: (name: string, fault: NameFault): Complaint => ({ rule: 'bib-name', message: `The name “${name}” cannot be read.`, fix: nameFixes[fault] }),
  bibValue: (field: string, value: string, expected: string, fix = `Mend ${field} = {…}.`): Complaint => ({
    rule: 'bib-value',
    message: `“${value}” is not ${expected}.`,
    fix,
  }),
  bibParent: (field: string, key: string, near: string | undefined): Complaint => ({
    rule: 'bib-crossref',
    message: `There is no entry “${key}” that this one could take over from.`,
    fix: didYouMean(near, `Add the entry, or remove ${field}.`),
  }),
  bibParentLoop: (field: string, key: string): Complaint => ({
    rule: 'bib-crossref',
    message: `The entry “${key}” takes over from this one, which takes over from it.`,
    fix: `Remove ${field} from one of the two.`,
  }),
} as const;
