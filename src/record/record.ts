import type { Reference } from '../citation/reference.ts';
import type { Title } from '../markup/title.ts';
import type { Address, Html } from '../volume/model.ts';
import type { Agent } from './agent.ts';

// What is known of one thing that can be cited. Metadata of pages, citations, deposits and archives are written from
// this alone: none of them reads front matter, so that none can say something else.

export type RecordKind = 'volume' | 'chapter' | 'paper' | 'figure' | 'table' | 'dataset' | 'claim';

/** One thing of the volume that can be cited. Works that it cites are `Reference`s. */
export interface CitableRecord {
  kind: RecordKind;
  /** Unique in the volume, for BibTeX keys and ids: "zhao2026", "zhao2026-fig-deficit", "data-us-atp-trade". */
  key: string;
  /** Inside the site: "/chapters/overview/". */
  address: Address;
  /** In full. */
  url: string;
  /** Bare: "10.5555/atp.overview"; null where the volume has no prefix, and for papers and claims. */
  doi: string | null;
  /** What to cite it by: the DOI's address, or else `url`. */
  id: string;
  /** What a reader calls it inside what holds it: "Chapter 2", "Figure 1", "Table I"; null for the volume, papers and datasets. */
  name: string | null;
  /** Says so in front where the work is retracted. */
  title: Title;
  subtitle: string | null;
  /** Language of the title and the text, as HTML names it. */
  language: string;
  /** Titles and abstracts in other languages, in the order in which languages.ts lists them. */
  translations: readonly Translation[];
  /** Who answers for it: authors of a chapter and its figures, publishers of a dataset's values, editors of the volume. */
  creators: readonly Agent[];
  /** Editors of the volume. */
  editors: readonly Agent[];
  /** Who issues the edition. */
  publisher: Agent | null;
  publisherPlace: string | null;
  abstract: Abstract | null;
  /** What it shows, in a sentence or two, where it has no abstract. */
  description: string | null;
  keywords: readonly string[];
  /** Day of the edition: "2026-11-22". The only date that a citation prints. */
  date: string;
  /** Day of the last correction, where it is later. */
  modified: string | null;
  edition: string;
  status: 'current' | 'retracted';
  /** Oldest first. */
  corrections: readonly Correction[];
  /** More than one for a dataset whose values come from several publishers. */
  licences: readonly Licence[];
  funding: readonly Funding[];
  isbn: string | null;
  /** Place in the volume, counted from 1, as article numbers are; of chapters and papers. */
  number: number | null;
  /** The symposium that the volume comes from. */
  event: RecordEvent | null;
  /** What this edition restates or reports; never the same work. */
  original: Original | null;
  /** Sentence that a citation must not leave out: what it restates, or that it is retracted. */
  remark: string | null;
  /** Where values come from, of a figure, table or dataset. */
  sources: readonly RecordSource[];
  /** Works that it cites, in the order of its list. */
  references: readonly Reference[];
  /** What holds it: the chapter of a figure, the volume of a chapter; null for the volume. */
  parent: CitableRecord | null;
  /** Files that are it, or give it in another form. */
  files: readonly RecordFile[];
  /** Shows it where its address is passed on: a figure itself, a chapter's card. */
  image: RecordImage | null;
  /** Columns of a dataset. */
  variables: readonly Variable[];
  /** First and last year that a dataset's rows are about. */
  years: readonly [number, number] | null;
  /** Of figures, tables and datasets: what proves which version was cited. */
  digest: Digest | null;
}

export interface Translation {
  /** "zh-Hans". */
  language: string;
  title: Title;
  subtitle: string | null;
  abstract: Abstract | null;
  keywords: readonly string[];
  /** The page in that language, where it is there in it. */
  url: string | null;
}

export interface Abstract {
  /** One paragraph an entry; formulas as TeX. */
  paragraphs: readonly string[];
  html: Html;
}

export interface Correction {
  kind: 'erratum' | 'revision' | 'retraction';
  date: string;
  /** Plain words. */
  text: string;
}

export interface Licence {
  name: string;
  url: string | null;
  /** SPDX identifier, where the address is that of a licence with one: "CC-BY-4.0". */
  spdx: string | null;
}

export interface Funding {
  funder: string;
  /** Address in the Research Organization Registry. */
  ror: string | null;
  awards: readonly string[];
}

export interface RecordEvent {
  name: string;
  place: string;
  /** One day, or the first and the last. */
  dates: readonly string[];
  organisers: readonly string[];
}

export interface Original {
  /** A chapter restates its paper; an entry reports one whose text is not here. */
  relation: 'restates' | 'reports';
  /** The original publication as a work of its own. */
  work: Reference;
  /** What could not be verified. */
  note: string | null;
}

export interface RecordSource {
  title: string;
  publisher: string;
  url: string | null;
  licence: Licence;
  vintage: string;
}

export interface RecordFile {
  /** What it is: the text, its data, a drawing, a specification, a citation of it. */
  role: 'page' | 'text' | 'data' | 'drawing' | 'specification' | 'citation';
  address: Address;
  url: string;
  /** Media type: "text/csv". */
  type: string;
}

export interface RecordImage {
  address: Address;
  url: string;
  /** In pixels. */
  width: number;
  height: number;
  /** What it shows. */
  alt: string;
}

export interface Variable {
  name: string;
  unit: string | null;
  meaning: string;
}

/** SHA-256 over files as they are published, one after the other. */
export interface Digest {
  /** 64 hexadecimal digits. */
  hex: string;
  /** What is printed: the first sixteen. */
  short: string;
  /** The files in order, so that `cat … | sha256sum` gives `hex`. */
  files: readonly Address[];
}
