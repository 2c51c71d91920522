import type { Reference } from './reference.ts';

/** BibTeX's and BibLaTeX's entry types as CSL's. */
export const types: Readonly<Record<string, string>> = {
  article: 'article-journal', periodical: 'periodical', book: 'book', mvbook: 'book', collection: 'book', mvcollection: 'book', reference: 'book', mvreference: 'book', proceedings: 'book', mvproceedings: 'book', booklet: 'pamphlet',
  inbook: 'chapter', bookinbook: 'chapter', suppbook: 'chapter', incollection: 'chapter', suppcollection: 'chapter', inreference: 'entry-encyclopedia', inproceedings: 'paper-conference', conference: 'paper-conference',
  techreport: 'report', report: 'report', manual: 'report', standard: 'standard', phdthesis: 'thesis', mastersthesis: 'thesis', bachelorsthesis: 'thesis', thesis: 'thesis', unpublished: 'manuscript', preprint: 'article',
  online: 'webpage', electronic: 'webpage', www: 'webpage', webpage: 'webpage', misc: 'document', generic: 'document', dataset: 'dataset', data: 'dataset', patent: 'patent', software: 'software', presentation: 'speech', talk: 'speech',
  legislation: 'legislation', jurisdiction: 'legal_case', letter: 'personal_communication', review: 'review', video: 'motion_picture', movie: 'motion_picture', audio: 'song', image: 'graphic', artwork: 'graphic',
};

/** Fields whose text carries over, by what they are in CSL; where an entry has several, the first here counts. */
export const plainFields: readonly (readonly [keyof Reference & string, readonly string[]])[] = [
  ['container-title', ['journaltitle', 'journal', 'booktitle', 'maintitle']],
  ['collection-title', ['series']],
  ['edition', ['edition']],
  ['publisher', ['publisher', 'institution', 'school', 'organization', 'organisation']],
  ['publisher-place', ['location', 'address', 'city']],
  ['genre', ['type', 'howpublished']],
  ['volume', ['volume']],
  ['issue', ['issue']],
  ['page', ['pages', 'eid', 'articleno', 'article-number']],
  ['event', ['eventtitle', 'event']],
  ['event-place', ['venue']],
  ['version', ['version']],
  ['chapter-number', ['chapter']],
  ['number-of-pages', ['pagetotal']],
  ['ISBN', ['isbn']],
  ['ISSN', ['issn']],
  ['note', ['note', 'addendum', 'titleaddon']],
  ['keyword', ['keywords']],
];

/** Fields of names, by what they are in CSL. */
export const nameFields = { author: 'author', editor: 'editor', translator: 'translator', bookauthor: 'container-author' } as const;

/** What a work of a kind cannot do without, beyond author, title and year: one of these fields, the first being the usual one. */
export const needed: Readonly<Record<string, readonly string[]>> = {
  article: ['journal', 'journaltitle'],
  incollection: ['booktitle'],
  inproceedings: ['booktitle', 'eventtitle', 'event', 'series'],
  conference: ['booktitle', 'eventtitle', 'event', 'series'],
  phdthesis: ['school', 'institution'],
  mastersthesis: ['school', 'institution'],
  bachelorsthesis: ['school', 'institution'],
  techreport: ['institution', 'publisher', 'school', 'organization'],
};

const handled = ['title', 'subtitle', 'booksubtitle', 'journalsubtitle', 'year', 'month', 'day', 'date', 'origdate', 'origyear', 'urldate', 'number', 'doi', 'url', 'eprint', 'eprinttype', 'archiveprefix', 'langid', 'language', 'crossref', 'xdata', 'entrysubtype'];

// Known to reference managers, catalogues and BibLaTeX, and of no use in a printed list.
const ignored = [
  'abstract', 'annote', 'annotation', 'file', 'pdf', 'shorttitle', 'shortjournal', 'shortauthor', 'shorteditor', 'shortseries', 'shorthand', 'timestamp', 'owner', 'copyright', 'urlaccessdate', 'lastchecked', 'eprintclass', 'primaryclass', 'eventdate', 'pubstate', 'status',
  'sortkey', 'sortname', 'sorttitle', 'sortyear', 'sortshorthand', 'presort', 'indextitle', 'indexsorttitle', 'label', 'key', 'ids', 'options', 'langidopts', 'hyphenation', 'related', 'relatedtype', 'relatedstring', 'relatedoptions', 'keyword', 'gender', 'library', 'lccn', 'callnumber',
  'groups', 'readstatus', 'ranking', 'rating', 'priority', 'printed', 'comment', 'comments', 'review', 'creationdate', 'modificationdate', 'qualityassured', 'bibsource', 'biburl', 'bibdate', 'adsurl', 'adsnote', 'bibcode', 'mrnumber', 'mrclass', 'mrreviewer', 'zblnumber', 'zbl', 'fjournal', 'coden', 'pii', 'pmid', 'pmcid', 'refid', 'ut', 'numpages', 'issue_date', 'acmid', 'affiliation', 'author_keywords', 'source', 'document_type', 'abbrev_source_title', 'unique-id', 'contributor', 'collaboration', 'issuetitle', 'pagination', 'bookpagination', 'origlanguage', 'urlyear', 'interhash', 'intrahash', 'added-at', 'description', 'ean', 'place', 'internal-note',
];
// Those of the Web of Science have two letters; other programs put their name before.
const foreign = /^(?:[a-z]\w|opt.+|bdsk-.+|mendeley-.+|citeulike-.+|date-.+|local-.+|author-email|_.+|x-.+|tex\..+|(?:usage-count|web-of-science|funding|times-cited|number-of-cited|cited-references|doc-delivery|journal-iso|research-areas|keywords-plus|researcherid|orcid|esi)(?:-.+)?)$/;

const known = new Set([...plainFields.flatMap(([, names]) => names), ...Object.keys(nameFields), ...handled, ...ignored]);

/** Names of the fields that are printed, for who misspells one. */
export const printedFields: readonly string[] = [...plainFields.flatMap(([, names]) => names), ...Object.keys(nameFields), ...handled];

export function isKnownField(name: string): boolean {
  return known.has(name) || foreign.test(name);
}

const languages: Readonly<Record<string, string>> = {
  english: 'en', american: 'en-US', usenglish: 'en-US', british: 'en-GB', ukenglish: 'en-GB', canadian: 'en-CA', australian: 'en-AU', german: 'de', ngerman: 'de', austrian: 'de-AT', naustrian: 'de-AT', french: 'fr', francais: 'fr', italian: 'it', spanish: 'es', portuguese: 'pt', brazilian: 'pt-BR',
  dutch: 'nl', danish: 'da', swedish: 'sv', norwegian: 'nb', norsk: 'nb', nynorsk: 'nn', finnish: 'fi', polish: 'pl', czech: 'cs', russian: 'ru', ukrainian: 'uk', greek: 'el', turkish: 'tr', hungarian: 'hu', japanese: 'ja', korean: 'ko', chinese: 'zh', arabic: 'ar', hebrew: 'he', latin: 'la',
};

/** A language as tags name it: "german" and "de" are "de"; undefined for what is neither. */
export function languageTag(written: string): string | undefined {
  const name = written.toLowerCase();
  return languages[name] ?? (/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(written) ? written.replaceAll('_', '-') : undefined);
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "Second", "2nd", "2nd ed." and "2" as "2"; other words as they are. */
export function editionNumber(written: string): string {
  const words = written.replace(/,?\s*(?:ed\.?|edn\.?|edition)$/i, '');
  const ordinal = ordinals.indexOf(words.toLowerCase()) + 1;
  return ordinal > 0 ? String(ordinal) : (/^(\d+)(?:st|nd|rd|th|\.)?$/.exec(words)?.[1] ?? written);
}
