import type { ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html } from '../volume/model.ts';

/** Reads HTML that this project made into nodes, without positions: they would point into the wrong text. */
export function htmlNodes(html: Html): ElementContent[] {
  return fromHtml(html, { fragment: true }).children.flatMap(content);
}

// The parser makes elements, text and comments; every other kind of node belongs to other syntaxes.
function content(node: Nodes): ElementContent[] {
  if (node.type === 'text' || node.type === 'comment') return [{ type: node.type, value: node.value }];
  if (node.type !== 'element') return [];
  return [{ type: 'element', tagName: node.tagName, properties: node.properties, children: node.children.flatMap(content) }];
}
