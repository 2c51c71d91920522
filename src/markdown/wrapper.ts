import type { PhrasingContent } from 'mdast';
import type {} from './nodes.ts';

/** The one element that a wrapper holds, in its place; the wrapper itself where it holds several. */
export function unwrapped(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'element') return node;
  const [only, second] = node.data?.hChildren ?? [];
  if (only?.type !== 'element' || second !== undefined) return node;
  return { type: 'element', data: { hName: only.tagName, hProperties: only.properties, hChildren: only.children }, children: [] };
}
