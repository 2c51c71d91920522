import type { Claim as ClaimDefinition } from './audit/claim.ts';
import type { FigureDefinition } from './figures/figure.ts';
import type { TableDefinition } from './tables/table.ts';

// What an editor may write in a chapter, for the MDX language server; src/markdown/components.ts holds a chapter to it.
declare global {
  interface MDXProvidedComponents {
    /** A figure of figures.ts, once in its chapter. Between the tags stands its caption. */
    Figure: (props: { of: FigureDefinition; children?: unknown }) => unknown;
    /** A table of tables.ts, once in its chapter. Between the tags stand the notes below it. */
    Table: (props: { of: TableDefinition; children?: unknown }) => unknown;
    /** A number of claims.ts, inside a sentence: printed with its verdict. */
    Claim: (props: { of: ClaimDefinition }) => unknown;
    /** Words that are a term of content/glossary.yaml, by its id. */
    Term: (props: { of: unknown; children?: unknown }) => unknown;
    /** A picture of the chapter’s folder images/. Between the tags stands its caption. */
    Image: (props: { src: string; alt: string; label?: string; children?: unknown }) => unknown;
    /** An editors’ note. */
    Note: (props: { title?: string; children?: unknown }) => unknown;
  }
}
