import { GROUND_WORDS, VERDICT_WORDS } from '../audit/claim-words.ts';
import { spelledDate, spelledSpan } from '../components/dates.ts';
import { byline, displayName, joined } from '../components/names.ts';
import { BASIS_WORDS, CORRECTION_WORDS, FILE_WORDS, KIND_WORDS, VERDICT_MEANING, capitalized, chapterName, counted, coverageWords, scriptWords, sourcesCounted, words } from '../components/words.ts';
import { glossaryWords } from '../components/glossary.ts';
import { yearSpan } from '../components/years.ts';
import { BASIS_MEANING } from '../dataset/basis.ts';
import type { AuthorMatter } from '../volume/matter.ts';
import type { Numbering } from '../volume/model.ts';
import { labelled } from '../volume/numbering.ts';

/** Everything that pages say in English; its shape is what every language must have. */
export const english = {
  tag: 'en',
  /** First step of the addresses of a translation. */
  path: 'en',
  name: 'English',
  words,
  glossaryWords,
  /** What scripts say. */
  scriptWords,
  files: FILE_WORDS,
  kinds: KIND_WORDS,
  bases: BASIS_WORDS,
  basisMeaning: BASIS_MEANING,
  corrections: CORRECTION_WORDS,
  verdicts: VERDICT_WORDS,
  verdictMeaning: VERDICT_MEANING,
  grounds: GROUND_WORDS,
  chapterName,
  /** "Part I". */
  partName: (number: string) => `${words.part} ${number}`,
  paperName: (order: number) => `${words.paper} ${order}`,
  /** "Figure 1", "Companion to Figure 1". */
  label: labelled,
  /** "Chapter 2, Section 6". */
  steps: (steps: readonly Numbering[]) => steps.map(labelled).join(', '),
  /** Between such steps and the title, between quotes, of a section that has no number. */
  beforeNamed: ', ',
  /** Where something stands, for a list: "Figure 3, chapter 1, Overview". */
  placed: (numbering: Numbering | null, chapter: number, title: string) => (numbering === null ? `${chapterName(chapter)}, ${title}` : `${labelled(numbering)}, ${chapterName(chapter).toLowerCase()}, ${title}`),
  /** After a work: "cited in chapter 1, chapter 2". */
  citedIn: (numbers: readonly number[]) => `${words.citedIn.toLowerCase()} ${numbers.map((number) => chapterName(number).toLowerCase()).join(', ')}`,
  citedInChapters: (numbers: readonly number[]) => `${words.citedIn} ${numbers.length === 1 ? 'chapter' : 'chapters'} ${numbers.join(', ')}`,
  /** In the middle of a sentence: "chapter 1". */
  inline: (text: string) => text.toLowerCase(),
  date: spelledDate,
  span: spelledSpan,
  /** What dates of one year say beside that year: "30 June". */
  within: (dates: readonly string[]) => spelledSpan(dates).replace(/ \d{4}$/, ''),
  /** A person, as lists have the name. */
  person: (person: Pick<AuthorMatter, 'given' | 'family' | 'familyFirst' | 'native'>) => displayName(person),
  byline: (people: readonly Pick<AuthorMatter, 'given' | 'family' | 'familyFirst' | 'native'>[]) => byline(people),
  joined,
  coverage: coverageWords,
  editionName: (version: string) => `${words.edition} ${version}`,
  yearSpan,
  /** Rows of a dataset by what they stand on: "12 stated". */
  ofBasis: (count: number, basis: string) => `${count} ${basis}`,
  /** A sentence starts with a capital. */
  capitalized,
  sources: sourcesCounted,
  allRows: (count: number) => `All ${count} rows`,
  firstRows: (shown: number, all: number) => [`The first ${shown} of ${all} rows; `, 'the CSV file', ' has all of them.'] as readonly [string, string, string],
  mayBeEmpty: ', may be empty',
  /** After “Data”, for those who listen. */
  ofName: (name: string) => ` of ${name}`,
  /** After “Cite”. */
  object: (name: string) => ` ${name}`,
  backLink: (letter: string, note: boolean, where: string) => `${letter && `${letter}, `}${note ? 'cited in a note' : 'cited'}${where && `: ${where}`}`,
  /** Between parts of a sentence, and between names that are told one after another. */
  comma: ', ',
  enumeration: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
  /** Between two sentences, and between two words. */
  space: ' ',
  figures: (count: number) => counted(count, 'figure', 'figures'),
  tables: (count: number) => counted(count, 'table', 'tables'),
  equations: (count: number) => counted(count, 'equation', 'equations'),
  datasets: (count: number) => counted(count, 'dataset', 'datasets'),
  rows: (count: number) => counted(count, 'row', 'rows'),
  columns: (count: number) => counted(count, 'column', 'columns'),
  claims: (count: number) => counted(count, 'claim', 'claims'),
  checkedNumbers: (count: number) => counted(count, 'checked number', 'checked numbers'),
  /** Says of what follows that it stays in the language that it was written in; null in that language itself. */
  stays: {
    text: 'The text of this chapter is in English.',
    entry: 'This entry is in English.',
    titles: 'Titles and descriptions below are in English.',
  },
  rightsOfData: 'data under their publishers’ terms.',
  textAndCode: ['Text', 'code'] as readonly [string, string],
  about: {
    extent: (chapters: number, figures: number, tables: number, datasets: number) =>
      `The volume holds ${counted(chapters, 'chapter', 'chapters')}, ${counted(figures, 'figure', 'figures')}, ${counted(tables, 'table', 'tables')} and ${counted(datasets, 'dataset', 'datasets')}.`,
    sources: ['Its sources and their history are in the ', 'repository', '.'] as readonly [string, string, string],
    grounds: 'What a value stands on',
    groundsText: 'Every value that is drawn names its ground. Where none of the four holds, no value is drawn: the figure leaves a gap, says what is missing, and counts how much of what it needs was found.',
    licence: 'Licence',
    licenceText: ['Texts, figures and tables may be used under ', ', the programs under ', '. The data are not the volume’s own: each dataset stays under the terms of its publishers, which its page states.'] as readonly [string, string, string],
    design: ['The type, measures, colours and marks of the pages and charts are shown on ', 'a page of their own', '.'] as readonly [string, string, string],
    citing: 'Every address of the volume is permanent. Whoever quotes a number should cite the figure, table or dataset that holds it.',
    examples: { volume: 'The volume', chapter: 'A chapter', figure: 'A figure' },
  },
  audit: {
    intro: [
      'Each number that a paper prints is a claim. It is recomputed from the datasets of this volume whenever the volume is built, and agreement is decided by the printed digits. The same list for programs: ',
      ', described by ',
      'its schema',
      '.',
    ] as readonly [string, string, string, string],
  },
  authorsIntro:
    'Who wrote the chapters and papers of the volume, and the works that they cite. A name with initials is listed apart from one in full, because initials do not tell who is meant.',
  timelineIntro:
    'What happened, as far as the chapters, the papers and the editors’ notes name it, and no more exactly than they date it. The space between two events is that of the years between them.',
  timelineScale: (first: number, last: number, events: number) => `From ${first} to ${last}: ${events} events, and the years for which the figures of each chapter have values.`,
  yearsIntro:
    'What the volume holds about each year: events that its texts name, figures and datasets with a value for it, and works that were published in it. The stroke beneath a year is as long as its figures are many.',
  keysShown: ['walk', 'opens', 'goes back'] as readonly [string, string, string],
  unknownAddress: 'No page of this volume stands at this address. What there is begins here:',
  /** Of the formats that leave the site: EPUB, PDF. */
  book: {
    cover: 'Cover',
    titlePage: 'Title page',
    begin: 'Beginning of the text',
    landmarks: 'Landmarks',
    address: 'Address',
    ofVolume: (format: string) => `${format} of the volume`,
    page: (number: number) => `p.\u00a0${number}`,
    backToText: (number: string) => `Back to the text of note ${number}`,
    accessibility: 'Every figure has an alternative text and a longer description computed from its values; formulas are MathML; tables have heads; the text can be reached by its contents and its headings.',
  },
  /** For search engines and lists of pages. */
  descriptions: {
    replication: (title: string) => `What was estimated again of “${title}”, with which data and which specification, and what it would take to finish.`,
    table: (name: string, chapter: string, title: string) => `${name} of “${chapter}”: ${title}.`,
    about: (title: string) => `How ${title} is edited and made, what its data stand on, and how to cite it.`,
    audit: (title: string) => `Every number that the papers of ${title} print, recomputed from source data, with a verdict.`,
    authors: (title: string, count: number) => `The ${counted(count, 'author', 'authors')} of the chapters and papers of ${title} and of the works that they cite.`,
    data: (title: string, count: number) => `The ${counted(count, 'dataset', 'datasets')} behind the figures and tables of ${title}: sources, columns and values.`,
    figures: (title: string, count: number) => `All ${counted(count, 'figure', 'figures')} of ${title}, each with its data.`,
    glossary: (title: string, count: number) => `The ${counted(count, 'term and abbreviation', 'terms and abbreviations')} of ${title}, with the sections that use them.`,
    papers: (title: string, count: number) => `The ${count} papers of ${title} whose texts are reported rather than printed.`,
    references: (title: string, count: number) => `The ${counted(count, 'work', 'works')} that the chapters of ${title} refer to.`,
    search: (title: string) => `A search through the chapters, figures, tables, data and references of ${title}.`,
    tables: (title: string, count: number) => `All ${counted(count, 'table', 'tables')} of ${title}, each with its data.`,
    timeline: (title: string) => `What happened, and when, as far as the chapters and papers of ${title} name it.`,
    years: (title: string) => `The figures, datasets, events and publications of ${title} that belong to each year.`,
  },
} as const;

/** The same shape in any words. */
type Said<T> = T extends (...given: infer Given) => infer Answer ? (...given: Given) => Said<Answer> : T extends string ? string : { readonly [Key in keyof T]: Said<T[Key]> };

/** A language that the interface speaks. A word that a language lacks is an error of types. */
export type Language = Said<typeof english>;
