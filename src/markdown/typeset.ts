import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../volume/model.ts';
import { katexOptions } from './formula.ts';
import { SKIP, visit } from './visit.ts';

/** From a resolved text to HTML's tree, formulas set; components come through as they are. */
export const typeset = unified().use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] }).use(rehypeKatex, katexOptions).use(() => foldFormulas).freeze();

/** The text of a tree; raw nodes stand in it as they are. */
export function htmlOf(tree: Parameters<typeof toHtml>[0]): Html {
  return toHtml(tree, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
}

/** Makes one raw node of each formula that is set: most of the nodes of a chapter would be theirs. */
function foldFormulas(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const classes = node.properties['className'];
    if (parent === undefined || index === undefined || !Array.isArray(classes) || !classes.some((name) => SET.has(name))) return undefined;
    parent.children[index] = raw(htmlOf(node));
    return SKIP;
  });
}

/** The elements that KaTeX makes. */
const SET = new Set<unknown>(['katex', 'katex-display', 'katex-error']);

/** HTML as it stands among the nodes of a text; mdast-util-to-hast declares it only among a root's children. */
export function raw(html: Html): ElementContent {
  return { type: 'raw', value: html } as unknown as ElementContent;
}
