import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../volume/model.ts';
import { lenientHtml } from './formula.ts';
import { SKIP, visit } from './visit.ts';

/** From a resolved text to HTML's tree, formulas set; components come through as they are. */
export const typeset = unified().use(remarkRehype, { passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'] }).use(() => setFormulas).freeze();

/** The text of a tree; raw nodes stand in it as they are. */
export function htmlOf(tree: Parameters<typeof toHtml>[0]): Html {
  return toHtml(tree, { allowDangerousHtml: true, characterReferences: { useNamedReferences: true } });
}

/** Puts in the place of each formula what KaTeX writes of it: most of the nodes of a chapter would be those of its formulas. */
function setFormulas(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    // A display stands in an element of its own.
    const code = node.tagName === 'pre' ? node.children.find(isFormula) : isFormula(node) ? node : undefined;
    if (code === undefined || parent === undefined || index === undefined) return undefined;
    // A text with a mistake in a formula is rendered all the same, and nobody checks what stands between fences, "```math".
    parent.children[index] = raw(lenientHtml(wordsOf(code), node !== code));
    return SKIP;
  });
}

function isFormula(node: ElementContent): node is Element {
  const classes = node.type === 'element' && node.tagName === 'code' ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes('language-math');
}

function wordsOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** HTML as it stands among the nodes of a text; mdast-util-to-hast declares it only among a root's children. */
export function raw(html: Html): ElementContent {
  return { type: 'raw', value: html } as unknown as ElementContent;
}
