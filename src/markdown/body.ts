import type { Nodes, Parents } from 'hast';
import type { Root } from 'mdast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { SKIP, visit } from './visit.ts';
import type { Html } from '../volume/model.ts';
import { htmlOf, raw, typeset } from './typeset.ts';

/** What a page puts in with a component of its own: "Figure", and "<chapter>/<id>". */
export interface Slot {
  component: string;
  of: string;
}

/** A text as it is printed, from its beginning to its end: HTML, interrupted by slots. Elements may begin in one piece and end in another. */
export type Body = readonly (Html | Slot)[];

// No text holds this character: the Markdown parser replaces it, as CommonMark demands.
const MARK = '\u0000';

/**
 * Renders a text that `transformTree` has resolved without an error. It is data from here on: MDX would make a
 * program of it that has to be compiled, bundled and run to give the same HTML.
 */
export function renderBody(tree: Root): Body {
  const page = typeset.runSync(tree);
  const slots: Slot[] = [];
  visit(page, (node: Nodes, index: number | undefined, parent: Parents | undefined) => {
    if (!isComponent(node) || parent === undefined || index === undefined) return undefined;
    slots.push({ component: node.name ?? '', of: String(node.attributes.find((attribute) => 'name' in attribute && attribute.name === 'of')?.value) });
    parent.children[index] = raw(MARK);
    return SKIP;
  });
  return htmlOf(page).split(MARK).flatMap((html, index) => {
    const slot = slots[index];
    return slot === undefined ? [html] : [html, slot];
  });
}

function isComponent(node: Nodes): node is MdxJsxFlowElementHast | MdxJsxTextElementHast {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}
