import type { ShownImage } from '../volume/images.ts';
import type { Html, Label } from '../volume/model.ts';
import type { CitationCluster } from '../citation/reference.ts';

/** What the plugins may ask about the volume while they rewrite one file. */
export interface MarkdownContext {
  /** Source file relative to the project root, for diagnostics. */
  file: string;
  /** Chapter or paper slug. */
  slug: string;
  /** Absolute address with the base in front. */
  href(address: string): string;
  /** Finds "fig-deficit" or "fig-overview/exports"; undefined when there is none. */
  label(id: string): Label | undefined;
  /** All ids that `label` knows from this file, for "did you mean". */
  labels(): readonly string[];
  /** Number to print before a section's heading, or null. */
  sectionNumber(id: string): string | null;
  /** Number of a labelled equation. */
  equationNumber(id: string): string | undefined;
  citationKeys(): readonly string[];
  /** The words of a citation, each work linked to its entry; numbered ids make back-links possible. */
  cite(cluster: CitationCluster): Html;
  /** A published number with its verdict, by its export's name; undefined when there is none. */
  claim(name: string): Html | undefined;
  /** A file of the chapter's images/, by its name with the folder; undefined when there is none. */
  image?(name: string): ShownImage | undefined;
  /** All names that `image` knows. */
  images?(): readonly string[];
  /** Address of a term of the glossary; undefined when there is none. */
  term(id: string): string | undefined;
  /** Names that `of={name}` may use for each component: Figure, Table, Claim, Term. */
  exports(component: string): readonly string[];
}
