import type { Nodes, Root, Text } from 'mdast';
import { visit } from './visit.ts';

/** Typewriter quotes, dashes and ellipses become printers' ones; code and maths are not text and stay. */
export function setTypography(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || isTitle(node)) smarten(node);
  });
}

// Titles that transforms made without a paragraph.
function isTitle(node: Nodes): boolean {
  return node.type === 'element' && node.data?.hName === 'p';
}

function smarten(block: Nodes): void {
  // Quotes are paired by what stands beside them, also across emphasis and links; other nodes count as a letter.
  const texts: { node: Text; start: number }[] = [];
  let whole = '';
  visit(block, (node) => {
    if (node.type === 'text') {
      texts.push({ node, start: whole.length });
      whole += node.value;
    } else if (!('children' in node) || (node.type === 'element' && node.children.length === 0)) {
      whole += node.type === 'break' ? ' ' : 'x';
    }
  });
  for (const { node, start } of texts) {
    const quoted = node.value.replace(/["']/g, (mark, index: number) => quote(mark, whole[start + index - 1] ?? ' ', whole[start + index + 1] ?? ' '));
    node.value = quoted
      .replace(/(?<!-)---(?!-)/g, '—')
      .replace(/(?<!-)--(?!-)/g, '–')
      .replace(/(?<!\.)\.\.\.(?!\.)/g, '…');
  }
}

function quote(mark: string, before: string, after: string): string {
  const opens = /[\s([{—–\-/“‘"']/.test(before) && !/\s/.test(after);
  // An apostrophe that stands for dropped digits or letters: ’90s.
  if (mark === "'" && opens && /\d/.test(after)) return '’';
  if (mark === '"') return opens ? '“' : '”';
  return opens ? '‘' : '’';
}
