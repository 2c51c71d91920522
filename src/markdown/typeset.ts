import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../volume/model.ts';
import { katexOptions } from './formula.ts';

/** From a resolved text to HTML's tree, formulas set; components come through as they are. */
export const typeset = unified().use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] }).use(rehypeKatex, katexOptions).freeze();

/** The text of a tree; raw nodes stand in it as they are. */
export function htmlOf(tree: Parameters<typeof toHtml>[0]): Html {
  return toHtml(tree, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
}
