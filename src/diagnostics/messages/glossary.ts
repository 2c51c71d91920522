import type { Complaint } from '../complaint.ts';
import { didYouMean } from './words.ts';

/** What can be wrong with glossary.yaml, and with <Term> in a text. */
export const glossary = {
  unknownTerm: (id: string, near: string | undefined): Complaint => ({
    rule: 'unknown-term',
    message: `The glossary has no term “${id}”.`,
    fix: didYouMean(near, 'Add it to glossary.yaml, or take the tags away.'),
  }),
  duplicateTerm: (id: string): Complaint => ({
    rule: 'duplicate-term',
    message: `The term “${id}” is already in the glossary.`,
    fix: 'Choose another id for one of the two; ids that differ only in capitals and hyphens are the same address.',
  }),
  unusedTerm: (id: string): Complaint => ({
    rule: 'unused-term',
    message: `No text uses the term “${id}”.`,
    fix: `Write <Term of={${id}}>…</Term> where a chapter first says it, or take it out of glossary.yaml.`,
  }),
  termWords: (id: string): Complaint => ({
    rule: 'term-words',
    message: `The words of the term “${id}” hold a link, a note or another component.`,
    fix: 'They become a link to the glossary; put only plain words between the tags.',
  }),
  termEmpty: (id: string): Complaint => ({
    rule: 'term-words',
    message: `Between the tags of the term “${id}” stands nothing.`,
    fix: `Write <Term of={${id}}>the words of the sentence</Term>.`,
  }),
  termPlace: (id: string): Complaint => ({
    rule: 'term-place',
    message: `The term “${id}” stands in a heading or in a link.`,
    fix: 'Headings are links in the contents already; mark the term in the text.',
  }),
  termSource: (source: string, near: string | undefined): Complaint => ({
    rule: 'unknown-citation',
    message: `No chapter's bibliography has “${source}”.`,
    fix: didYouMean(near, 'Write chapter/key, with a key of that chapter\'s references.bib.'),
  }),
} as const;
