import type { Literal, Node, Parent, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-math';
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdxjs-esm';
import type {} from 'mdast-util-to-hast';
import type { Point } from 'unist';
import type { CitationCluster } from '../citation/reference.ts';

/** `{#sec-data}` at the end of a heading, before it is moved into the heading. */
export interface HeadingId extends Literal {
  type: 'headingId';
}

/** `[see @a, p. 9; @b]` or `@a`. */
export interface Citation extends Node {
  type: 'citation';
  cluster: CitationCluster;
  /** Where each key's `@` stands, in the order of the items. */
  points: Point[];
}

/** `@fig-deficit`, `@fig-overview/exports`. */
export interface CrossReference extends Node {
  type: 'crossReference';
  /** Without the `@`. */
  label: string;
}

/** A node that becomes the element its `data` names; an editor's own HTML element, or one that a transform makes. */
export interface ElementNode extends Parent {
  type: 'element';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    headingId: HeadingId;
    citation: Citation;
    crossReference: CrossReference;
    element: ElementNode;
  }
  interface RootContentMap {
    headingId: HeadingId;
    citation: Citation;
    crossReference: CrossReference;
    element: ElementNode;
  }
}
