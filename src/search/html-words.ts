import type { Nodes } from 'hast';
import { htmlTree } from '../markup/html-tree.ts';
import type { Html } from '../volume/model.ts';

// What is no prose: set formulas, drawings, and what a claim says beside its number.
const SILENT = new Set(['katex', 'katex-display', 'claim-card', 'claim-spoken', 'footnote-ref']);

/** The words of a piece of HTML, without formulas, drawings and marks. */
export function htmlWords(html: Html): string {
  return htmlTree(html).map(words).join('').replace(/\s+/g, ' ').trim();
}

function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element' && (['svg', 'math', 'style', 'script'].includes(node.tagName) || classesOf(node.properties['className']).some((name) => SILENT.has(name)))) return '';
  const inner = node.children.map(words).join('');
  return node.type === 'element' && ['p', 'li', 'div', 'br'].includes(node.tagName) ? ` ${inner} ` : inner;
}

function classesOf(names: unknown): string[] {
  return Array.isArray(names) ? names.map(String) : [];
}
