import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { attributeValue, componentUse, isComponent } from './components.ts';
import type { MarkdownContext } from './context.ts';
import { headingId } from './headings.ts';
import { textOf } from '../markup/text.ts';

/** The words of a stretch of prose, without formulas; captions stand with their figures and tables. */
export interface Words {
  /** What the text itself says, footnotes included. */
  text: string;
  /** What editors' notes in it say. */
  notes: string;
}

type Speaking = Pick<MarkdownContext, 'label' | 'cite'> & {
  /** The number of a claim as it is printed, by its export's name. */
  printed(name: string): string | undefined;
};

/**
 * The words under each heading, by its id, up to the next heading of any depth; under "" what stands before the first.
 * Reads the tree as `parseProse` made it, before a transform changes it.
 */
export function sectionWords(tree: Root, context: Speaking): ReadonlyMap<string, Words> {
  const sections = new Map<string, { text: string[]; notes: string[] }>();
  let current = opened(sections, '');
  for (const block of tree.children) {
    if (block.type === 'heading') {
      current = opened(sections, headingId(block) ?? '');
    } else if (isComponent(block) && block.name !== 'Term') {
      if (block.name === 'Note') current.notes.push(noteTitle(block), spoken(block, context));
    } else {
      current.text.push(spoken(block, context));
    }
  }
  return new Map([...sections].map(([id, { text, notes }]) => [id, { text: joined(text), notes: joined(notes) }]));
}

function opened<T>(sections: Map<string, { text: T[]; notes: T[] }>, id: string): { text: T[]; notes: T[] } {
  const section = sections.get(id) ?? { text: [], notes: [] };
  sections.set(id, section);
  return section;
}

function noteTitle(note: Parameters<typeof attributeValue>[0]): string {
  const title = attributeValue(note, 'title');
  return typeof title === 'string' ? `${title}.` : '';
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ').replace(/\s+/g, ' ').trim();
}

function spoken(node: Nodes, context: Speaking): string {
  if (node.type === 'math' || node.type === 'inlineMath' || node.type === 'html' || node.type === 'footnoteReference') return '';
  if (node.type === 'citation') return textOf(context.cite(node.cluster));
  if (node.type === 'crossReference') return context.label(node.label)?.text ?? '';
  if (isComponent(node) && node.name === 'Claim') return context.printed(componentUse(node)?.name ?? '') ?? '';
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map((child) => spoken(child, context)).join(isFlow(node) ? ' ' : '');
  return toString(node);
}

// Paragraphs and list items do not run into one another; words of a sentence do.
function isFlow(node: Nodes): boolean {
  return ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow', 'footnoteDefinition', 'mdxJsxFlowElement'].includes(node.type);
}
