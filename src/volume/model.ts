import type { AuditEntry } from '../audit/entry.ts';
import type { ReplicationSection } from '../audit/replication.ts';
import type { Dataset } from '../dataset/declaration.ts';
import type { FigureDefinition } from '../figures/figure.ts';
import type { RenderedFigure } from '../figures/rendering.ts';
import type { Body } from '../markdown/index.ts';
import type { TableDefinition } from '../tables/table.ts';
import type { Reference } from '../citation/reference.ts';
import type { Title } from '../markup/title.ts';
import type { ChapterImage } from './images.ts';
import type { Words } from '../markdown/section-text.ts';
import type { ChapterMatter, PaperMatter, VolumeMatter } from './matter.ts';
import type { Folded } from '../store/folded.ts';

/** A path inside the site, from its root and without the base: "/chapters/overview/". `href()` adds the base. */
export type Address = string;

/** HTML that this project rendered itself; safe to print as it is. */
export type Html = string;

export type LabelKind = 'chapter' | 'section' | 'figure' | 'table' | 'equation' | 'paper' | 'dataset';

/** What a label counts, for each language to say in its own words: figure 1, the companion to figure 1, section 3.1. */
export interface Numbering {
  kind: 'chapter' | 'section' | 'paper' | 'figure' | 'companion' | 'table' | 'equation';
  /** As the paper prints it: "1", "I", "3.1". */
  number: string;
}

/** Something that can be pointed at. */
export interface Label {
  /** As written inside its chapter: "fig-deficit". */
  id: string;
  kind: LabelKind;
  chapter: string;
  /** "Figure 1", "Table I", "Equation (1)", "Section 3.1". */
  text: string;
  /** Where it stands in its chapter, with fragment. */
  address: Address;
  /** What it is called, for previews and lists. */
  title: string;
}

export interface Section {
  id: string;
  depth: 2 | 3 | 4;
  /** "3.1", or null where the paper does not number its sections. */
  number: string | null;
  title: string;
  titleHtml: Html;
  /** Its first sentence, as plain text; empty where it begins with something else. */
  lead: string;
  /** What stands under its heading, up to the next one. */
  words: Words;
}

export interface Figure {
  id: string;
  label: string;
  chapter: string;
  /** "Figure 1"; "Companion to Figure 1" for one that the paper does not have. */
  name: string;
  /** The same for other languages. */
  numbering: Numbering;
  /** The paper's number, null for a companion. */
  number: string | null;
  /** Its own page. */
  address: Address;
  /** Where it stands in the chapter. */
  anchor: Address;
  definition: FigureDefinition;
  captionHtml: Html;
  captionText: string;
  rendered: RenderedFigure;
  /** Its drawing in pixels, twice as many wide as the wide drawing. */
  png: PromiseLike<Uint8Array<ArrayBuffer>>;
}

export interface Table {
  id: string;
  label: string;
  chapter: string;
  name: string;
  numbering: Numbering;
  number: string;
  address: Address;
  anchor: Address;
  definition: TableDefinition;
  /** Judged claims of its cells, for each row by column. */
  verdicts: readonly Readonly<Record<string, AuditEntry>>[];
  captionHtml: Html;
  captionText: string;
}

export interface Equation {
  id: string;
  chapter: string;
  number: string;
  tex: string;
  html: Folded<Html>;
  anchor: Address;
}

export interface Chapter {
  slug: string;
  /** Counted through the volume from 1. */
  number: number;
  address: Address;
  /** Source file, relative to the project root. */
  file: string;
  matter: ChapterMatter;
  /** The title as it was written, with its markup; `matter.title` is its words, and says so where the chapter is retracted. */
  title: Title;
  /** The same for its own page, with the mark of a retraction. */
  titleHtml: Html;
  abstractHtml: Html;
  /** The same as words, formulas as TeX. */
  abstractParagraphs: readonly string[];
  /** In other languages, by their tags. */
  translatedAbstracts: Readonly<Record<string, Html>>;
  translatedParagraphs: Readonly<Record<string, readonly string[]>>;
  /** Its running text with the notes, without the reference list. */
  body: Folded<Body>;
  sections: readonly Section[];
  figures: readonly Figure[];
  tables: readonly Table[];
  equations: readonly Equation[];
  /** Its reference list, in the order of the printed list. */
  references: readonly CitedReference[];
  /** The picture that stands for it where its address is passed on; null where it has no figure. */
  card: PromiseLike<Uint8Array<ArrayBuffer>> | null;
  /** Pictures that its text shows, with what browsers may take in their places. */
  images: readonly ChapterImage[];
  /** What was estimated again, beside what the paper prints. */
  replication: Replication | null;
}

export interface Replication {
  address: Address;
  sections: readonly (Omit<ReplicationSection, 'text'> & { textHtml: Html })[];
}

export interface CitingPlace {
  /** "cite-rodrik2006-1". */
  id: string;
  /** Section that it stands in; null before the first heading. */
  section: string | null;
  /** It stands in a footnote. */
  note: boolean;
}

export interface CitedReference {
  reference: Reference;
  /** Formatted for the list. */
  html: Html;
  /** Anchor in the chapter: "ref-rodrik2006". */
  id: string;
  /** The places that cite it, in order. */
  citedAt: readonly CitingPlace[];
}

export interface Paper {
  slug: string;
  order: number;
  address: Address;
  file: string;
  /** The title as it was written, with its markup; `matter.title` is its words. */
  title: Title;
  titleHtml: Html;
  matter: PaperMatter;
  bodyHtml: Html;
  words: Words;
}

export interface Part {
  /** Roman, as printed: "I". */
  number: string;
  title: string;
  intro: string | null;
  chapters: readonly Chapter[];
  papers: readonly Paper[];
}

export interface CatalogueEntry {
  dataset: Dataset;
  address: Address;
  /** Figures and tables drawn from it, in reading order. */
  figures: readonly Figure[];
  tables: readonly Table[];
  /** Published numbers that are recomputed from it. */
  claims: readonly AuditEntry[];
}

/** Something that happened and that the texts name. */
export interface VolumeEvent {
  /** Anchor on the timeline, chosen by an editor. */
  id: string;
  /** As far as it is known: "2019", "2019-05", "2019-05-16"; null where nothing says when. */
  date: string | null;
  /** Last day of what lasted longer than one. */
  until: string | null;
  title: string;
  /** What happened, without its own paragraph. */
  html: Html;
  /** The same as words. */
  text: string;
  /** Where the volume names it. */
  places: readonly EventPlace[];
  /** Works that the text cites for it, as it cites them. */
  works: readonly { text: string; address: Address }[];
  source: { title: string; url?: string } | null;
}

export interface EventPlace {
  /** From the widest to the nearest: chapter 2, section 6; paper 4. */
  steps: readonly Numbering[];
  /** Title of a section that has no number. */
  named: string | null;
  title: string;
  address: Address;
  /** Slug of its chapter; null for a paper's entry. */
  chapter: string | null;
  /** Whether the text says it, or an editors' note. */
  within: 'text' | 'note';
}

/** The published numbers that were checked. */
export interface Audit {
  /** By chapter, in the order of its claims. */
  entries: readonly AuditEntry[];
  /** Verdicts by chapter; null where there is no claim. */
  chart: Audited | null;
}

export interface Audited {
  definition: FigureDefinition;
  rendered: RenderedFigure;
}

export interface GlossaryTerm {
  /** As editors write it: "valueAdded". */
  id: string;
  /** Its place on the page of the glossary: "value-added". */
  anchor: string;
  address: Address;
  term: string;
  /** What an abbreviation stands for. */
  long: string | null;
  /** In other languages, by their codes. */
  names: Readonly<Record<string, string>>;
  definitionHtml: Html;
  definitionText: string;
  seeAlso: readonly { term: string; address: Address }[];
  /** The work that it is taken from, linked. */
  sourceHtml: Html | null;
  /** Sections that use it, in reading order; null before a chapter's first heading. */
  uses: readonly { chapter: string; section: string | null }[];
}

export interface Volume {
  matter: VolumeMatter;
  /** What the editors say of the volume, for its page “About”; null where they say nothing. */
  aboutHtml: Html | null;
  parts: readonly Part[];
  /** All chapters in reading order. */
  chapters: readonly Chapter[];
  papers: readonly Paper[];
  figures: readonly Figure[];
  tables: readonly Table[];
  datasets: readonly CatalogueEntry[];
  /** By date, those without one last. */
  events: readonly VolumeEvent[];
  audit: Audit;
  /** In the order of the alphabet; empty where the volume has no glossary. */
  glossary: readonly GlossaryTerm[];
  /** DOIs that were seen to lead to their works, in small letters; no other is a link. */
  dois: ReadonlySet<string>;
}
