import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { isComponent, isJsx } from './components.ts';
import type { JsxElement } from './components.ts';
import type { ElementNode } from './nodes.ts';
import type { SourceText } from './source-text.ts';

const phrasing = new Set('a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(' '));
const blocks = new Set('blockquote dd details div dl dt hr li ol p section summary ul'.split(' '));
// Without these an element cannot run a script or change the page's look.
const refused = /^(?:on|style$)/i;

/** Makes an editor's own HTML elements plain nodes, so that they are the same in a chapter and in a fragment; refuses those that do not belong into prose. */
export function convertElements(tree: Root, text: SourceText): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined || !isJsx(node) || isComponent(node)) return undefined;
    const name = node.name ?? '';
    if (!phrasing.has(name) && !blocks.has(name)) text.report(node.position?.start, complaints.unknownElement(name));
    const element: ElementNode = {
      type: 'element',
      data: { hName: name === '' ? 'span' : name, hProperties: properties(node, text) },
      // Both kinds of element are made of what stood between their tags.
      children: node.children as PhrasingContent[],
      position: node.position,
    };
    if (node.type === 'mdxJsxFlowElement' && phrasing.has(name)) {
      const [words, count] = paragraph(element, parent.children as RootContent[], index, text);
      parent.children.splice(index, count, words as RootContent);
      return index;
    }
    parent.children[index] = element;
    return undefined;
  });
}

// A paragraph that holds nothing but tags was taken apart by MDX; here it is put together again.
function paragraph(first: ElementNode, siblings: readonly RootContent[], index: number, text: SourceText): [RootContent, number] {
  const children: PhrasingContent[] = [first];
  let line = first.position?.end.line ?? 0;
  let end = index + 1;
  for (let next = siblings[end]; next !== undefined && isJsx(next) && phrasing.has(next.name ?? '') && (next.position?.start.line ?? 0) - line <= 1; next = siblings[end]) {
    const between = text.source.slice(siblings[end - 1]?.position?.end.offset ?? 0, next.position?.start.offset ?? 0);
    if (between !== '') children.push({ type: 'text', value: between });
    children.push({ ...next, type: 'mdxJsxTextElement', children: next.children as unknown as PhrasingContent[] });
    line = next.position?.end.line ?? line;
    end += 1;
  }
  return [{ type: 'paragraph', children, position: first.position }, end - index];
}

function properties(node: JsxElement, text: SourceText): Record<string, string> {
  const found: Record<string, string> = {};
  for (const attribute of node.attributes) {
    const point = attribute.position?.start ?? node.position?.start;
    if (attribute.type !== 'mdxJsxAttribute' || (typeof attribute.value === 'object' && attribute.value !== null)) {
      text.report(point, complaints.attributeExpression(attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}'));
    } else if (refused.test(attribute.name)) {
      text.report(point, complaints.unknownAttribute(node.name ?? '', attribute.name, []));
    } else {
      found[attribute.name] = attribute.value ?? '';
    }
  }
  return found;
}
