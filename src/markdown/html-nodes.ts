import type { ElementContent, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { PhrasingContent } from 'mdast';
import type { Html } from '../volume/model.ts';
import type {} from './nodes.ts';

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

/** The one element that a wrapper holds, in its place; the wrapper itself where it holds several. */
export function unwrapped(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'element') return node;
  const [only, second] = node.data?.hChildren ?? [];
  if (only?.type !== 'element' || second !== undefined) return node;
  return { type: 'element', data: { hName: only.tagName, hProperties: only.properties, hChildren: only.children }, children: [] };
}
