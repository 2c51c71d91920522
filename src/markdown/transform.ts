import type { Root } from 'mdast';
import { resolveCitations } from './citations.ts';
import { resolveComponents } from './components.ts';
import type { MarkdownContext } from './context.ts';
import { resolveCrossReferences } from './cross-references.ts';
import { numberEquations } from './equations.ts';
import { placeFootnotes } from './footnotes.ts';
import { numberHeadings } from './headings.ts';
import { placeImages } from './images.ts';
import { resolveLinks } from './links.ts';
import { placeNotes } from './notes.ts';
import type { SourceText } from './source-text.ts';
import { resolveTerms } from './terms.ts';
import { setTypography } from './typography.ts';

export interface TransformOptions {
  /** Before the ids of footnotes, where several texts share a page. */
  prefix?: string;
}

/** Resolves everything that a prepared tree points at; what cannot be resolved is reported, and stands as it was written. */
export function transformTree(tree: Root, text: SourceText, context: MarkdownContext, { prefix }: TransformOptions = {}): void {
  // First, because captions leave the text here, and their citations must not take the numbered ids of the text.
  resolveComponents(tree, text, context);
  resolveTerms(tree, text, context);
  resolveCitations(tree, text, context);
  resolveCrossReferences(tree, text, context);
  placeImages(tree, text, context);
  resolveLinks(tree, context);
  placeNotes(tree);
  placeFootnotes(tree, prefix);
  numberEquations(tree, text, context);
  numberHeadings(tree, context);
  setTypography(tree);
}
