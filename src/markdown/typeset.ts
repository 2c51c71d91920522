import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Html } from '../volume/model.ts';
import { formulaHtml } from './formula.ts';
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
    // Nobody has checked what stands between fences, "```math".
    const fenced = node !== code && !classesOf(code).includes('math-display');
    parent.children[index] = raw(formulaHtml(wordsOf(code), node !== code, fenced));
    return SKIP;
  });
}

function isFormula(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'code' && classesOf(node).includes('language-math');
}

function classesOf({ properties }: Element): readonly unknown[] {
  return Array.isArray(properties['className']) ? properties['className'] : [];
}

function wordsOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** HTML as it stands among the nodes of a text; mdast-util-to-hast declares it only among a root's children. */
export function raw(html: Html): ElementContent {
  return { type: 'raw', value: html } as unknown as ElementContent;
}
