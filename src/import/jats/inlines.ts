import { plain, text, type Block, type Inline } from '../document.ts';
import { attribute, below, elements, first, isText, nameOf, words, XmlElement, type XmlNode } from '../xml.ts';
import { joinCitations, type Loose } from './citations.ts';
import type { Reading } from './reading.ts';
import { readFlow } from './flow.ts';

const styles: Readonly<Record<string, 'emphasis' | 'strong' | 'superscript' | 'subscript' | 'smallCaps' | 'strike' | 'underline'>> = {
  italic: 'emphasis', i: 'emphasis', bold: 'strong', b: 'strong', sup: 'superscript', sub: 'subscript', sc: 'smallCaps', strike: 'strike', underline: 'underline', overline: 'underline',
};
const dropped = new Set(['label', 'object-id', 'processing-instruction', 'alt-text', 'long-desc', 'fn-group', 'index-term', 'target']);

/** Inline text, its citations written as chapters have them. */
export function readInlines(nodes: readonly XmlNode[], reading: Reading): Inline[] {
  return trimmed(joinCitations(nodes.flatMap((node) => loose(node, reading)), reading.references));
}

export function childrenOf(node: XmlElement | undefined, reading: Reading): Inline[] {
  return node === undefined ? [] : readInlines(node.children, reading);
}

function loose(node: XmlNode, reading: Reading): Loose[] {
  if (isText(node)) return [text(node.text.replace(/[ \t\r\n]+/g, ' '))];
  if (!(node instanceof XmlElement)) return [];
  const name = nameOf(node);
  const style = styles[name];
  if (style !== undefined) {
    const children = node.children.flatMap((child) => loose(child, reading));
    // A mention needs its neighbours; style around one says nothing but for a superscript, which joining takes away.
    if (children.some(({ type }) => type === 'mention')) return style === 'superscript' ? [{ type: 'superscript', children: children as Inline[] }] : children;
    return [{ type: style, children: children as Inline[] }];
  }
  if (dropped.has(name)) return [];
  switch (name) {
    case 'xref':
      return xref(node, reading);
    case 'ext-link':
    case 'uri':
    case 'self-uri': {
      const address = attribute(node, 'href') ?? words(node);
      const children = readInlines(node.children, reading);
      return [{ type: 'link', url: attribute(node, 'ext-link-type') === 'doi' && !/^https?:/.test(address) ? `https://doi.org/${address}` : address, children: children.length > 0 ? children : [text(address)] }];
    }
    case 'email':
      return [{ type: 'link', url: `mailto:${words(node)}`, children: [text(words(node))] }];
    case 'inline-formula':
    case 'math':
    case 'tex-math':
      return formula(node, reading);
    case 'inline-graphic':
    case 'graphic':
      return [{ type: 'image', file: attribute(node, 'href') ?? '', alt: words(first(node, 'alt-text')) }];
    case 'monospace':
    case 'code':
      return [{ type: 'code', value: node.text }];
    case 'break':
      return [{ type: 'break' }];
    case 'fn':
      return [{ type: 'note', children: noteBlocks(node, reading) }];
    case 'alternatives':
      return formula(node, reading);
    default: {
      const lang = attribute(node, 'lang');
      const children = node.children.flatMap((child) => loose(child, reading));
      return lang === undefined ? children : [{ type: 'span', lang, children: joinCitations(children, reading.references) }];
    }
  }
}

function formula(node: XmlElement, reading: Reading): Inline[] {
  const tex = texIn(node, reading);
  if (tex !== '') return [{ type: 'math', tex }];
  const graphic = [node, ...below(node, 'inline-graphic', 'graphic')].find((candidate) => /graphic$/.test(nameOf(candidate)));
  if (graphic !== undefined) return [{ type: 'image', file: attribute(graphic, 'href') ?? '', alt: words(first(graphic, 'alt-text')) || 'Formula' }];
  // Publishers put variables in italics into formulas without mathematics.
  return node.children.flatMap((child) => loose(child, reading)).filter((child): child is Inline => child.type !== 'mention');
}

/** The TeX of a formula: as the publisher gives it, else from MathML. */
export function texIn(node: XmlElement, reading: Reading): string {
  const given = nameOf(node) === 'tex-math' ? node : below(node, 'tex-math')[0];
  if (given !== undefined) return bareTex(given.text);
  const mathml = nameOf(node) === 'math' ? node : below(node, 'math')[0];
  return mathml === undefined ? '' : reading.texOf(mathml);
}

/** Publishers wrap a formula into a whole document, and into dollar signs. */
function bareTex(tex: string): string {
  const body = /\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(tex)?.[1] ?? tex;
  return body.trim().replace(/^\$\$?([\s\S]*?)\$?\$$/, '$1').replace(/^\\\[([\s\S]*)\\\]$|^\\\(([\s\S]*)\\\)$/, (_, display?: string, inline?: string) => display ?? inline ?? '').trim();
}

function xref(node: XmlElement, reading: Reading): Loose[] {
  const kind = attribute(node, 'ref-type') ?? '';
  const targets = (attribute(node, 'rid') ?? '').split(/\s+/).filter((id) => id !== '');
  const shown = words(node);
  const keys = targets.flatMap((id) => reading.references.keyOf.get(id) ?? []);
  if (keys.length > 0) {
    const raised = below(node, 'sup').length > 0 && /^\d/.test(shown);
    return keys.map((key) => ({ type: 'mention' as const, key, words: shown, raised }));
  }
  const notes = targets.flatMap((id) => reading.notes.get(id) ?? []);
  if (notes.length > 0 && kind !== 'aff') return notes.map((note) => ({ type: 'note' as const, children: noteBlocks(note, reading) }));
  const [target] = targets.filter((id) => reading.targets.has(id));
  if (target !== undefined) return [{ type: 'crossReference', target, text: shown }];
  const children = readInlines(node.children, reading);
  if (kind !== 'table-fn' && kind !== 'aff' && kind !== 'corresp' && kind !== 'fn') reading.lose({ where: `section “${reading.section.title}”`, what: `“${shown}” points at ${targets.join(', ') || 'nothing'} (${kind || 'no kind'}), which is not in the chapter; its words stand there`, remedy: 'nothing, or link the words to where it can be found' });
  return children;
}

function noteBlocks(note: XmlElement, reading: Reading): Block[] {
  return elements(note).filter((child) => nameOf(child) !== 'label').flatMap((child) => readFlow(child, reading));
}

/** Without the blanks that an element's layout in its file leaves at the ends. */
export function trimmed(nodes: readonly Inline[]): Inline[] {
  const list = nodes.filter((node) => !(node.type === 'text' && node.value === ''));
  const [head] = list;
  if (head?.type === 'text') list[0] = { ...head, value: head.value.replace(/^[ \t\r\n]+/, '') };
  const last = list.at(-1);
  if (last?.type === 'text') list[list.length - 1] = { ...last, value: last.value.replace(/[ \t\r\n]+$/, '') };
  return list.filter((node) => !(node.type === 'text' && node.value === ''));
}

export const isBlank = (nodes: readonly Inline[]): boolean => nodes.every((node) => node.type === 'text' && plain([node]) === '');
