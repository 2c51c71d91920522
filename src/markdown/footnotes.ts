import type { BlockContent, DefinitionContent, FootnoteDefinition, FootnoteReference, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { ElementContent, Properties } from 'hast';
import { visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import type { ElementNode } from './nodes.ts';
import type { SourceText } from './source-text.ts';

/** Says which footnotes are never pointed at, given twice, or named by a number. */
export function checkFootnotes(tree: Root, text: SourceText): void {
  const used = new Set<string>();
  visit(tree, 'footnoteReference', (node) => void used.add(node.identifier));
  const given = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node) => {
    const point = node.position?.start;
    const name = node.label ?? node.identifier;
    const first = given.get(node.identifier);
    if (first !== undefined) text.report(point, complaints.duplicateFootnote(name, text.place(first.position?.start)));
    else if (!used.has(node.identifier)) text.report(point, complaints.unusedFootnote(name));
    else if (/^\d+$/.test(name)) text.report(point, complaints.numberedFootnote(name));
    if (first === undefined) given.set(node.identifier, node);
  });
}

interface Placed {
  name: string;
  definition: FootnoteDefinition;
  /** How often the text points at it. */
  references: number;
}

/**
 * Sets footnotes twice: after each first reference as a copy for the margin, hidden from assistive technology,
 * and all of them at the end. Ids are made of their names: `fn-name`, `fnref-name`; `prefix` goes before every id.
 */
export function placeFootnotes(tree: Root, prefix = ''): void {
  const definitions = takeDefinitions(tree);
  const placed = new Map<string, Placed>();

  function place(parent: Parents, margin: boolean): void {
    const children: Nodes[] = [];
    for (const child of parent.children) {
      const definition = child.type === 'footnoteReference' ? definitions.get(child.identifier) : undefined;
      if (child.type === 'footnoteReference' && definition !== undefined) {
        children.push(...reference(child, definition, margin));
        continue;
      }
      // A margin note has no place beside a cell or a heading.
      if ('children' in child) place(child, margin && child.type !== 'heading' && child.type !== 'table');
      children.push(child);
    }
    // References are replaced by phrasing, where phrasing stood.
    (parent as { children: Nodes[] }).children = children;
  }

  function reference(node: FootnoteReference, definition: FootnoteDefinition, margin: boolean): PhrasingContent[] {
    const name = node.identifier;
    const note = placed.get(name) ?? { name, definition, references: 0 };
    placed.set(name, note);
    note.references += 1;
    const number = String([...placed.keys()].indexOf(name) + 1);
    const link = element('a', { id: referenceId(prefix, name, note.references), href: `#${prefix}fn-${name}`, role: 'doc-noteref' }, [{ type: 'text', value: number }]);
    const nodes: PhrasingContent[] = [element('sup', {}, [link])];
    if (margin && note.references === 1) {
      nodes.push(element('span', { className: ['sidenote'], ariaHidden: 'true' }, [element('span', { className: ['sidenote-number'] }, [{ type: 'text', value: number }]), { type: 'text', value: ' ' }, ...marginCopy(definition)]));
    }
    return nodes;
  }

  place(tree, true);
  // A note may point at another note, which then joins the list while it is walked.
  for (const { definition } of placed.values()) place(definition, false);
  if (placed.size > 0) tree.children.push(endnotes([...placed.values()], prefix));
}

function takeDefinitions(tree: Root): Map<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>();
  visit(tree, 'footnoteDefinition', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
    parent.children.splice(index, 1);
    return index;
  });
  return definitions;
}

function endnotes(notes: readonly Placed[], prefix: string): RootContent {
  const items = notes.map(({ name, definition, references }, index) => {
    const children: (BlockContent | DefinitionContent)[] = [...definition.children];
    const last = children.at(-1);
    const backlinks = Array.from({ length: references }, (_, count): PhrasingContent[] => [
      { type: 'text', value: '\u00a0' },
      element('a', { href: `#${referenceId(prefix, name, count + 1)}`, role: 'doc-backlink', className: ['footnote-back'], ariaLabel: `Back to the text of note ${index + 1}${references > 1 ? `, place ${count + 1}` : ''}` }, [{ type: 'text', value: '↩\ufe0e' }]),
    ]).flat();
    if (last?.type === 'paragraph') children[children.length - 1] = { ...last, children: [...last.children, ...backlinks] };
    else children.push({ type: 'paragraph', children: backlinks });
    return element('li', { id: `${prefix}fn-${name}` }, children);
  });
  return element('section', { className: ['footnotes'], role: 'doc-endnotes', ariaLabelledBy: [`${prefix}notes`] }, [element('h2', { id: `${prefix}notes` }, [{ type: 'text', value: 'Notes' }]), element('ol', {}, items)]);
}

function referenceId(prefix: string, name: string, count: number): string {
  return `${prefix}fnref-${name}${count > 1 ? `-${count}` : ''}`;
}

// The margin stands inside a sentence, so of the note's blocks only their phrasing can go there.
function marginCopy(definition: FootnoteDefinition): PhrasingContent[] {
  const runs: PhrasingContent[][] = [];
  visit(definition, (node) => {
    if (node.type === 'paragraph') runs.push(node.children.flatMap(copy));
    if (node.type === 'math') runs.push([inlineMath(node.value)]);
  });
  return runs.flatMap((run, index): PhrasingContent[] => (index === 0 ? run : [{ type: 'break' }, ...run]));
}

function copy(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'footnoteReference') return [];
  const made = structuredClone(node);
  if (made.data?.hProperties !== undefined) made.data.hProperties = quiet(made.type === 'link' ? 'a' : made.data.hName, made.data.hProperties);
  else if (made.type === 'link') made.data = { hProperties: { tabIndex: -1 } };
  if (made.data?.hChildren !== undefined) made.data.hChildren = made.data.hChildren.map(quietNode);
  // All children of phrasing are phrasing.
  if ('children' in made) (made as { children: PhrasingContent[] }).children = (made.children as PhrasingContent[]).flatMap(copy);
  return [made];
}

// The copy repeats what stands below: no second id, and no second stop for the keyboard.
function quiet(name: string | undefined, { id: _id, ...rest }: Properties): Properties {
  return name === 'a' ? { ...rest, tabIndex: -1 } : rest;
}

function quietNode(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  return { ...node, properties: quiet(node.tagName, node.properties), children: node.children.map(quietNode) };
}

function inlineMath(tex: string): PhrasingContent {
  const value = tex.replace(/\\label\s*\{[^{}]*\}/g, '').trim();
  return { type: 'inlineMath', value, data: { hName: 'code', hProperties: { className: ['language-math', 'math-inline'] }, hChildren: [{ type: 'text', value }] } };
}

function element(name: string, properties: Properties, children: readonly Nodes[]): ElementNode {
  // Blocks inside an element of ours are right where HTML allows them; mdast has no type for that.
  return { type: 'element', data: { hName: name, hProperties: properties }, children: children as PhrasingContent[] };
}
