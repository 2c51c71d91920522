import type { Element, ElementContent } from 'hast';
import { titleMarkup, type Title } from '../../markup/title.ts';
import { isElement, property } from '../element.ts';
import { mathml } from '../formula.ts';
import { classesOf, formulaOfTex, proseOfHtml } from '../prose.ts';
import { element, text, type Xml } from '../xml.ts';
import { bookAddress, imageFile } from './addresses.ts';
import type { Context } from './context.ts';
import { figureXhtml, tableXhtml } from './floats.ts';

const NAMESPACES = { xmlns: 'http://www.w3.org/1999/xhtml', 'xmlns:epub': 'http://www.idpf.org/2007/ops' };

export interface PageOptions {
  title: string;
  lang: string;
  /** What the page is, in the words of EPUB's vocabulary: "chapter". */
  type: string;
}

/** A page of the book. */
export function pageXhtml({ title, lang, type }: PageOptions, body: Xml): string {
  const html = element('html', { ...NAMESPACES, lang, 'xml:lang': lang }, [
    element('head', {}, [element('title', {}, text(title)), element('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })]),
    element('body', { 'epub:type': type }, body),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${html}\n`;
}

/** HTML of the volume as XHTML of the book. */
export function xhtmlOf(html: string, context: Context): Xml {
  const { children, formulas } = proseOfHtml(html, context.place.base);
  return xhtml(children, { ...context, formulas });
}

/** A text as XHTML: formulas as MathML, links as the book has them. */
export function xhtml(nodes: readonly ElementContent[], context: Context): Xml {
  return nodes.map((node) => (node.type === 'text' ? text(node.value) : isElement(node) ? elementXhtml(node, context) : '')).join('');
}

const KEPT = ['id', 'title', 'start', 'reversed', 'colSpan', 'rowSpan', 'scope', 'dateTime'] as const;
// What these mean is said by classes on pages only.
const CLASSES = new Set(['claim', 'citation', 'equation', 'note', 'note-title', 'note-kind', 'section-number', 'term', 'xref', 'figure-title', 'figure-name', 'figure-caption', 'numbered']);
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'col']);

function elementXhtml(node: Element, context: Context): Xml {
  const formula = node.tagName === 'volume-formula' ? context.formulas[Number(property(node, 'of'))] : undefined;
  if (formula !== undefined) return mathml(formula) + (formula.label === null ? '' : element('span', { class: 'equation-number' }, text(formula.label)));
  if (node.tagName === 'volume-figure') return figureXhtml(property(node, 'of') ?? '', context);
  if (node.tagName === 'volume-table') return tableXhtml(property(node, 'of') ?? '', context);
  const inner = xhtml(node.children, context);
  // The serializer closes what is empty, which HTML readers take for an open tag.
  const children = inner === '' && !VOID.has(node.tagName) ? ' ' : inner;
  return element(node.tagName, attributes(node, context), children);
}

function attributes(node: Element, context: Context): Record<string, string | undefined> {
  const lang = property(node, 'lang');
  const classes = classesOf(node).filter((name) => CLASSES.has(name)).join(' ');
  const kept = Object.fromEntries(KEPT.map((name) => [name.toLowerCase(), property(node, name)]));
  return { ...kept, lang, 'xml:lang': lang, class: classes === '' ? undefined : classes, ...ownAttributes(node, context) };
}

function ownAttributes(node: Element, context: Context): Record<string, string | undefined> {
  const { volume, place, page } = context;
  const role = property(node, 'role');
  switch (node.tagName) {
    case 'a':
      return { href: bookAddress(property(node, 'href') ?? '', volume, place, page), ...(role === 'doc-noteref' && { role, 'epub:type': 'noteref' }) };
    case 'aside':
      return { 'aria-label': property(node, 'ariaLabel'), role: 'note' };
    case 'img':
      return { src: imageAddress(property(node, 'src') ?? '', context), alt: property(node, 'alt') ?? '', width: property(node, 'width'), height: property(node, 'height') };
    case 'td':
    case 'th':
      return { class: property(node, 'align') === 'right' ? 'number' : undefined };
    default:
      return role === 'group' ? { role, 'aria-label': property(node, 'ariaLabel') } : {};
  }
}

function imageAddress(src: string, { place }: Context): string {
  const own = /^\/chapters\/([^/]+)\/images\/([^/]+)$/.exec(src);
  return own ? imageFile(own[1] ?? '', decodeURIComponent(own[2] ?? '')) : src.startsWith('/') ? new URL(src, place.origin).href : src;
}

/** A title with its italics and formulas. */
export function titleXhtml(title: Title): Xml {
  return titleMarkup(title, { italic: 'i', formula: (tex) => mathml(formulaOfTex(tex)) });
}
