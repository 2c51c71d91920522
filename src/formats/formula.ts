import type { Element, ElementContent } from 'hast';
import { findElement, isElement, property } from './element.ts';
import { element, text, type Xml } from './xml.ts';

/** A formula of a text, in MathML and in TeX. */
export interface Formula {
  /** The elements inside of `math`. */
  content: readonly ElementContent[];
  /** As it was written, without its number. */
  tex: string;
  display: boolean;
  /** "(1)", for a display that is numbered. */
  label: string | null;
}

/** Takes the MathML out of what KaTeX made of a formula. */
export function formulaOf(katex: Element, display: boolean): Formula {
  const semantics = findElement([katex], ({ tagName }) => tagName === 'semantics');
  const annotation = findElement(semantics?.children ?? [], ({ tagName }) => tagName === 'annotation');
  const tex = annotation?.children.map((child) => (child.type === 'text' ? child.value : '')).join('') ?? '';
  const content = (semantics?.children ?? []).filter((child) => child !== annotation).map(sound);
  const numbered = tagged(content);
  return { tex: tex.replace(/\s*\\tag\*?\s*\{[^{}]*\}\s*$/, ''), display, content: numbered?.content ?? content, label: numbered?.label ?? null };
}

// KaTeX puts what it takes for one sign, such as an equals sign with a question mark above, into the element of a sign,
// which may hold words only.
function sound(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const children = node.children.map(sound);
  const whole = /^m[ions]$|^mtext$/.test(node.tagName) && children.some((child) => isElement(child));
  return { ...node, tagName: whole ? 'mrow' : node.tagName, properties: whole ? {} : node.properties, children };
}

// KaTeX sets a number as the last cell of a table that is as wide as the column; formats print it themselves.
function tagged(content: readonly ElementContent[]): { content: readonly ElementContent[]; label: string } | undefined {
  const [table] = content;
  if (table === undefined || !isElement(table, 'mtable') || property(table, 'width') !== '100%') return undefined;
  const cells = table.children.flatMap((row) => (isElement(row, 'mtr') ? row.children.filter((cell) => isElement(cell, 'mtd')) : []));
  const [, formula, , number] = cells;
  return formula === undefined || number === undefined ? undefined : { content: formula.children, label: words(number.children) };
}

function words(nodes: readonly ElementContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : isElement(node) ? words(node.children) : '')).join('');
}

/** A formula as MathML. @param prefix of the namespace where it is not the default one: "mml:" */
export function mathml({ content, tex, display }: Formula, prefix: '' | 'mml:' = ''): Xml {
  const namespace = prefix === '' ? { xmlns: 'http://www.w3.org/1998/Math/MathML' } : {};
  return element(`${prefix}math`, { ...namespace, display: display ? 'block' : undefined, alttext: tex }, [element(`${prefix}mrow`, {}, content.map((node) => nodeXml(node, prefix)))]);
}

function nodeXml(node: ElementContent, prefix: string): Xml {
  if (node.type === 'text') return text(node.value);
  if (node.type !== 'element') return '';
  const attributes = Object.fromEntries(Object.keys(node.properties).map((name) => [name.toLowerCase(), property(node, name)]));
  return element(prefix + node.tagName, attributes, node.children.map((child) => nodeXml(child, prefix)));
}
