import type { Verdict } from '../audit/verdict.ts';
import type { Basis } from '../dataset/basis.ts';
import type { Coverage } from '../figures/rendering.ts';
import type { StyleName } from '../citation/csl.ts';
import type { RecordKind } from '../search/record.ts';
import type { CorrectionMatter } from '../volume/matter.ts';

/** Every word of the interface: the same thing is called the same everywhere. */
export const words = {
  skip: 'Skip to the text',
  contents: 'Contents',
  chapters: 'Chapters',
  papers: 'Papers',
  figures: 'Figures',
  tables: 'Tables',
  data: 'Data',
  references: 'References',
  about: 'About',
  audit: 'Checked numbers',
  replication: 'Replication',
  estimatedAgain: 'What was estimated again',
  quantity: 'Quantity',
  printed: 'Printed',
  verdict: 'Verdict',
  specification: 'Specification',
  all: 'All',
  show: 'Show',
  recomputed: 'Recomputed',
  difference: 'Difference',
  evidence: 'Evidence',
  where: 'Printed in',
  noClaims: 'No number has been checked yet.',
  volume: 'Volume',
  chapter: 'Chapter',
  claim: 'Checked number',
  part: 'Part',
  paper: 'Paper',
  abstract: 'Abstract',
  keywords: 'Keywords',
  restates: 'Restates',
  published: 'Published as',
  corresponding: 'corresponding author',
  cite: 'How to cite',
  cited: 'cited',
  citedIn: 'Cited in',
  listedIn: 'Listed in',
  previous: 'Previous',
  next: 'Next',
  source: 'Source',
  sources: 'Sources',
  missing: 'Missing',
  missingCell: 'missing',
  basis: 'Basis',
  coverage: 'Coverage',
  formula: 'Formula',
  licence: 'Licence',
  obtained: 'How obtained',
  retrieved: 'Asked of the publisher',
  laterStates: 'Later states, kept beside',
  vintage: 'State of the data',
  publisher: 'Publisher',
  rows: 'Rows',
  years: 'Years',
  column: 'Column',
  type: 'Type',
  unit: 'Unit',
  meaning: 'Meaning',
  columns: 'Columns',
  notes: 'Notes',
  usedBy: 'Used by',
  datasets: 'Datasets',
  download: 'Download',
  dataPackage: 'All tables with their schemas, as a data package',
  ownPage: 'Own page',
  editors: 'Editors',
  organisers: 'Organized by',
  edition: 'Edition',
  repository: 'Repository',
  inChapter: 'Read in the chapter',
  notFound: 'Page not found',
  design: 'Design',
  citeFigure: 'Cite',
  link: 'Link',
  explore: 'Explore',
  copy: 'Copy',
  copied: 'Copied',
  addressCopied: 'Address copied',
  description: 'Description',
  zoomIn: 'Closer',
  zoomOut: 'Farther',
  reset: 'Whole',
  close: 'Close',
  keys: 'Arrow keys go from value to value, Home and End to the first and the last, Escape hides the value.',
  exploring: (name: string) => `Exploring ${name}`,
  notExplored: 'This figure cannot be explored here.',
  valuesOf: (name: string) => `Values of ${name}`,
  filesOf: (name: string) => `${name}: files and address`,
  search: 'Search',
  authors: 'Authors',
  timeline: 'Timeline',
  glossary: 'Glossary',
  undated: 'Without a date',
  equation: 'Equation',
  ways: 'Ways through the volume',
  events: 'Events',
  trail: 'Where this stands',
  alsoUsedBy: 'Also used by',
  recomputedFrom: 'Recomputed from it',
  publications: 'Published',
  inNote: 'in an editors’ note',
  after: 'after',
  searchFor: 'Search the volume',
  keysSpoken: 'Down and up arrows walk through the results, Enter opens one, Escape goes back.',
  year: 'Year',
  results: 'Results',
  nothingFound: 'Nothing found',
  oneFound: '1 result',
  manyFound: '# results',
  moreResults: 'More results',
  citationForm: 'Style or format',
  otherStyles: 'Other styles',
  thePaper: 'The paper',
  thisEntry: 'This entry',
  fingerprint: 'Fingerprint (SHA-256)',
  fingerprintOf: 'computed from',
  corrections: 'Corrections',
  moved: 'This page has moved',
  linkPassage: 'Link to this passage',
  searchNeedsScript: 'The search runs in the browser and needs JavaScript, which is off or could not be loaded. These lists lead to everything in the volume.',
  searchNeedsIndex: 'There is no index to search: it is made when the volume is built, and cannot be read from a disk. These lists lead to everything in the volume.',
} as const;

/** What scripts say; apart, so that a page does not load all other words. */
export const scriptWords = { copyAs: 'Copy as', copied: 'Copied', originalOrder: 'Original order', sortedBy: 'Sorted by', ascending: 'ascending', descending: 'descending' } as const;

export const VERDICT_MEANING: Record<Verdict, string> = {
  reproduced: 'The data give the printed digits.',
  rounding: 'They give them once it is allowed that the paper cut digits, or computed from rounded numbers.',
  differs: 'They give other digits; the evidence is stated.',
  'not computable': 'A series is missing that would decide it; it is named.',
};

/** Styles of citations, by the names that journals ask for them by. */
export const STYLE_WORDS: Record<StyleName, string> = { apa: 'APA', chicago: 'Chicago', mla: 'MLA', ieee: 'IEEE', gbt: 'GB/T 7714' };

/** What may be changed after publication. */
export const CORRECTION_WORDS: Record<CorrectionMatter['kind'], string> = { erratum: 'Erratum', revision: 'Revision', retraction: 'Retraction' };

/** Names of the files that stand beside a figure, a table or a dataset. */
export const FILE_WORDS = { svg: 'SVG', png: 'PNG', csv: 'CSV', 'vl.json': 'Spec' } as const;

export const BASIS_WORDS: Record<Basis, string> = { source: 'source', stated: 'stated', derived: 'derived', proxy: 'proxy' };

/** A list of sources that is too long to print in place. */
export function sourcesCounted(count: number): string {
  return `${count} sources`;
}

export function chapterName(number: number): string {
  return `${words.chapter} ${number}`;
}

/** "1 figure", "9 figures". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "12 of 20 country-years sourced"; what the noun says after a comma or in brackets stays at the end. */
export function coverageWords({ found, needed, noun }: Coverage): string {
  const sourced = noun.replace(/^[^,(]*[^,(\s]/, '$& sourced');
  return found === needed ? `all ${needed} ${sourced}` : `${found} of ${needed} ${sourced}`;
}

/** A sentence starts with a capital, also one that begins with another's word. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** What can be found by the search, one and many. */
export const KIND_WORDS: Record<RecordKind, { one: string; many: string }> = {
  chapter: { one: 'Chapter', many: 'Chapters' },
  section: { one: 'Section', many: 'Sections' },
  paper: { one: 'Paper', many: 'Papers' },
  figure: { one: 'Figure', many: 'Figures' },
  table: { one: 'Table', many: 'Tables' },
  equation: { one: 'Equation', many: 'Equations' },
  dataset: { one: 'Dataset', many: 'Datasets' },
  reference: { one: 'Reference', many: 'References' },
  author: { one: 'Author', many: 'Authors' },
  event: { one: 'Event', many: 'Events' },
  term: { one: 'Term', many: 'Terms' },
};
