import type { Element, ElementContent, RootContent } from 'hast';

export function isElement(node: RootContent | ElementContent, name?: string): node is Element {
  return node.type === 'element' && (name === undefined || node.tagName === name);
}

/** A property as it was written; undefined where the element does not have it. */
export function property({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null || value === false ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

/** The first element below a node that passes, in the order of the text. */
export function findElement(nodes: readonly (RootContent | ElementContent)[], test: (element: Element) => boolean): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const found = test(node) ? node : findElement(node.children, test);
    if (found !== undefined) return found;
  }
  return undefined;
}
