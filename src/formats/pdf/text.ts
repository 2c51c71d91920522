import type { Element, ElementContent } from 'hast';
import type { Title } from '../../markup/title.ts';
import { fullAddress } from '../../record/place.ts';
import { isElement, property } from '../element.ts';
import { classesOf, formulaOfTex, proseOfHtml } from '../prose.ts';
import type { Context } from './context.ts';
import { figureCode, imageCode, tableCode } from './floats.ts';
import { formulaCode } from './maths.ts';
import { call, label, list, sequence, string, type Code } from './typst.ts';

/** HTML of the volume as content of the document. */
export function htmlCode(html: string, context: Context): Code {
  const { children, formulas } = proseOfHtml(html, context.place.base);
  return blocks(children, { ...context, formulas });
}

/** The same, of HTML without blocks. */
export function inlineHtml(html: string, context: Context): Code {
  const { children, formulas } = proseOfHtml(html, context.place.base);
  return inlines(children, { ...context, formulas });
}

/** A title with its italics and formulas. */
export function titleCode({ runs }: Title): Code {
  return sequence(runs.map(({ kind, text }) => (kind === 'formula' ? formulaCode(formulaOfTex(text)) : kind === 'italic' ? call('emph', [string(text)]) : string(text))));
}

/** Blocks one after the other; words between them become paragraphs. */
export function blocks(nodes: readonly ElementContent[], context: Context): Code {
  const written: Code[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== '')) written.push(call('par', [inlines(run, context)]));
    run = [];
  };
  for (const node of nodes) {
    const block = isElement(node) ? blockCode(node, context) : undefined;
    if (block === undefined) run.push(node);
    else {
      flush();
      written.push(block);
    }
  }
  flush();
  return written.length === 0 ? '[]' : sequence(written);
}

/** Undefined for what stands inside a sentence. */
function blockCode(node: Element, context: Context): Code | undefined {
  const id = property(node, 'id');
  switch (node.tagName) {
    case 'h2':
    case 'h3':
    case 'h4':
      return headingCode(node, context);
    case 'p':
      return call('par', [inlines(node.children, context)]);
    case 'ul':
    case 'ol':
      return call(node.tagName === 'ol' ? 'enum' : 'list', node.children.filter((child) => isElement(child, 'li')).map((item) => blocks((item as Element).children, context)), { tight: 'false', start: node.tagName === 'ol' ? property(node, 'start') : null }); // items were told by their name
    case 'dl':
      return call('terms', definitions(node, context), { tight: 'false' });
    case 'blockquote':
      return call('quote', [blocks(node.children, context)], { block: 'true' });
    case 'aside':
      return noteCode(node, context);
    case 'pre':
      return call('raw', [string(textOf(node))], { block: 'true' });
    case 'table':
      return proseTable(node, context);
    case 'figure':
      return imageCode(node, context, blocks, id);
    case 'volume-figure':
      return figureCode(property(node, 'of') ?? '', context, inlineHtml, htmlCode);
    case 'volume-table':
      return tableCode(property(node, 'of') ?? '', context, inlineHtml, htmlCode);
    case 'div':
    case 'section':
    case 'details':
    case 'summary':
      return classesOf(node).includes('equation') ? equation(node, context, id) : blocks(node.children, context);
    case 'hr':
      return 'divider()';
    default:
      return undefined;
  }
}

function headingCode(node: Element, context: Context): Code {
  const number = node.children.find((child) => isElement(child) && classesOf(child).includes('section-number'));
  const id = property(node, 'id');
  return call('section', [inlines(node.children.filter((child) => child !== number), context)], {
    // The title of the chapter is the first level.
    level: String(Number(node.tagName.slice(1))),
    number: number === undefined ? null : string(textOf(number as Element).trim()), // found as an element
    id: id === undefined ? null : label(context.prefix + id),
  });
}

function equation(node: Element, context: Context, id: string | undefined): Code {
  const held = node.children.find((child) => isElement(child, 'volume-formula'));
  const formula = held !== undefined && isElement(held) ? context.formulas[Number(property(held, 'of'))] : undefined;
  if (formula === undefined) return '[]';
  const code = formulaCode(formula, formula.label);
  return id === undefined ? code : call('named', [code, label(context.prefix + id)]);
}

function noteCode(node: Element, context: Context): Code {
  const title = node.children.find((child) => isElement(child) && classesOf(child).includes('note-title'));
  const spans = title !== undefined && isElement(title) ? title.children.filter((child) => isElement(child)) : [];
  return call('note', [blocks(node.children.filter((child) => child !== title), context)], { kind: spans[0] === undefined ? null : inlines([spans[0]], context), title: spans[1] === undefined ? null : inlines([spans[1]], context) });
}

function definitions(node: Element, context: Context): Code[] {
  const parts = node.children.flatMap((child) => (isElement(child, 'div') ? child.children : [child])).filter((child) => isElement(child));
  return parts.flatMap((child, index) => {
    if (child.tagName !== 'dt') return [];
    const said = parts.slice(index + 1).findIndex(({ tagName }) => tagName === 'dt');
    return [call('terms.item', [inlines(child.children, context), sequence(parts.slice(index + 1, said === -1 ? undefined : index + 1 + said).map((meaning) => blocks(meaning.children, context)))])];
  });
}

/** A table that stands in the text itself. */
function proseTable(node: Element, context: Context): Code {
  const rowsOf = (name: string): Element[] => node.children.flatMap((part) => (isElement(part, name) ? part.children.filter((row): row is Element => isElement(row, 'tr')) : []));
  const cells = (row: Element): Code[] => row.children.filter((cell) => isElement(cell)).map((cell) => inlines(cell.children, context));
  const head = rowsOf('thead')[0];
  return call('data-table', [], { columns: list((head?.children ?? []).filter((cell) => isElement(cell)).map((cell) => (property(cell, 'align') === 'right' ? 'right' : 'left'))), head: list(head === undefined ? [] : cells(head)), rows: list(rowsOf('tbody').map((row) => list(cells(row)))) });
}

/** Words with what stands inside a sentence. */
export function inlines(nodes: readonly ElementContent[], context: Context): Code {
  const pieces = nodes.map((node) => (node.type === 'text' ? string(node.value.replace(/[ \t\n\r]+/g, ' ')) : isElement(node) ? inline(node, context) : ''));
  return pieces.length === 0 ? '[]' : sequence(pieces);
}

const FUNCTIONS: Readonly<Record<string, string>> = { em: 'emph', i: 'emph', cite: 'emph', dfn: 'emph', var: 'emph', strong: 'strong', b: 'strong', sup: 'super', sub: 'sub', u: 'underline', ins: 'underline', del: 'strike', s: 'strike', small: 'smaller' };

function inline(node: Element, context: Context): Code {
  switch (node.tagName) {
    case 'volume-formula': {
      const formula = context.formulas[Number(property(node, 'of'))];
      return formula === undefined ? '' : formulaCode(formula);
    }
    case 'a':
      return link(node, context);
    case 'sup': {
      const mark = node.children.find((child) => isElement(child, 'a') && property(child, 'role') === 'doc-noteref');
      return mark === undefined ? call('super', [inlines(node.children, context)]) : footnote(mark as Element, context); // found as an element
    }
    case 'br':
      return 'linebreak()';
    case 'wbr':
      return string('\u200b');
    case 'q':
      return sequence([string('“'), inlines(node.children, context), string('”')]);
    case 'code':
    case 'kbd':
    case 'samp':
      return call('raw', [string(textOf(node))]);
    case 'img':
      return imageCode(node, context, blocks, undefined);
    default:
      return styled(node, context);
  }
}

function styled(node: Element, context: Context): Code {
  const inner = inlines(node.children, context);
  const name = FUNCTIONS[node.tagName];
  const lang = property(node, 'lang');
  const said = name === undefined ? inner : call(name, [inner]);
  return lang === undefined ? said : call('text', [said], { lang: string(lang.split('-')[0] ?? lang) });
}

function footnote(mark: Element, context: Context): Code {
  const id = (property(mark, 'href') ?? '').slice(1);
  const note = context.notes.get(id);
  if (note === undefined) return call('super', [inlines(mark.children, context)]);
  if (context.placed.has(id)) return call('footnote', [label(context.prefix + id)]);
  context.placed.add(id);
  // Its number stands before its first words, which must not begin a block.
  const children = note.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [first, ...rest] = children;
  const body = first !== undefined && isElement(first, 'p') ? sequence([inlines(first.children, context), rest.length === 0 ? null : sequence(['parbreak()', blocks(rest, context)])]) : blocks(children, context);
  return call('named', [call('footnote', [body]), label(context.prefix + id)]);
}

function link(node: Element, context: Context): Code {
  const href = property(node, 'href') ?? '';
  const words = inlines(node.children, context);
  const target = labelOf(href, context);
  const classes = classesOf(node);
  // The page stands beside what a reader turns to; a work that is cited is found by its name.
  if (target !== undefined) return call(classes.includes('xref') ? 'xref' : 'link', [label(target), words]);
  const url = href.startsWith('/') ? fullAddress(context.place, href) : href.startsWith('#') ? `${fullAddress(context.place, context.chapter?.address ?? '/')}${href}` : href;
  return call(classes.includes('claim') ? 'claim' : classes.includes('term') ? 'term' : 'external', [string(url), words]);
}

/** The label that an address of the volume has in this document. */
function labelOf(href: string, { labels, prefix, volume }: Context): string | undefined {
  const known = (name: string): string | undefined => (labels.has(name) ? name : undefined);
  if (href.startsWith('#')) return known(prefix + href.slice(1));
  const [, path = '', fragment] = /^(\/[^#]*)(?:#(.*))?$/s.exec(href) ?? [];
  const float = /^(\/chapters\/[^/]+\/)(figures|tables)\/([^/]+)\/$/.exec(path);
  const chapter = volume.chapters.find(({ address }) => address === (float?.[1] ?? path));
  if (chapter === undefined) return known(path);
  return known(`${chapter.slug}.${float ? `${float[2] === 'figures' ? 'fig' : 'tbl'}-${float[3]}` : (fragment ?? '')}`);
}

export function textOf(node: Element): string {
  return node.children.map((child) => (child.type === 'text' ? child.value : isElement(child) ? textOf(child) : '')).join('');
}
