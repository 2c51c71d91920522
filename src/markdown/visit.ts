import type { Node, Parent } from 'unist';
import type { visit as Visit } from 'unist-util-visit';

/** What a visitor returns so that what a node holds is not visited. */
export const SKIP = 'skip';

type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => unknown;

/**
 * Calls a visitor for every node of a tree, or for those of a type, each before what it holds; a visitor that returns
 * a number goes on at that place among its siblings. The package whose types it has does the same, but keeps the way
 * to every node and names a function after it, which takes ten times as long; a text is walked through thirty times.
 */
export const visit = walk as typeof Visit; // called in two of the ways that the package knows

function walk(tree: Node, ...wanted: [Visitor] | [string, Visitor]): void {
  const [type, visitor] = wanted.length === 2 ? wanted : [undefined, ...wanted];
  enter(tree, undefined, undefined);

  function enter(node: Node, index: number | undefined, parent: Parent | undefined): unknown {
    const next = type === undefined || node.type === type ? visitor(node, index, parent) : undefined;
    if (next === SKIP || !('children' in node)) return next;
    const whole = node as Parent; // what has children is a parent
    for (let at = 0; at < whole.children.length;) {
      const child = whole.children[at];
      const then = child && enter(child, at, whole);
      at = typeof then === 'number' ? then : at + 1;
    }
    return next;
  }
}
