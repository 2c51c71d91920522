import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Point } from 'unist';
import { SKIP, visit } from './visit.ts';
import { complaints } from '../diagnostics/messages/index.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { kebab } from '../volume/addresses.ts';
import type { MarkdownContext } from './context.ts';
import { unwrapped } from './wrapper.ts';
import { htmlTree } from '../markup/html-tree.ts';
import type { SourceText } from './source-text.ts';

export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

interface ComponentRule {
  attributes: readonly string[];
  /** `of={name}` is needed. */
  of: boolean;
  /** A block of its own, or a part of a sentence. */
  place: 'block' | 'sentence';
  /** What its label begins with; a component without one cannot be pointed at. */
  label?: string;
  /** It is nothing without what stands between its tags. */
  filled?: true;
  /** Words of the sentence stand between its tags. */
  words?: true;
  /** Its children are a caption: printed from the model, not where they stand. */
  caption: boolean;
}

/** Everything with a capital letter that an editor may write. */
export const componentRules: Readonly<Record<string, ComponentRule>> = {
  Figure: { attributes: ['of'], of: true, place: 'block', label: 'fig', caption: true },
  Table: { attributes: ['of'], of: true, place: 'block', label: 'tbl', caption: true },
  Claim: { attributes: ['of'], of: true, place: 'sentence', caption: false },
  Term: { attributes: ['of'], of: true, place: 'sentence', words: true, caption: false },
  Note: { attributes: ['title'], of: false, place: 'block', filled: true, caption: false },
  Image: { attributes: ['src', 'alt', 'label'], of: false, place: 'block', caption: false },
};

/** One use of a component that shows something exported. */
export interface ComponentUse {
  component: string;
  /** As exported: "deficit", "xCompanion". */
  name: string;
  /** "fig-x-companion", or undefined for a component that has no label. */
  label: string | undefined;
  /** Where the name stands. */
  point: Point | undefined;
}

export function isJsx(node: Nodes): node is JsxElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

export function isComponent(node: Nodes): node is JsxElement & { name: string } {
  return isJsx(node) && node.name !== null && /^[A-Z]/.test(node.name);
}

// Claims may stand in records, `descriptive.patent.mean`; all else is exported by one name.
const names = { plain: /^[A-Za-z_$][\w$]*$/, path: /^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*$/ };

/** What `of={name}` names; undefined where it is missing or not a name. */
export function componentUse(node: JsxElement): ComponentUse | undefined {
  const value = attributeValue(node, 'of');
  if (node.name === null || typeof value !== 'object' || value === null || !names[node.name === 'Claim' ? 'path' : 'plain'].test(value.code)) return undefined;
  const label = componentRules[node.name]?.label;
  return { component: node.name, name: value.code, label: label === undefined ? undefined : `${label}-${kebab(value.code)}`, point: value.point ?? node.position?.start };
}

/** Checks components as far as they can be without the volume: names, attributes, and where they stand. */
export function checkComponents(tree: Root, text: SourceText): void {
  visit(tree, (node, _index, parent) => {
    if (!isComponent(node)) return;
    const point = node.position?.start;
    const rule = Object.hasOwn(componentRules, node.name) ? componentRules[node.name] : undefined;
    if (rule === undefined) {
      const known = Object.keys(componentRules);
      text.report(point, complaints.unknownComponent(node.name, nearest(node.name, known), known));
      return;
    }
    const given = new Set<string>();
    for (const attribute of node.attributes) {
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      if (!rule.attributes.includes(name)) text.report(attribute.position?.start ?? point, complaints.unknownAttribute(node.name, name, rule.attributes));
      else if (name !== 'of' && attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'object') text.report(attribute.position?.start ?? point, complaints.attributeExpression(name));
      if (given.has(name)) text.report(attribute.position?.start ?? point, complaints.attributeTwice(node.name, name));
      given.add(name);
    }
    if (rule.of && attributeValue(node, 'of') === undefined) text.report(point, complaints.ofMissing(node.name));
    else if (rule.of && componentUse(node) === undefined) text.report(point, complaints.ofValue(node.name));
    if (rule.place === 'block' && (node.type === 'mdxJsxTextElement' || parent?.type === 'paragraph')) text.report(point, complaints.componentPlace(node.name));
    else if (rule.place === 'block') checkCaption(node, rule, text);
    if (rule.place === 'sentence' && !rule.words && node.children.length > 0) text.report(point, complaints.componentWords(node.name));
    if (rule.filled && node.children.length === 0) text.report(point, complaints.componentEmpty(node.name));
  });
}

/** A caption is printed on several pages, and nothing that has a page of its own can stand in it. */
function checkCaption(outer: JsxElement & { name: string }, rule: ComponentRule, text: SourceText): void {
  if (!rule.caption) return;
  visit({ type: 'root', children: outer.children } as Root, (node) => {
    if (isComponent(node) && Object.hasOwn(componentRules, node.name) && componentRules[node.name]?.place === 'block') text.report(node.position?.start, complaints.componentInCaption(node.name, outer.name));
  });
}

/**
 * Points each component at what it shows, "chapter/x-companion"; its caption leaves the text, because pages print it
 * from the model. A claim is part of its sentence, so its words are put in at once.
 */
export function resolveComponents(tree: Root, text: SourceText, context: MarkdownContext): void {
  visit(tree, (node, index, parent) => {
    if (!isComponent(node)) return undefined;
    const use = Object.hasOwn(componentRules, node.name) ? componentUse(node) : undefined;
    if (use === undefined) return undefined;
    if (use.component === 'Claim') {
      const html = context.claim(use.name);
      // A claim that could not be judged is told where it is declared.
      if (html === undefined && !context.exports('Claim').includes(use.name)) text.report(use.point, complaints.unknownExport('Claim', use.name, nearest(use.name, context.exports('Claim'))));
      const words: PhrasingContent = { type: 'element', data: { hName: 'span', hProperties: {}, hChildren: htmlTree(html ?? '') }, children: [] };
      if (parent !== undefined && index !== undefined) parent.children[index] = unwrapped(words);
      return SKIP;
    }
    // Terms are resolved on their own, with the words that they hold.
    if (use.component === 'Term') return undefined;
    const known = context.exports(use.component);
    if (!known.includes(use.name)) text.report(use.point, complaints.unknownExport(use.component, use.name, nearest(use.name, known)));
    node.attributes = [{ type: 'mdxJsxAttribute', name: 'of', value: `${context.slug}/${kebab(use.name)}` }];
    if (componentRules[use.component]?.caption === true) node.children = [];
    return SKIP;
  });
}

/** A text, or code with the place where it stands; null for an attribute without a value, undefined for none. */
export function attributeValue(node: JsxElement, name: string): string | null | undefined | { code: string; point: Point | undefined } {
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name);
  if (attribute === undefined || attribute.type !== 'mdxJsxAttribute') return undefined;
  if (typeof attribute.value !== 'object' || attribute.value === null) return attribute.value;
  return { code: attribute.value.value.trim(), point: valuePoint(attribute, name) };
}

// After `of={`: the parser gives the place of the attribute, not of its value.
function valuePoint(attribute: { position?: { start: Point } | undefined }, name: string): Point | undefined {
  const start = attribute.position?.start;
  if (start === undefined) return undefined;
  const shift = name.length + 2;
  return { line: start.line, column: start.column + shift, offset: (start.offset ?? 0) + shift };
}
