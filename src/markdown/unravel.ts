import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from './visit.ts';

/** Lifts tags that fill a paragraph out of it, as compilers of MDX do. */
export function unravel(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (parent === undefined || index === undefined || !onlyTags(node)) return undefined;
    const lifted = node.children.flatMap((child): RootContent[] => {
      if (child.type === 'mdxJsxTextElement') return [{ ...child, type: 'mdxJsxFlowElement', children: child.children as unknown as BlockContent[] }];
      if (child.type === 'mdxTextExpression') return [{ ...child, type: 'mdxFlowExpression' }];
      return [];
    });
    parent.children.splice(index, 1, ...lifted);
    return index;
  });
}

function onlyTags(node: Paragraph): boolean {
  const blank = (child: PhrasingContent): boolean => child.type === 'text' && child.value.trim() === '';
  const tag = (child: PhrasingContent): boolean => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression';
  return node.children.some(tag) && node.children.every((child) => tag(child) || blank(child));
}
