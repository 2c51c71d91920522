import type { Nodes } from 'mdast';
import { lineIndex, type Spot } from '../diagnostics/place.ts';

/** The words of a block as one string, and the way back to its file. */
export interface FlatText {
  text: string;
  /** The place of a piece of `text` that begins at an offset of it. */
  spot(offset: number, piece: string): Spot;
}

// Stands for what is no text: a claim, a formula, code. No letter, no digit, no space.
const OTHER = '\uFFFC';

/**
 * Joins the texts below a node, so that "CO<sub>2</sub>" is read as "CO2".
 * @param source the text that the node's positions refer to
 * @param other is handed each element that is no text and has no place in a sentence's words
 */
export function flatten(root: Nodes, source: string, other: (node: Nodes) => void): FlatText {
  const pieces: { start: number; value: string; from: number; to: number }[] = [];
  let text = '';

  function add(node: Nodes): void {
    if (node.type === 'text' || (node === root && 'value' in node)) {
      const { value } = node;
      pieces.push({ start: text.length, value, from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? source.length });
      text += value;
    } else if ('children' in node && (node === root || !isComponent(node))) {
      for (const child of node.children) add(child);
    } else if (node.type === 'break') {
      text += '\n';
    } else {
      text += OTHER;
      if (node !== root) other(node);
    }
  }

  add(root);
  return {
    text,
    spot: (offset, piece) => {
      const holder = pieces.findLast(({ start }) => start <= offset) ?? { start: 0, value: '', from: 0, to: 0 };
      return lineIndex(source).spot(locate(source.slice(holder.from, holder.to), holder.value, offset - holder.start, piece) + holder.from);
    },
  };
}

/** A component with a capital letter speaks for itself; an HTML element, or a term, is part of the sentence. */
function isComponent(node: Nodes): boolean {
  return (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name !== null && /^[A-Z]/.test(node.name) && node.name !== 'Term';
}

/** A text and its source differ by escapes and entities: the n-th occurrence in one is the n-th in the other. */
function locate(raw: string, value: string, offset: number, piece: string): number {
  let nth = 0;
  for (let at = value.indexOf(piece); at !== -1 && at < offset; at = value.indexOf(piece, at + 1)) nth += 1;
  let found = raw.indexOf(piece);
  for (; nth > 0 && found !== -1; nth -= 1) found = raw.indexOf(piece, found + 1);
  return Math.max(found, 0);
}
