import type { Rule } from './rule.ts';

export const events = {
  'event-duplicate-id': {
    severity: 'error',
    watches: 'Every event has an id of its own.',
    spoils: 'Two events would have one address.',
    language: 'yaml',
    wrong: '[{ id: accession, … }, { id: accession, … }]',
    right: '[{ id: accession, … }, { id: accession-protocol, … }]',
  },
  'event-until': {
    severity: 'error',
    watches: 'An event ends after it begins.',
    spoils: 'The timeline would run backwards.',
    language: 'yaml',
    wrong: '{ date: 2009-10-24, until: 2009-10-23 }',
    right: '{ date: 2009-10-23, until: 2009-10-24 }',
  },
  'event-date': {
    severity: 'error',
    watches: 'The words that are quoted for an event give its date.',
    language: 'yaml',
    wrong: '{ date: 2001-12-11, named: [{ words: "joined in 2001", … }] }',
    right: '{ date: 2001, named: [{ words: "joined in 2001", … }] }',
  },
  'event-place': {
    severity: 'error',
    watches: 'An event is named in a section of a chapter, or in a paper.',
    language: 'yaml',
    wrong: 'named: [{ chapter: overview, words: "in 2001" }]',
    right: 'named: [{ chapter: overview, section: sec-data, words: "in 2001" }]',
  },
  'event-chapter': {
    severity: 'error',
    watches: 'The chapter that names an event is one of the volume.',
    language: 'yaml',
    wrong: 'named: [{ chapter: overveiw, section: sec-data, words: "in 2001" }]',
    right: 'named: [{ chapter: overview, section: sec-data, words: "in 2001" }]',
  },
  'event-section': {
    severity: 'error',
    watches: 'The chapter has the section that names an event.',
    language: 'yaml',
    wrong: 'named: [{ chapter: overview, section: sec-dta, words: "in 2001" }]',
    right: 'named: [{ chapter: overview, section: sec-data, words: "in 2001" }]',
  },
  'event-paper': {
    severity: 'error',
    watches: 'The paper that names an event is one of the volume.',
    language: 'yaml',
    wrong: 'named: [{ paper: ipod-job, words: "in 2005" }]',
    right: 'named: [{ paper: ipod-jobs, words: "in 2005" }]',
  },
  'event-words': {
    severity: 'error',
    watches: 'The words that are quoted for an event stand where they are said to.',
    language: 'yaml',
    wrong: 'named: [{ paper: ipod-jobs, words: "in the year 2005" }]',
    right: 'named: [{ paper: ipod-jobs, words: "in 2005" }]',
  },
  'event-work': {
    severity: 'error',
    watches: 'The works of an event are cited by a chapter that names it.',
    language: 'yaml',
    wrong: 'works: [shen2005]',
    right: 'works: [shen2006]',
  },
} as const satisfies Record<string, Rule>;
