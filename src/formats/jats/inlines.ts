import type { Element, ElementContent } from 'hast';
import { titleMarkup, type Title } from '../../markup/title.ts';
import { fullAddress } from '../../record/place.ts';
import { isElement, property } from '../element.ts';
import { mathml, type Formula } from '../formula.ts';
import { classesOf, formulaOfTex } from '../prose.ts';
import { element, text, type Attributes, type Xml } from '../xml.ts';
import type { Context } from './context.ts';

const RENAMED: Readonly<Record<string, string>> = {
  em: 'italic', i: 'italic', cite: 'italic', dfn: 'italic', var: 'italic', strong: 'bold', b: 'bold', sup: 'sup', sub: 'sub', code: 'monospace', kbd: 'monospace', samp: 'monospace', u: 'underline', ins: 'underline', del: 'strike', s: 'strike', abbr: 'abbrev',
};

/** Words with what stands inside a sentence, in the elements of JATS. */
export function inlines(nodes: readonly ElementContent[], context: Context): Xml {
  return nodes.map((node) => (node.type === 'text' ? text(node.value) : isElement(node) ? inline(node, context) : '')).join('');
}

function inline(node: Element, context: Context): Xml {
  const inner = (): Xml => inlines(node.children, context);
  switch (node.tagName) {
    case 'a':
      return link(node, context);
    case 'volume-formula':
      return formulaXml(context.formulas[Number(property(node, 'of'))]);
    case 'img':
      return element('inline-graphic', { 'xlink:href': relative(property(node, 'src') ?? '', context) }, [element('alt-text', {}, text(property(node, 'alt') ?? ''))]);
    // A line that ends inside a paragraph has no element there.
    case 'br':
      return ' ';
    case 'wbr':
      return '\u200b';
    case 'q':
      return `“${inner()}”`;
    case 'sup':
      // The mark of a note is raised by its own element.
      return isNoteMark(node) ? inner() : element('sup', {}, inner());
    default:
      return styled(node, inner());
  }
}

function styled(node: Element, inner: Xml): Xml {
  const lang = property(node, 'lang');
  const name = RENAMED[node.tagName];
  const wrapped = name === undefined ? inner : element(name, {}, inner);
  return lang === undefined ? wrapped : element('styled-content', { 'xml:lang': lang }, wrapped);
}

function isNoteMark({ children }: Element): boolean {
  return children.some((child) => isElement(child, 'a') && property(child, 'role') === 'doc-noteref');
}

const REFERENCES: readonly (readonly [prefix: string, type: string])[] = [['fn-', 'fn'], ['ref-', 'bibr'], ['fig-', 'fig'], ['tbl-', 'table'], ['eq-', 'disp-formula'], ['sec-', 'sec']];

function link(node: Element, context: Context): Xml {
  const href = property(node, 'href') ?? '';
  const words = inlines(node.children, context);
  const id = href.startsWith('#') ? href.slice(1) : href.startsWith(`${context.chapter.address}#`) ? href.slice(context.chapter.address.length + 1) : undefined;
  if (id !== undefined) {
    const type = REFERENCES.find(([prefix]) => id.startsWith(prefix))?.[1];
    // Something on the page that the article does not have.
    if (type === undefined) return external(`${context.record.url}#${id}`, words);
    return element('xref', { 'ref-type': type, rid: id }, type === 'fn' ? element('sup', {}, words) : words);
  }
  const classes = classesOf(node);
  const verdict = classes.find((name) => name.startsWith('claim-') && name !== 'claim-phrase');
  const url = href.startsWith('/') ? fullAddress(context.place, href) : href;
  if (verdict !== undefined) return external(url, words, { 'specific-use': verdict, 'xlink:title': property(node, 'title') });
  return external(url, words, classes.includes('term') ? { 'specific-use': 'term' } : {});
}

function external(url: string, words: Xml, attributes: Attributes = {}): Xml {
  return /^mailto:/i.test(url) ? element('email', {}, text(url.slice(7))) : element('ext-link', { 'ext-link-type': 'uri', 'xlink:href': url, ...attributes }, words);
}

/** A formula inside a sentence or a paragraph. */
export function formulaXml(formula: Formula | undefined, id?: string): Xml {
  if (formula === undefined) return '';
  const both = element('alternatives', {}, [mathml(formula, 'mml:'), element('tex-math', {}, text(formula.tex))]);
  return formula.display ? element('disp-formula', { id }, [formula.label === null ? null : element('label', {}, text(formula.label)), both]) : element('inline-formula', {}, both);
}

/** A title with its italics and formulas. */
export function titleXml(title: Title): Xml {
  return titleMarkup(title, { italic: 'italic', formula: (tex) => formulaXml(formulaOfTex(tex)) });
}

/** A file of the chapter as it is named beside the article. */
export function relative(address: string, { chapter }: Pick<Context, 'chapter'>): string {
  return address.startsWith(chapter.address) ? address.slice(chapter.address.length) : address;
}
