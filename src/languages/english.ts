import { GROUND_WORDS, VERDICT_WORDS } from '../audit/claim-words.ts';
import { spelledDate, spelledSpan } from '../components/dates.ts';
import { byline, joined } from '../components/names.ts';
import { BASIS_WORDS, CORRECTION_WORDS, KIND_WORDS, VERDICT_MEANING, chapterName, counted, coverageWords, words } from '../components/words.ts';
import { glossaryWords } from '../components/glossary.ts';
import { BASIS_MEANING } from '../dataset/basis.ts';

/** Everything that pages say in English; its shape is what every language must have. */
export const english = {
  tag: 'en',
  /** First step of the addresses of a translation. */
  path: 'en',
  name: 'English',
  words,
  glossaryWords,
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
  /** What a label of the volume is called: "Figure 1", "Companion to Figure 1", "Chapter 2, Section 6". */
  label: (text: string) => text,
  /** In the middle of a sentence: "chapter 1". */
  inline: (text: string) => text.toLowerCase(),
  date: spelledDate,
  span: spelledSpan,
  byline,
  joined,
  coverage: coverageWords,
  /** Between the parts of a list, and between the things of one. */
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  stop: '.',
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
type Said<T> = T extends (...given: infer Given) => string ? (...given: Given) => string : T extends string ? string : { readonly [Key in keyof T]: Said<T[Key]> };

/** A language that the interface speaks. A word that a language lacks is an error of types. */
export type Language = Said<typeof english>;
